/** A word in the corner on what was done, with the way to take it back. */
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';

import { newId } from './new-id.ts';

/** Long enough to read it, look, and change one's mind. */
const SHOWN_MS = 10_000;

/** Shows it; `undo` null: what was done cannot be taken back this way. */
export function useUndoNotice(): (message: string, undo: (() => void) | null) => void {
  const { t } = useTranslation('history');
  return (message, undo) => {
    const id = newId();
    notifications.show({
      id,
      color: 'teal',
      autoClose: SHOWN_MS,
      message:
        undo === null ? (
          message
        ) : (
          <Group justify="space-between" wrap="nowrap">
            {message}
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                notifications.hide(id);
                undo();
              }}
            >
              {t('undo')}
            </Button>
          </Group>
        ),
    });
  };
}
