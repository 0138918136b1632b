/** Gives the panels of the workspace the editor, and parts of its state. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';

import type { Editor } from '../../editor/editor.ts';
import type { EditorState } from '../../editor/state.ts';

const EditorContext = createContext<Editor | null>(null);

/** Provides an editor to what is inside. */
export const EditorProvider = EditorContext.Provider;

/** The editor of the workspace. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === null) throw new Error('panels of the workspace are drawn inside its EditorProvider');
  return editor;
}

/** A part of the editor's state; select what is stable, not what is made on the way. */
export const useEditorState = <T,>(select: (state: EditorState) => T): T => useStore(useEditor().store, select);
