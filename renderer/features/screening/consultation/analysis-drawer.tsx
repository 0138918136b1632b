/** Skin and hair as seen on one day: Fitzpatrick, Norwood or Ludwig, and words. */
import { Group, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { analysisSchema } from '#shared/dossier/history.ts';
import type { Entry } from '#shared/dossier/entry.ts';
import type { BodyOf } from '#shared/dossier/kinds.ts';

import { EntryDrawer } from './entry-drawer.tsx';

type Analysis = BodyOf<'analysis'>;

const FITZPATRICK = ['1', '2', '3', '4', '5', '6'] as const;
const NORWOOD = analysisSchema.shape.norwood.unwrap().options;
const LUDWIG = analysisSchema.shape.ludwig.unwrap().options;

interface AnalysisDrawerProps {
  readonly patientId: string;
  readonly entry: Entry<'analysis'> | null;
  readonly today: string;
  readonly onClose: () => void;
}

/** One day's look. */
export function AnalysisDrawer({ patientId, entry, today, onClose }: AnalysisDrawerProps) {
  const { t } = useTranslation('consultation');
  const [body, setBody] = useState<Analysis>(
    entry?.body ?? { date: today, fitzpatrick: null, norwood: null, ludwig: null, skin: '', hair: '' },
  );
  const set = (part: Partial<Analysis>) => setBody((old) => ({ ...old, ...part }));
  return (
    <EntryDrawer
      title={t(entry === null ? 'analysis.new' : 'analysis.edit')}
      kind="analysis"
      entry={entry}
      patientId={patientId}
      edit={body.date === '' ? null : { kind: 'analysis', entry, patientId, sessionId: null, body }}
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
      <Select
        data-autofocus
        clearable
        label={t('analysis.fitzpatrick')}
        data={FITZPATRICK.map((value) => ({ value, label: t(`fitzpatrick.${value}`) }))}
        value={body.fitzpatrick === null ? null : String(body.fitzpatrick)}
        onChange={(picked) => set({ fitzpatrick: picked === null ? null : Number(picked) })}
      />
      <Group grow>
        <Select
          clearable
          label={t('analysis.norwood')}
          data={NORWOOD.map((value) => ({ value, label: t(`norwood.${value}`) }))}
          value={body.norwood}
          onChange={(picked) => set({ norwood: NORWOOD.find((one) => one === picked) ?? null })}
        />
        <Select
          clearable
          label={t('analysis.ludwig')}
          data={[...LUDWIG]}
          value={body.ludwig}
          onChange={(picked) => set({ ludwig: LUDWIG.find((one) => one === picked) ?? null })}
        />
      </Group>
      <Textarea
        label={t('analysis.skin')}
        value={body.skin}
        onChange={(event) => set({ skin: event.currentTarget.value })}
      />
      <Textarea
        label={t('analysis.hair')}
        value={body.hair}
        onChange={(event) => set({ hair: event.currentTarget.value })}
      />
    </EntryDrawer>
  );
}
