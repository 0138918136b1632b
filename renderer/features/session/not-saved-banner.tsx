/** Says loudly that something is not saved, and why. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { call } from '../../api.ts';
import { useShowFailure } from '../../records/failure.ts';
import { useEditor, useEditorState } from './editor-context.tsx';
import classes from './not-saved-banner.module.css';

/** Shown only while a save has failed. */
export function NotSavedBanner() {
  const { t } = useTranslation(['session', 'errors']);
  const editor = useEditor();
  const showFailure = useShowFailure();
  const save = useEditorState((state) => state.save);
  if (save.kind !== 'not-saved') return null;
  return (
    <div className={classes.banner} role="alert">
      <IconAlertTriangle size={20} />
      <strong>{t('session:notSaved.title')}</strong>
      <span className={classes.text}>
        {t(`errors:${save.code}.title`)}. {t(save.willRetry ? 'session:notSaved.retrying' : 'session:notSaved.kept')}
      </span>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          // To another disk, whatever it is that fails here; the chart stays in the editor and is tried again as before.
          call('file:save-copy', { chart: editor.store.getState().chart }).then(
            ({ path }) => path !== null && notifications.show({ message: t('session:notSaved.copied', { path }) }),
            showFailure,
          );
        }}
      >
        {t('session:notSaved.copy')}
      </Button>
      {save.willRetry ? (
        <Button size="compact-sm" color="red" onClick={() => editor.retrySave()}>
          {t('session:notSaved.retry')}
        </Button>
      ) : (
        <Button size="compact-sm" color="red" onClick={() => window.location.reload()}>
          {t('session:notSaved.reload')}
        </Button>
      )}
    </div>
  );
}
