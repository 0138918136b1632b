/** Hears a scanner wherever the focus is, and leaves no trace of what it typed in a field. */
import { useEffect, useRef } from 'react';

import { createKeyBurst } from './key-burst.ts';

const FIELD = 'input, textarea, [contenteditable]';

/** Where the burst began: the field that had the focus, and what stood in it. */
interface Before {
  readonly field: HTMLInputElement | HTMLTextAreaElement | null;
  readonly value: string;
}

const isField = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Puts back what stood in a field, the way a person would, so that whoever listens to it hears. */
function putBack({ field, value }: Before): void {
  if (field === null || field.value === value) return;
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  // React keeps its own count of a field's value; only the element's own setter goes round it.
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/**
 * Calls back with every burst of keys that `accepts` takes. Outside of fields the keys of a burst reach nobody else,
 * so that no shortcut is pressed by a barcode; within one they are taken out again.
 */
export function useKeyBurst(accepts: (text: string) => boolean, onBurst: (text: string) => void, enabled = true): void {
  const latest = useRef({ accepts, onBurst });
  useEffect(() => {
    latest.current = { accepts, onBurst };
  });
  useEffect(() => {
    if (!enabled) return;
    const step = createKeyBurst();
    let before: Before = { field: null, value: '' };
    const onKeyDown = (event: KeyboardEvent) => {
      const taken = step(event);
      const swallow = () => {
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      if (taken.kind === 'start') {
        before = isField(event.target)
          ? { field: event.target, value: event.target.value }
          : { field: null, value: '' };
      } else if (taken.kind === 'part') {
        const isTyping = event.target instanceof Element && event.target.closest(FIELD) !== null;
        if (!isTyping) swallow();
      } else if (taken.kind === 'end' && latest.current.accepts(taken.text)) {
        swallow();
        putBack(before);
        latest.current.onBurst(taken.text);
      }
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [enabled]);
}
