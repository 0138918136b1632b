/** An export that was begun and not finished: go on, or forget it. */
import { Button, Group, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { SHORTEST_ZIP_PASSWORD, type WholeState } from '#shared/ipc/interchange-whole.ts';

import { PageSection } from '../../ui/page.tsx';
import classes from './exchange.module.css';
import { useWholeAsk } from './use-whole.ts';

/** What it was, and the two ways. */
export function UnfinishedCard({ unfinished }: { unfinished: NonNullable<WholeState['unfinished']> }) {
  const { t } = useTranslation('exchange');
  const { ask, isPending } = useWholeAsk();
  const [password, setPassword] = useState('');
  const isZip = unfinished.to === 'zip';
  return (
    <PageSection title={t('unfinished.title')} note={t(isZip ? 'unfinished.zip' : 'unfinished.folder')}>
      <form
        className={classes.card}
        onSubmit={(event) => {
          event.preventDefault();
          ask('whole:go-on', { password: isZip ? password : null });
        }}
      >
        <p className={classes.path}>{unfinished.path}</p>
        {isZip && (
          <PasswordInput
            className={classes.narrow ?? ''}
            label={t('unfinished.password')}
            description={t('unfinished.passwordText')}
            autoComplete="new-password"
            value={password}
            visibilityToggleButtonProps={{ 'aria-label': t('unfinished.showPassword'), tabIndex: 0 }}
            onChange={(event) => {
              setPassword(event.currentTarget.value);
            }}
          />
        )}
        <Group gap="xs">
          <Button type="submit" loading={isPending} disabled={isZip && password.length < SHORTEST_ZIP_PASSWORD}>
            {t('unfinished.goOn')}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            onClick={() => {
              ask('whole:drop', {});
            }}
          >
            {t('unfinished.drop')}
          </Button>
        </Group>
      </form>
    </PageSection>
  );
}
