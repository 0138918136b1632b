/** A word in the corner on what was done, with the way to take it back. */
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';

import { newId } from './new-id.ts';

/** Long enough to read it, look, and change one's mind. */
const SHOWN_MS = 10_000;

/** The notice on each thing: what it offers to take back has been changed again once there is another. */
const shown = new Map<string, string>();

/** Shows it; `about` is what was changed, `undo` null: it cannot be taken back this way. */
export function useUndoNotice(): (about: string, message: string, undo: (() => void) | null) => void {
  const { t } = useTranslation('history');
  return (about, message, undo) => {
    const id = newId();
    const before = shown.get(about);
    if (before !== undefined) notifications.hide(before);
    shown.set(about, id);
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
