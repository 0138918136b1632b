/** An allergy: to what, of which class, what happened, how bad it was. */
import { Select, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ALLERGEN_CLASSES, allergenClass, classesNamed } from '#shared/clinical/allergens.ts';
import { citationsOf } from '#shared/clinical/sources.ts';
import type { Entry } from '#shared/dossier/entry.ts';
import type { BodyOf } from '#shared/dossier/kinds.ts';

import { EntryDrawer } from './entry-drawer.tsx';

type Allergy = BodyOf<'allergy'>;

const SEVERITIES = ['unknown', 'mild', 'moderate', 'severe'] as const;
const STATUSES = ['active', 'refuted'] as const;
const EMPTY: Allergy = {
  substance: '',
  allergenClass: null,
  reaction: '',
  severity: 'unknown',
  since: '',
  status: 'active',
};

interface AllergyDrawerProps {
  readonly patientId: string;
  readonly entry: Entry<'allergy'> | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

function ClassField({ value, onChange }: { value: string | null; onChange: (value: string | null) => void }) {
  const { t } = useTranslation(['consultation', 'clinical']);
  const known = allergenClass(value);
  const titles = citationsOf(known?.sources ?? []).map(({ title }) => title);
  const from = known === undefined ? '' : titles.length === 0 ? t('clinical:noSource') : titles.join('; ');
  return (
    <Select
      label={t('allergy.class')}
      description={from === '' ? t('allergy.classHint') : t('allergy.classFrom', { from })}
      searchable
      clearable
      nothingFoundMessage={t('allergy.noClass')}
      data={ALLERGEN_CLASSES.map(({ code }) => ({ value: code, label: t(`clinical:allergen.${code}`) }))}
      value={value}
      onChange={onChange}
    />
  );
}

/** The class is proposed from the substance as long as nobody chose one. */
export function AllergyDrawer({ patientId, entry, onClose, onSaved }: AllergyDrawerProps) {
  const { t } = useTranslation('consultation');
  const [body, setBody] = useState<Allergy>(entry?.body ?? EMPTY);
  const [hasChosen, setHasChosen] = useState(entry !== null);
  const set = (part: Partial<Allergy>) => setBody((old) => ({ ...old, ...part }));
  const isReady = body.substance.trim() !== '';
  return (
    <EntryDrawer
      title={t(entry === null ? 'allergy.new' : 'allergy.edit')}
      kind="allergy"
      entry={entry}
      patientId={patientId}
      edit={isReady ? { kind: 'allergy', entry, patientId, sessionId: null, body } : null}
      onClose={onClose}
      onSaved={onSaved}
    >
      <TextInput
        data-autofocus
        withAsterisk
        label={t('allergy.substance')}
        maxLength={500}
        value={body.substance}
        onChange={(event) => {
          const substance = event.currentTarget.value;
          set(hasChosen ? { substance } : { substance, allergenClass: classesNamed(substance)[0]?.code ?? null });
        }}
      />
      <ClassField
        value={body.allergenClass}
        onChange={(chosen) => {
          setHasChosen(true);
          set({ allergenClass: chosen });
        }}
      />
      <TextInput
        label={t('allergy.reaction')}
        maxLength={500}
        value={body.reaction}
        onChange={(event) => set({ reaction: event.currentTarget.value })}
      />
      <SegmentedControl
        fullWidth
        aria-label={t('allergy.severity')}
        data={SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }))}
        value={body.severity}
        onChange={(picked) => set({ severity: SEVERITIES.find((one) => one === picked) ?? 'unknown' })}
      />
      <TextInput
        label={t('allergy.since')}
        maxLength={500}
        value={body.since}
        onChange={(event) => set({ since: event.currentTarget.value })}
      />
      <SegmentedControl
        fullWidth
        aria-label={t('allergy.status')}
        data={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
        value={body.status}
        onChange={(picked) => set({ status: picked === 'refuted' ? 'refuted' : 'active' })}
      />
    </EntryDrawer>
  );
}
