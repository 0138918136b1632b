/** A consultation: what troubles the patient, what is to be treated, what they hope for. */
import { SegmentedControl, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Entry } from '#shared/dossier/entry.ts';
import type { BodyOf } from '#shared/dossier/kinds.ts';

import { EntryDrawer } from './entry-drawer.tsx';

type Visit = BodyOf<'consultation'>;

const EXPECTATIONS = ['realistic', 'discussed', 'unrealistic'] as const;

interface VisitDrawerProps {
  readonly patientId: string;
  readonly entry: Entry<'consultation'> | null;
  readonly today: string;
  readonly onClose: () => void;
}

/** One talk. */
export function VisitDrawer({ patientId, entry, today, onClose }: VisitDrawerProps) {
  const { t } = useTranslation('consultation');
  const [body, setBody] = useState<Visit>(
    entry?.body ?? { date: today, concern: '', indication: '', goals: '', expectations: null, notes: '' },
  );
  const set = (part: Partial<Visit>) => setBody((old) => ({ ...old, ...part }));
  const area = (field: 'concern' | 'goals' | 'notes') => ({
    label: t(`visit.${field}`),
    value: body[field],
    onChange: (event: { currentTarget: { value: string } }) => set({ [field]: event.currentTarget.value }),
  });
  const isReady = body.date !== '' && [body.concern, body.indication, body.goals, body.notes].join('').trim() !== '';
  return (
    <EntryDrawer
      title={t(entry === null ? 'visit.new' : 'visit.edit')}
      kind="consultation"
      entry={entry}
      patientId={patientId}
      edit={isReady ? { kind: 'consultation', entry, patientId, sessionId: null, body } : null}
      onClose={onClose}
    >
      <TextInput
        type="date"
        withAsterisk
        label={t('date')}
        max={today}
        value={body.date}
        onChange={(event) => set({ date: event.currentTarget.value })}
      />
      <Textarea {...area('concern')} data-autofocus />
      <TextInput
        label={t('visit.indication')}
        maxLength={500}
        value={body.indication}
        onChange={(event) => set({ indication: event.currentTarget.value })}
      />
      <Textarea {...area('goals')} />
      <div>
        <Text fw={540} mb={3} id="expectations-label">
          {t('visit.expectations')}
        </Text>
        <SegmentedControl
          fullWidth
          aria-labelledby="expectations-label"
          data={EXPECTATIONS.map((value) => ({ value, label: t(`expectations.${value}`) }))}
          value={body.expectations ?? ''}
          onChange={(picked) => set({ expectations: EXPECTATIONS.find((one) => one === picked) ?? null })}
        />
      </div>
      <Textarea {...area('notes')} />
    </EntryDrawer>
  );
}
