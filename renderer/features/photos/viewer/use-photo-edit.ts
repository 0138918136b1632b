/** A photo being changed: kept over a lock for whoever changes it, stored with one press or on the way out. */
import { type Drafts, useDraft, useDraftKey } from '../../../records/drafts.ts';
import { useSaveEntry } from '../../../records/dossier.ts';
import type { Photo } from '../photo.ts';
import { bodyWith, draftOf, isChanged, type PhotoDraft } from './photo-draft.ts';

const drafts: Drafts<PhotoDraft> = new Map();

/** The draft of a photo and what is done with it. */
export interface PhotoEdit {
  readonly draft: PhotoDraft;
  readonly isChanged: boolean;
  readonly isSaving: boolean;
  readonly error: unknown;
  readonly change: (next: (draft: PhotoDraft) => PhotoDraft) => void;
  readonly discard: () => void;
  /** Stores what was changed, then goes on; stays where that fails. */
  readonly save: (then?: () => void) => void;
}

/** The edit of one photo. */
export function usePhotoEdit({ id, entry }: Photo): PhotoEdit {
  const key = useDraftKey(id);
  const [draft, change] = useDraft(drafts, key, () => draftOf(entry.body));
  const save = useSaveEntry();
  const changed = isChanged(entry.body, draft);
  return {
    draft,
    change,
    isChanged: changed,
    isSaving: save.isPending,
    error: save.error,
    discard: () => {
      change(() => draftOf(entry.body));
      drafts.delete(key);
      save.reset();
    },
    save: (then) => {
      if (!changed) {
        drafts.delete(key);
        then?.();
        return;
      }
      const { revision, patientId, sessionId } = entry;
      const body = bodyWith(entry.body, draft);
      save.mutate(
        { kind: 'photo', entry: { id, revision }, patientId, sessionId, body },
        {
          onSuccess: () => {
            drafts.delete(key);
            then?.();
          },
        },
      );
    },
  };
}
