/** The clinic's own word for a region, in each language. */
import { Button, Drawer, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Entry } from '#shared/dossier/entry.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '#shared/language.ts';

import { FailureAlert } from '../../../records/failure-alert.tsx';
import classes from '../rule-list.module.css';
import { useKeepRule } from '../use-keep-rule.ts';

type Names = Entry<'region'>['body']['names'];

interface RegionFormProps {
  readonly region: string;
  /** The name as it is shown. */
  readonly name: string;
  readonly entry: Entry<'region'> | null;
  readonly onClose: () => void;
}

const withoutEmpty = (names: Names): Names =>
  Object.fromEntries(
    Object.entries(names).flatMap(([language, name]) => (name.trim() === '' ? [] : [[language, name.trim()]])),
  );

function RegionForm({ region, name, entry, onClose }: RegionFormProps) {
  const { t, i18n } = useTranslation(['clinic', 'common', 'history']);
  const { keep, isPending, error } = useKeepRule();
  const before = entry?.body ?? { region, names: {}, hidden: false };
  const [names, setNames] = useState<Names>(before.names);
  const [reason, setReason] = useState('');
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        keep({
          kind: 'region',
          entry,
          before,
          body: { ...before, names: withoutEmpty(names) },
          reason: reason.trim(),
          message: t('regions.kept', { name }),
          onDone: onClose,
        });
      }}
    >
      <p className={classes.quiet}>{t('regions.hint')}</p>
      {LANGUAGES.map((language, i) => (
        <TextInput
          key={language}
          data-autofocus={i === 0 || undefined}
          lang={language}
          label={LANGUAGE_NAMES[language]}
          placeholder={i18n.getFixedT(language, 'regions')(`name.${region}`)}
          maxLength={500}
          value={names[language] ?? ''}
          onChange={(event) => setNames({ ...names, [language]: event.currentTarget.value })}
        />
      ))}
      <TextInput
        label={t('history:why')}
        description={t('history:whyHint')}
        maxLength={2_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <FailureAlert error={error} />
      <div className={classes.actions}>
        <Button type="submit" loading={isPending}>
          {t('common:save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}

interface RegionDrawerProps extends Omit<RegionFormProps, 'region'> {
  /** null: closed. */
  readonly region: string | null;
}

/** The drawer. */
export function RegionDrawer({ region, ...rest }: RegionDrawerProps) {
  const { t } = useTranslation('common');
  return (
    <Drawer
      opened={region !== null}
      onClose={rest.onClose}
      position="right"
      size={440}
      title={rest.name}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {region !== null && <RegionForm key={region} {...rest} region={region} />}
    </Drawer>
  );
}
