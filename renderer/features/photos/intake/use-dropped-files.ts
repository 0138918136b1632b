/** Files dropped anywhere on the window or pasted into it, while a screen that takes photos is shown. */
import { useEffect, useEffectEvent, useState } from 'react';

const filesIn = (transfer: DataTransfer | null): File[] => [...(transfer?.files ?? [])];
const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/** Whether the keys go to a field that text is pasted into. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA'].includes(target.tagName));

/** Calls back with files; tells whether files are being dragged over the window. */
export function useDroppedFiles(enabled: boolean, take: (files: readonly File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const onFiles = useEffectEvent((files: readonly File[]) => {
    if (files.length > 0) take(files);
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const ending = new AbortController();
    const { signal } = ending;
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    window.addEventListener('dragenter', over, { signal });
    window.addEventListener('dragover', over, { signal });
    window.addEventListener(
      'dragleave',
      (event) => {
        // Left for good only where there is nothing of the window to go on to.
        if (event.relatedTarget === null) setIsOver(false);
      },
      { signal },
    );
    window.addEventListener(
      'drop',
      (event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setIsOver(false);
        onFiles(filesIn(event.dataTransfer));
      },
      { signal },
    );
    window.addEventListener(
      'paste',
      (event) => {
        const files = filesIn(event.clipboardData);
        if (files.length > 0 && !isTyping(event.target)) onFiles(files);
      },
      { signal },
    );
    return () => {
      ending.abort();
      setIsOver(false);
    };
  }, [enabled]);
  return isOver;
}
