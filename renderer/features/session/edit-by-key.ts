/** The volume of what is selected is edited by a key; Enter and Escape lead back to the drawing. */
import { useEffect } from 'react';

import type { Editor } from '../../editor/editor.ts';

/** The field is looked for while its panel comes up, ms. */
const LOOK_MS = 400;

const canvas = () => document.querySelector<HTMLElement>('[data-testid="chart-canvas"]');

/** Focuses the volume's field as soon as it is there. */
function focusField(until: number): void {
  const field = document.querySelector<HTMLInputElement>('[data-bulk] input');
  if (field === null) {
    if (performance.now() < until) requestAnimationFrame(() => focusField(until));
    return;
  }
  field.focus();
  field.select();
}

/** Listens for the command; `open` brings the panel with the field to the front. */
export function useEditByKey(editor: Editor, open: () => void): void {
  useEffect(
    () =>
      editor.cursor.subscribe((now, before) => {
        if (now.asked === before.asked || now.asked?.what !== 'edit') return;
        open();
        // A menu that closes gives the focus to the drawing first.
        setTimeout(() => focusField(performance.now() + LOOK_MS));
      }),
    [editor, open],
  );
  useEffect(() => {
    const back = (event: KeyboardEvent) => {
      const { key, target } = event;
      if ((key !== 'Escape' && key !== 'Enter') || !(target instanceof HTMLInputElement)) return;
      // A number that cannot be taken keeps the focus.
      if (!target.matches('[data-bulk] input[inputmode="decimal"]:not([aria-invalid="true"])')) return;
      event.preventDefault();
      canvas()?.focus({ preventScroll: true });
    };
    window.addEventListener('keydown', back);
    return () => window.removeEventListener('keydown', back);
  }, []);
}
