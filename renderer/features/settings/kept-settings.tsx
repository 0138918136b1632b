/** Fields of the kept settings: open to whoever keeps them, shown to everybody. */
import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Settings } from '#shared/ipc/records.ts';

import { canKeepSettings, useMe } from '../../records/access.ts';
import { useShowFailure } from '../../records/failure.ts';
import { useSaveSettings, useSettings } from '../../records/queries.ts';
import { LoadState } from '../../ui/load-state.tsx';
import classes from './settings-route.module.css';

/** Says that one may only look; nothing for whoever keeps the settings. */
export function ReadOnlyNote() {
  const { t } = useTranslation('settings');
  const me = useMe();
  if (me === null || canKeepSettings(me)) return null;
  return (
    <Alert color="gray" variant="light" mb="sm">
      {t('readOnly')}
    </Alert>
  );
}

interface KeptSettingsProps {
  readonly children: (stored: Settings, choose: (part: Partial<Settings>) => void) => ReactNode;
}

/** Reads them; `choose` keeps a change at once. */
export function KeptSettings({ children }: KeptSettingsProps) {
  const { data, error, refetch } = useSettings();
  const save = useSaveSettings();
  const showFailure = useShowFailure();
  const me = useMe();
  if (data === undefined) return <LoadState error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <ReadOnlyNote />
      <fieldset disabled={me !== null && !canKeepSettings(me)} className={classes.form}>
        {children(data, (part) => save.mutate({ ...data, ...part }, { onError: showFailure }))}
      </fieldset>
    </>
  );
}
