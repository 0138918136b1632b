/** Most of a chart gone at one stroke is said aloud, with the way back at hand. */
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import type { Editor } from '../../editor/editor.ts';
import { removedAtOnce } from './removed-at-once.ts';

const NOTICE_ID = 'many-marks-removed';

/** Watches an editor; the notice stays until it is closed or the marks are back. */
export function useRemovalNotice(editor: Editor): void {
  const { t } = useTranslation('session');
  useEffect(
    () =>
      editor.store.subscribe((now, before) => {
        if (now.chart === before.chart) return;
        const removed = removedAtOnce(before.chart.marks.length, now.chart.marks.length);
        // An undone edit is what can be done again: whoever steps back knows what goes.
        if (removed > 0 && now.redoLabel === null) {
          const undo = () => {
            editor.undo();
            notifications.hide(NOTICE_ID);
          };
          notifications.show({
            id: NOTICE_ID,
            autoClose: false,
            color: 'yellow',
            message: (
              <Group justify="space-between">
                {t('removedMany', { count: removed })}
                <Button size="compact-sm" variant="default" onClick={undo}>
                  {t('command.undo')}
                </Button>
              </Group>
            ),
          });
        } else if (now.chart.marks.length > before.chart.marks.length) notifications.hide(NOTICE_ID);
      }),
    [editor, t],
  );
  useEffect(() => () => void notifications.hide(NOTICE_ID), []);
}
