/** Diagnostics for support: what they contain is read here before it can be saved. */
import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconFileZip, IconFolderOpen, IconStethoscope } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { call } from '../../api.ts';
import { canKeepSettings, useAccess } from '../../records/access.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import { useShowFailure } from '../../records/failure.ts';
import { PageSection } from '../../ui/page.tsx';
import classes from './about.module.css';

/** From looking to saving. */
export function DiagnosticsSection() {
  const { t } = useTranslation('diagnostics');
  const showFailure = useShowFailure();
  const access = useAccess().data;
  const look = useMutation({ mutationFn: () => call('diagnostics:collect', {}) });
  const save = useMutation({ mutationFn: () => call('diagnostics:save', {}) });
  const isKeeper = access?.place === 'sample' || canKeepSettings(access?.me ?? null);
  const text = look.data?.text;
  const saved = save.data?.path ?? null;
  return (
    <PageSection title={t('title')} note={isKeeper ? t('lead') : t('keepers')}>
      <FailureAlert error={look.error ?? save.error} />
      {text !== undefined && (
        <>
          <strong id="diagnostics-content">{t('content')}</strong>
          <pre className={classes.text} tabIndex={0} aria-labelledby="diagnostics-content">
            {text}
          </pre>
        </>
      )}
      {isKeeper && (
        <Group>
          {text !== undefined && (
            <Button leftSection={<IconFileZip size={17} />} loading={save.isPending} onClick={() => save.mutate()}>
              {t('save')}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconStethoscope size={17} />}
            loading={look.isPending}
            onClick={() => {
              save.reset();
              look.mutate();
            }}
          >
            {t(text === undefined ? 'look' : 'again')}
          </Button>
          {saved !== null && (
            <Button
              variant="subtle"
              leftSection={<IconFolderOpen size={17} />}
              onClick={() => {
                call('file:show', { path: saved }).catch(showFailure);
              }}
            >
              {t('show')}
            </Button>
          )}
          <span role="status">{look.isPending ? t('looking') : saved === null ? '' : t('saved')}</span>
        </Group>
      )}
    </PageSection>
  );
}
