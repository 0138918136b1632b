/** What the command palette offers over a drawing: every command of the workspace, and the ways out of it. */
import { useTranslation } from 'react-i18next';

import { COMMANDS } from '../../editor/commands.ts';
import { type Offer, useOffers } from '../../records/palette.ts';
import { useEditor, useEditorState } from './editor-context.tsx';

/** Moves of the hand, which a line in a list is no place for. */
const BY_KEY_ALONE = /^(nudge-|cursor-|view-number-|finish$|cancel$|context-menu$)/;

interface Ways {
  readonly toRecord: () => void;
  readonly toPrint: () => void;
  readonly toPatient: () => void;
}

/** While the workspace is in sight. */
export function useSessionOffers({ toRecord, toPrint, toPatient }: Ways): void {
  const { t } = useTranslation(['session', 'common']);
  const editor = useEditor();
  const patientId = useEditorState((state) => state.chart.patient.id);
  useOffers(patientId, () => {
    const way = (id: string, title: string, run: () => void, shortcut?: string): Offer => ({
      id,
      title,
      group: 'session',
      isEnabled: () => true,
      run,
      ...(shortcut === undefined ? {} : { shortcut }),
    });
    return [
      ...COMMANDS.filter(({ id }) => !BY_KEY_ALONE.test(id)).map(
        ({ id, labelKey, shortcuts: [shortcut], enabled, run }): Offer => ({
          id,
          title: t(labelKey),
          group: 'drawing',
          isEnabled: () => enabled(editor),
          run: () => run(editor),
          ...(shortcut === undefined ? {} : { shortcut }),
        }),
      ),
      way('record', t('common:sessionRecord.open'), toRecord, 'r'),
      way('print', t('header.print'), toPrint),
      way('patient', t('header.back'), toPatient),
    ];
  });
}
