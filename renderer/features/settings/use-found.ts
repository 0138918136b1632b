/** Brings the setting that was searched for into view and marks it for a moment. */
import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** What the address asks for is marked for so long. */
const MARKED_MS = 2_600;
/** A list that has not come by then is not waited for. */
const PATIENCE_MS = 6_000;

/** What one came for: a field, else what opens one. */
const FIELD = 'input:not([type=hidden]), textarea, [data-main]';
const CONTROL = 'button, a[href]';

function show(element: HTMLElement): () => void {
  element.scrollIntoView({ block: 'center' });
  element.dataset['found'] = '';
  const first = (selector: string) =>
    element.matches(selector) ? element : element.querySelector<HTMLElement>(selector);
  const control = first(FIELD) ?? first(CONTROL);
  control?.focus({ preventScroll: true });
  const timer = window.setTimeout(() => delete element.dataset['found'], MARKED_MS);
  return () => {
    window.clearTimeout(timer);
    delete element.dataset['found'];
  };
}

/** Watches the address: `?show=x` shows what carries `data-setting="x"`. */
export function useFound(): void {
  const { key, search } = useLocation();
  useEffect(() => {
    const wanted = new URLSearchParams(search).get('show');
    if (wanted === null) return undefined;
    let stop = () => {};
    const find = (): boolean => {
      const element = document.querySelector<HTMLElement>(`[data-setting="${CSS.escape(wanted)}"]`);
      if (element === null) return false;
      stop();
      stop = show(element);
      return true;
    };
    if (!find()) {
      const watch = new MutationObserver(find);
      const timer = window.setTimeout(() => watch.disconnect(), PATIENCE_MS);
      stop = () => {
        watch.disconnect();
        window.clearTimeout(timer);
      };
      watch.observe(document.body, { childList: true, subtree: true });
    }
    return () => stop();
  }, [key, search]);
}
