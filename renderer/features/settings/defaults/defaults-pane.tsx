/** What a new session and the program begin with, for the whole clinic. */
import { Button, Group, SegmentedControl, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { VIEW_IDS } from '#shared/anatomy/views.ts';
import { type ClinicDefaults, clinicDefaultsSchema, SHIPPED_DEFAULTS, START_SCREENS } from '#shared/dossier/clinic.ts';
import type { Entry } from '#shared/dossier/entry.ts';

import { canKeepSettings, useMe } from '../../../records/access.ts';
import { useClinicDefaults } from '../../../records/clinic-words.ts';
import { FailureAlert } from '../../../records/failure-alert.tsx';
import { HistoryButton, HistoryDrawer } from '../../../records/history/history-drawer.tsx';
import { ReadOnlyNote } from '../kept-settings.tsx';
import { Section } from '../section.tsx';
import pane from '../settings-route.module.css';
import { useKeepRule } from '../use-keep-rule.ts';
import { type DefaultsFieldsProps, TreatmentFields } from './treatment-fields.tsx';
import { useDefaultsFields } from './use-defaults-fields.ts';

/** The drawing, and the first screen. */
function ScreenFields({ draft, onChange }: DefaultsFieldsProps) {
  const { t } = useTranslation(['clinic', 'session']);
  return (
    <>
      <div data-setting="default-view">
        <Select
          label={t('defaults.view')}
          description={t('defaults.viewHint')}
          data={VIEW_IDS.map((view) => ({ value: view, label: t(`session:view.${view}`) }))}
          value={draft.view ?? 'face-front'}
          allowDeselect={false}
          onChange={(view) => onChange({ view: clinicDefaultsSchema.shape.view.parse(view) })}
        />
      </div>
      <div>
        <Text fw={540} size="sm" id="default-body">
          {t('defaults.body')}
        </Text>
        <Text size="xs" c="dimmed" mb={4}>
          {t('defaults.bodyHint')}
        </Text>
        <SegmentedControl
          aria-labelledby="default-body"
          value={draft.body}
          onChange={(body) => onChange({ body: clinicDefaultsSchema.shape.body.parse(body) })}
          data={[
            { value: 'female', label: t('defaults.female') },
            { value: 'male', label: t('defaults.male') },
          ]}
        />
      </div>
      <div data-setting="start-screen">
        <Select
          label={t('defaults.startScreen')}
          data={START_SCREENS.map((value) => ({ value, label: t(`defaults.screen.${value}`) }))}
          value={draft.startScreen}
          allowDeselect={false}
          onChange={(screen) => onChange({ startScreen: clinicDefaultsSchema.shape.startScreen.parse(screen) })}
        />
      </div>
    </>
  );
}

interface DefaultsFormProps {
  readonly stored: ClinicDefaults;
  readonly entry: Entry<'clinic-defaults'> | null;
}

function DefaultsForm({ stored, entry }: DefaultsFormProps) {
  const { t } = useTranslation(['clinic', 'common']);
  const me = useMe();
  const { keep, isPending, error } = useKeepRule();
  const [draft, setDraft] = useState(stored);
  const change = (part: Partial<ClinicDefaults>) => setDraft((old) => ({ ...old, ...part }));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const body = { ...draft, antiseptic: draft.antiseptic.trim() };
        keep({ kind: 'clinic-defaults', entry, before: stored, body, message: t('defaults.kept'), onDone: () => {} });
      }}
    >
      <fieldset disabled={me !== null && !canKeepSettings(me)} className={pane.form}>
        <div className={pane.stack}>
          <TreatmentFields draft={draft} onChange={change} />
          <ScreenFields draft={draft} onChange={change} />
          <FailureAlert error={error} />
          <Group>
            <Button type="submit" loading={isPending} disabled={JSON.stringify(draft) === JSON.stringify(stored)}>
              {t('common:save')}
            </Button>
          </Group>
        </div>
      </fieldset>
    </form>
  );
}

/** Section `defaults`. */
export function DefaultsPane() {
  const { t } = useTranslation(['clinic', 'find']);
  const known = useClinicDefaults();
  const fieldsOf = useDefaultsFields();
  const mayKeep = canKeepSettings(useMe());
  const [isLooked, setIsLooked] = useState(false);
  if (known === undefined) return null;
  const { entry, defaults } = known;
  const title = t('find:section.defaults.title');
  return (
    <Section
      title={title}
      lead={t('defaults.lead')}
      actions={entry !== null && <HistoryButton name={title} onClick={() => setIsLooked(true)} />}
    >
      <ReadOnlyNote />
      <DefaultsForm key={entry?.revision ?? 0} stored={defaults} entry={entry} />
      <HistoryDrawer
        entry={isLooked ? entry : null}
        name={title}
        fieldsOf={fieldsOf}
        mayKeep={mayKeep}
        shipped={SHIPPED_DEFAULTS}
        onClose={() => setIsLooked(false)}
      />
    </Section>
  );
}
