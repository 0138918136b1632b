/** Editors that were left with unsaved edits: kept outside the screen until the person who made them comes back. */
import type { Editor } from '../../editor/editor.ts';
import { setWaiting } from '../../records/seat.ts';

interface Parked {
  readonly seat: string;
  readonly sessionId: string;
  readonly editor: Editor;
  /** Stops listening to the editor. */
  readonly forget: () => void;
}

let parked: readonly Parked[] = [];

function keep(next: readonly Parked[]): void {
  parked = next;
  setWaiting([...new Set(parked.map(({ seat }) => seat))]);
}

function drop(entry: Parked): void {
  entry.forget();
  keep(parked.filter((other) => other !== entry));
}

/** Saves what an editor that is left still holds; what cannot be saved waits here, and is tried again. */
export async function parkEditor(seat: string, sessionId: string, editor: Editor): Promise<void> {
  const entry = { seat, sessionId, editor, forget: () => unsubscribe() };
  // Its own retries may save it at any time; from then on what is stored may move on without it.
  const unsubscribe = editor.store.subscribe(({ save }) => {
    if (save.kind === 'saved') drop(entry);
  });
  keep([...parked, entry]);
  if (await editor.flush()) drop(entry);
}

/** The editor that waits for this person in this session, taken out; its edits are tried again at once. */
export function resumeEditor(seat: string, sessionId: string): Editor | null {
  const found = parked.find((entry) => entry.seat === seat && entry.sessionId === sessionId);
  if (found === undefined) return null;
  drop(found);
  found.editor.retrySave();
  return found.editor;
}

/** Tries once more to save everything that waits; true when nothing waits any more. */
export async function flushParked(): Promise<boolean> {
  const saved = await Promise.all(parked.map(({ editor }) => editor.flush()));
  return saved.every(Boolean);
}
