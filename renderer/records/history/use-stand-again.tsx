/** Lets an earlier version stand again, with the way back at hand: nothing is asked first, nothing is lost. */
import { useTranslation } from 'react-i18next';

import type { AnyEntry } from '#shared/dossier/entry.ts';

import { useRestoreVersion } from '../dossier.ts';
import { useShowFailure } from '../failure.ts';
import { useUndoNotice } from '../undo-notice.tsx';

/** `standAgain` writes the body as one more version of what stands now. */
export function useStandAgain(name: string) {
  const { t } = useTranslation('history');
  const { mutate, isPending, error } = useRestoreVersion();
  const showFailure = useShowFailure();
  const notice = useUndoNotice();
  const standAgain = (present: AnyEntry, body: AnyEntry['body'], reason: string) => {
    const { id, kind } = present;
    mutate(
      { id, kind, base: present.revision, body, reason },
      {
        onSuccess: (written) =>
          notice(
            id,
            t('done', { name }),
            present.removal !== null
              ? null
              : () =>
                  mutate(
                    { id, kind, base: written.revision, body: present.body, reason: t('undone') },
                    { onError: showFailure },
                  ),
          ),
      },
    );
  };
  return { standAgain, isPending, error };
}
