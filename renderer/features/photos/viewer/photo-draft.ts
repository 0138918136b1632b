/** What is being changed about a photo, and the way back: what is set on the picture is undone step by step. */
import type { PlacePx } from '#shared/clinical/photos/flat-distance.ts';
import type { BodyOf } from '#shared/dossier/kinds.ts';

type Body = BodyOf<'photo'>;

/** What is set on the picture. */
export type Overlay = Pick<Body, 'scale' | 'marks'>;

/** A mark on a photo. */
export type PhotoMark = Body['marks'][number];

/** What is said about the picture. */
export type Said = Pick<Body, 'moment' | 'view' | 'takenOn' | 'caption'>;

/** A photo being changed. */
export interface PhotoDraft {
  readonly said: Said;
  readonly overlay: Overlay;
  readonly past: readonly Overlay[];
  readonly future: readonly Overlay[];
}

/** A photo as it is stored. */
export const draftOf = ({ moment, view, takenOn, caption, scale, marks }: Body): PhotoDraft => ({
  said: { moment, view, takenOn, caption },
  overlay: { scale, marks },
  past: [],
  future: [],
});

/** The body that a draft makes of the stored one. */
export const bodyWith = (body: Body, { said, overlay }: PhotoDraft): Body => ({
  ...body,
  ...said,
  caption: said.caption.trim(),
  ...overlay,
});

/** Whether anything would be stored. */
export const isChanged = (body: Body, draft: PhotoDraft): boolean => {
  const { said, overlay } = draftOf(body);
  return (
    JSON.stringify([said, overlay]) !==
    JSON.stringify([{ ...draft.said, caption: draft.said.caption.trim() }, draft.overlay])
  );
};

/** A step on the picture; while a mark is dragged the step goes on and is one. */
export const setOverlay = (draft: PhotoDraft, overlay: Overlay, goesOn = false): PhotoDraft => ({
  ...draft,
  overlay,
  past: goesOn ? draft.past : [...draft.past, draft.overlay],
  future: [],
});

/** The last step taken back. */
export function undo(draft: PhotoDraft): PhotoDraft {
  const before = draft.past.at(-1);
  if (before === undefined) return draft;
  return { ...draft, overlay: before, past: draft.past.slice(0, -1), future: [draft.overlay, ...draft.future] };
}

/** The last step that was taken back, taken again. */
export function redo(draft: PhotoDraft): PhotoDraft {
  const [next, ...rest] = draft.future;
  if (next === undefined) return draft;
  return { ...draft, overlay: next, past: [...draft.past, draft.overlay], future: rest };
}

/** What changes of a mark. */
interface MarkChange {
  readonly x?: number;
  readonly y?: number;
  readonly volumeUl?: number | null;
  readonly note?: string;
}

/** With a mark changed. */
export const withMark = ({ scale, marks }: Overlay, id: string, part: MarkChange): Overlay => ({
  scale,
  marks: marks.map((mark) => (mark.id === id ? { ...mark, ...part } : mark)),
});

/** With another mark. */
export const plusMark = ({ scale, marks }: Overlay, id: string, { x, y }: PlacePx): Overlay => ({
  scale,
  marks: [...marks, { id, x, y, volumeUl: null, note: '' }],
});

/** Without a mark. */
export const withoutMark = ({ scale, marks }: Overlay, id: string): Overlay => ({
  scale,
  marks: marks.filter((mark) => mark.id !== id),
});
