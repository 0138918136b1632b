/** Settings: the letterhead, locking and keeping, one's own password, how it looks, where the data lies. */
import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Settings } from '#shared/ipc/records.ts';

import { canKeepSettings, useAccess } from '../../records/access.ts';
import { useShowFailure } from '../../records/failure.ts';
import { useSaveSettings, useSettings } from '../../records/queries.ts';
import { LoadState } from '../../ui/load-state.tsx';
import { AboutData } from './about-data.tsx';
import { ClinicForm } from './clinic-form.tsx';
import { LetterheadSection } from './letterhead-section.tsx';
import { LookSection } from './look-section.tsx';
import { PlacesSection } from './places-section.tsx';
import { RecordsSection } from './records-section.tsx';
import { RulesSection } from './rules-section.tsx';
import { Section } from './section.tsx';
import { SecuritySection } from './security-section.tsx';
import classes from './settings-route.module.css';

function SettingsForm({ stored, isOpen }: { stored: Settings; isOpen: boolean }) {
  const { t } = useTranslation('settings');
  const save = useSaveSettings();
  const showFailure = useShowFailure();
  const choose = (part: Partial<Settings>) => {
    save.mutate({ ...stored, ...part }, { onError: showFailure });
  };
  return (
    <>
      {!isOpen && (
        <Alert color="gray" variant="light" mb="sm">
          {t('readOnly')}
        </Alert>
      )}
      <fieldset disabled={!isOpen} className={classes.form}>
        <ClinicForm stored={stored} />
        <LetterheadSection />
        <RecordsSection stored={stored} onChoose={choose} />
        <LookSection stored={stored} onChoose={choose} />
      </fieldset>
    </>
  );
}

/** Route `/settings`. */
export function SettingsRoute() {
  const { t } = useTranslation('settings');
  const settings = useSettings();
  const access = useAccess().data;
  const isClinic = access?.place === 'clinic';
  const me = access?.me ?? null;
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{t('title')}</h1>
      {settings.data === undefined ? (
        <LoadState error={settings.error} onRetry={() => void settings.refetch()} />
      ) : (
        <SettingsForm stored={settings.data} isOpen={me === null || canKeepSettings(me)} />
      )}
      <RulesSection />
      {isClinic && <SecuritySection />}
      {isClinic && <PlacesSection />}
      <Section title={t('data.title')}>
        <AboutData />
      </Section>
    </div>
  );
}
