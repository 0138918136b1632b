/** Keeps a change to a rule of the clinic and offers to take it back. */
import { useTranslation } from 'react-i18next';

import type { BodyOf } from '#shared/dossier/kinds.ts';

import { type Looked, useRestoreVersion, useSaveEntry } from '../../records/dossier.ts';
import { useShowFailure } from '../../records/failure.ts';
import { useUndoNotice } from '../../records/undo-notice.tsx';

type RuleEdit =
  | { readonly kind: 'technique'; readonly body: BodyOf<'technique'> }
  | { readonly kind: 'region'; readonly body: BodyOf<'region'> }
  | { readonly kind: 'clinic-defaults'; readonly body: BodyOf<'clinic-defaults'> };

type RuleChange = RuleEdit & {
  readonly entry: Looked | null;
  /** What stood before, for taking it back. */
  readonly before: BodyOf<RuleEdit['kind']>;
  readonly reason?: string;
  /** What is said of it. */
  readonly message: string;
  readonly onDone?: () => void;
};

/** `keep` writes it; a failure is said by a notice, and `error` holds it for a form. */
export function useKeepRule() {
  const { t } = useTranslation('history');
  const save = useSaveEntry();
  const restore = useRestoreVersion();
  const showFailure = useShowFailure();
  const notice = useUndoNotice();
  const keep = ({ before, message, onDone, ...edit }: RuleChange) => {
    save.mutate(
      { ...edit, patientId: null, sessionId: null },
      {
        onSuccess: ({ id, revision }) => {
          onDone?.();
          notice(id, message, () =>
            restore.mutate(
              { kind: edit.kind, id, base: revision, body: before, reason: t('undone') },
              { onError: showFailure },
            ),
          );
        },
        onError: (error) => {
          if (onDone === undefined) showFailure(error);
        },
      },
    );
  };
  return { keep, isPending: save.isPending, error: save.error };
}
