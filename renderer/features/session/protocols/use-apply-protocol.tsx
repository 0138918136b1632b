/** Applies a protocol, closes the drawer, and offers what was left out of a cocktail that holds something. */
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';

import type { Protocol } from '#shared/dossier/policy.ts';

import { addProtocolComponents, applyProtocol } from '../../../editor/apply-protocol.ts';
import { useEditor } from '../editor-context.tsx';

const NOTICE_ID = 'protocol-components';
const NOTICE_MS = 12_000;

/** Gives the function that applies one. */
export function useApplyProtocol(): (protocol: Protocol) => void {
  const { t } = useTranslation('protocols');
  const editor = useEditor();
  return (protocol) => {
    const { treatmentId } = editor.store.getState().stamp;
    const { kept } = applyProtocol(editor, protocol);
    editor.setTask(null);
    notifications.hide(NOTICE_ID);
    if (!kept) return;
    const add = () => {
      addProtocolComponents(editor, treatmentId, protocol);
      notifications.hide(NOTICE_ID);
    };
    notifications.show({
      id: NOTICE_ID,
      autoClose: NOTICE_MS,
      message: (
        <Group justify="space-between">
          {t('session.applied', { name: protocol.name })}
          <Button size="compact-sm" variant="default" onClick={add}>
            {t('session.addComponents', { count: protocol.components.length })}
          </Button>
        </Group>
      ),
    });
  };
}
