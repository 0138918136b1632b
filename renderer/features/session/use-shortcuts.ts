/** Keys of the workspace. Fields, tables and menus keep their own. */
import { useEffect } from 'react';

import { cursorShows } from '../../editor/cursor.ts';
import type { Editor } from '../../editor/editor.ts';
import { commandForKey } from '../../editor/key-bindings.ts';

/** Where a bare key belongs to what has the focus. */
const OWN_KEYS = 'input, textarea, select, [contenteditable], [role="listbox"], [role="menu"], [role="dialog"]';
/** Where arrows move within a widget. */
const OWN_ARROWS = '[role="tab"], [role="grid"], [role="radiogroup"], [role="row"]';

/** Keys that press or open what has the focus: they belong to the drawing only while it has it. */
const OWN_PRESSES: readonly string[] = [' ', 'F10', 'ContextMenu'];

function belongsElsewhere(event: KeyboardEvent, editor: Editor): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (target === null) return false;
  const isAtDrawing = target === document.body || target.closest('[data-testid="chart-canvas"]') !== null;
  if (!isAtDrawing) {
    if (OWN_PRESSES.includes(event.key)) return true;
    // From elsewhere arrows move what is selected; they do not call the cursor.
    const isIdle = !cursorShows(editor) && editor.store.getState().selection.size === 0;
    if (event.key.startsWith('Arrow') && isIdle) return true;
  }
  if (target.closest(OWN_KEYS) !== null) return true;
  // Enter alone presses the button that has the focus.
  if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && target.closest('button, a, summary') !== null)
    return true;
  if (event.key.startsWith('Arrow') && target.closest(OWN_ARROWS) !== null) return true;
  return false;
}

/** Commands that a key held down must not give again and again. */
const PRESSED_ONCE: ReadonlySet<string> = new Set([
  'cursor-press',
  'cursor-extend',
  'finish',
  'cursor',
  'context-menu',
]);

/** Listens while the workspace is on screen. */
export function useShortcuts(editor: Editor): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // A drawer that opens takes the focus a moment later: what is typed meanwhile is not meant for the drawing.
      if (editor.store.getState().task !== null) return;
      if (event.defaultPrevented || belongsElsewhere(event, editor)) return;
      const command = commandForKey(event);
      if (command === undefined) return;
      // Space is also the hand that pans, while the cursor does not show.
      if (event.key === ' ' && !command.enabled(editor)) return;
      event.preventDefault();
      if (event.repeat && PRESSED_ONCE.has(command.id)) return;
      if (command.enabled(editor)) command.run(editor);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [editor]);
}
