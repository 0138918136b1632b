/** Settings: the letterhead, who treats, how it looks, where the data lies. */
import { Button, Group, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { settingsSchema, type Settings } from '#shared/ipc/records.ts';

import { useShowFailure } from '../../records/failure.ts';
import { newPractitioner } from '../../records/practitioner.ts';
import { useSaveSettings, useSettings } from '../../records/queries.ts';
import { LoadState } from '../../ui/load-state.tsx';
import { AboutData } from './about-data.tsx';
import classes from './settings-route.module.css';

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <h2 className={classes.sectionTitle}>{title}</h2>
      <Stack gap="sm" className={classes.fields ?? ''}>
        {children}
      </Stack>
    </section>
  );
}

function SettingsForm({ stored }: { stored: Settings }) {
  const { t } = useTranslation('settings');
  const save = useSaveSettings();
  const showFailure = useShowFailure();
  const [draft, setDraft] = useState(stored);
  const [name, setName] = useState(stored.practitioner?.name ?? '');
  const put = (part: Partial<Settings>) => {
    setDraft((settings) => ({ ...settings, ...part }));
  };
  /** Choices take effect at once; typed text waits for Save and is not lost. */
  const choose = (part: Pick<Settings, 'theme'> | Pick<Settings, 'paper'>) => {
    put(part);
    save.mutate({ ...stored, ...part }, { onError: showFailure });
  };
  const named = (): Settings => {
    if (name.trim() === '') return { ...draft, practitioner: null };
    // The same person with a corrected name stays the same person.
    const practitioner =
      draft.practitioner === null ? newPractitioner(name) : { ...draft.practitioner, name: name.trim() };
    return { ...draft, practitioner };
  };
  const hasChanged =
    draft.clinicName !== stored.clinicName ||
    draft.clinicAddress !== stored.clinicAddress ||
    name.trim() !== (stored.practitioner?.name ?? '');

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(settingsSchema.parse(named()), {
          onSuccess: (saved) => {
            setDraft(saved);
            notifications.show({ message: t('saved'), color: 'teal' });
          },
          onError: showFailure,
        });
      }}
    >
      <Section title={t('clinic.title')}>
        <TextInput
          label={t('practitioner')}
          description={t('practitionerHint')}
          maxLength={200}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <TextInput
          label={t('clinic.name')}
          maxLength={200}
          value={draft.clinicName}
          onChange={(event) => {
            put({ clinicName: event.currentTarget.value });
          }}
        />
        <Textarea
          label={t('clinic.address')}
          description={t('clinic.hint')}
          maxLength={1000}
          minRows={3}
          value={draft.clinicAddress}
          onChange={(event) => {
            put({ clinicAddress: event.currentTarget.value });
          }}
        />
        <Group>
          <Button type="submit" loading={save.isPending} disabled={!hasChanged}>
            {t('common:save')}
          </Button>
        </Group>
      </Section>
      <Section title={t('look.title')}>
        <div>
          <Text fw={540} id="theme-label" mb={4}>
            {t('look.theme')}
          </Text>
          <SegmentedControl
            aria-labelledby="theme-label"
            value={draft.theme}
            onChange={(value) => {
              choose({ theme: settingsSchema.shape.theme.parse(value) });
            }}
            data={[
              { value: 'auto', label: t('look.auto') },
              { value: 'light', label: t('look.light') },
              { value: 'dark', label: t('look.dark') },
            ]}
          />
        </div>
        <div>
          <Text fw={540} id="paper-label" mb={4}>
            {t('look.paper')}
          </Text>
          <SegmentedControl
            aria-labelledby="paper-label"
            value={draft.paper}
            onChange={(value) => {
              choose({ paper: settingsSchema.shape.paper.parse(value) });
            }}
            data={['A4', 'Letter']}
          />
        </div>
      </Section>
    </form>
  );
}

/** Route `/settings`. */
export function SettingsRoute() {
  const { t } = useTranslation('settings');
  const settings = useSettings();
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{t('title')}</h1>
      {settings.data === undefined ? (
        <LoadState error={settings.error} onRetry={() => void settings.refetch()} />
      ) : (
        <SettingsForm stored={settings.data} />
      )}
      <Section title={t('data.title')}>
        <AboutData />
      </Section>
    </div>
  );
}
