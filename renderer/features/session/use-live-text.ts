/** A text that changes with every step of a gesture, written straight into its element: React would cost more than the drawing. */
import { type RefObject, useEffect, useRef } from 'react';

import type { Editor } from '../../editor/editor.ts';

/** Nobody reads digits faster; every writing costs a layout of the page. */
const BETWEEN_MS = 250;

/** Gives the ref of the element; the text is written at most every so many ms, when the view or the pointer moved. */
export function useLiveText(
  editor: Editor,
  text: () => string,
  betweenMs = BETWEEN_MS,
): RefObject<HTMLSpanElement | null> {
  const element = useRef<HTMLSpanElement>(null);
  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
    write(element.current, text());
  }, [text]);
  useEffect(() => {
    let asked = 0;
    const ask = () => {
      if (asked !== 0) return;
      asked = window.setTimeout(() => {
        asked = 0;
        write(element.current, latest.current());
      }, betweenMs);
    };
    const stops = [
      editor.onFrame(ask),
      editor.store.subscribe((now, before) => {
        if (now.skin !== before.skin) ask();
      }),
      editor.gestures.subscribe((now, before) => {
        if (now.cursor !== before.cursor) ask();
      }),
      () => window.clearTimeout(asked),
    ];
    return () => stops.forEach((stop) => stop());
  }, [editor, betweenMs]);
  return element;
}

function write(element: HTMLElement | null, text: string): void {
  if (element !== null && element.textContent !== text) element.textContent = text;
}
