/** Puts a protocol away or takes it out again; putting away can be undone where it is said. */
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';

import type { Entry } from '#shared/dossier/entry.ts';

import { useSaveEntry } from '../../records/dossier.ts';
import { useShowFailure } from '../../records/failure.ts';

const NOTICE_MS = 8_000;

/** Gives the function that does it. */
export function useArchive(): (entry: Entry<'protocol'>, archived: boolean) => void {
  const { t } = useTranslation('protocols');
  const save = useSaveEntry();
  const showFailure = useShowFailure();
  // Awaited rather than answered by a callback: the row that asked may be gone by then.
  const write = async (entry: Entry<'protocol'>, archived: boolean) => {
    const body = { ...entry.body, archived };
    try {
      return (await save.mutateAsync({ kind: 'protocol', entry, patientId: null, sessionId: null, body })).revision;
    } catch (error) {
      showFailure(error);
      return null;
    }
  };
  return (entry, archived) => {
    void write(entry, archived).then((revision) => {
      if (revision === null || !archived) return;
      const id = `archived-${entry.id}`;
      const undo = () => {
        notifications.hide(id);
        void write({ ...entry, revision }, false);
      };
      notifications.show({
        id,
        autoClose: NOTICE_MS,
        message: (
          <Group justify="space-between">
            {t('archivedNotice', { name: entry.body.name })}
            <Button size="compact-sm" variant="default" onClick={undo}>
              {t('action.undo')}
            </Button>
          </Group>
        ),
      });
    });
  };
}
