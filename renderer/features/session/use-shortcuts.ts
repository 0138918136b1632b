/** Keys of the workspace. Fields, tables and menus keep their own. */
import { useEffect } from 'react';

import type { Editor } from '../../editor/editor.ts';
import { commandForKey } from '../../editor/key-bindings.ts';

/** Where a bare key belongs to what has the focus. */
const OWN_KEYS = 'input, textarea, select, [contenteditable], [role="listbox"], [role="menu"], [role="dialog"]';
/** Where arrows move within a widget. */
const OWN_ARROWS = '[role="tab"], [role="grid"], [role="radiogroup"], [role="row"]';

function belongsElsewhere(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (target === null) return false;
  if (target.closest(OWN_KEYS) !== null) return true;
  // Enter alone presses the button that has the focus.
  if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && target.closest('button, a, summary') !== null)
    return true;
  if (event.key.startsWith('Arrow') && target.closest(OWN_ARROWS) !== null) return true;
  return false;
}

/** Listens while the workspace is on screen. */
export function useShortcuts(editor: Editor): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // A drawer that opens takes the focus a moment later: what is typed meanwhile is not meant for the drawing.
      if (editor.store.getState().task !== null) return;
      if (event.defaultPrevented || belongsElsewhere(event)) return;
      const command = commandForKey(event);
      if (command === undefined) return;
      event.preventDefault();
      if (command.enabled(editor)) command.run(editor);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [editor]);
}
