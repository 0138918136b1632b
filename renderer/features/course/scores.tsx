/** Scores over time: a line for each scale, and a field for a new one. */
import { Button, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type Scale, SCALES } from '#shared/clinical/course.ts';
import type { Entry } from '#shared/dossier/entry.ts';

import { useSaveEntry } from '../../records/dossier.ts';
import { useShowFailure } from '../../records/failure.ts';
import { DecimalInput } from '../../ui/decimal-input.tsx';
import { PageSection } from '../../ui/page.tsx';
import classes from './course.module.css';
import { ScoreChart } from './score-chart.tsx';

/** Scales as stored: one of the list, or the clinic's own by name. */
function useScaleName(): (code: string) => string {
  const { t } = useTranslation('course');
  return (code) => (SCALES.some((scale) => scale.code === code) ? t(`scale.${code}`) : code);
}

const OWN = '*';
const OWN_SCALE: Scale = { code: OWN, min: -1_000, max: 1_000 };

interface NewScoreProps {
  readonly patientId: string;
  readonly today: string;
}

function NewScore({ patientId, today }: NewScoreProps) {
  const { t } = useTranslation('course');
  const save = useSaveEntry();
  const showFailure = useShowFailure();
  const [code, setCode] = useState(SCALES[0]?.code ?? OWN);
  const [name, setName] = useState('');
  const [value, setValue] = useState<number | null>(null);
  const [date, setDate] = useState(today);
  const scale = SCALES.find((item) => item.code === code) ?? OWN_SCALE;
  const scaleCode = scale === OWN_SCALE ? name.trim() : scale.code;
  const isReady = value !== null && scaleCode !== '' && date !== '' && date <= today;
  return (
    <form
      className={classes.newLine}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        const body = { courseId: null, scale: scaleCode, value, date, notes: '' };
        save.mutate(
          { kind: 'score', entry: null, patientId, sessionId: null, body },
          { onSuccess: () => setValue(null), onError: showFailure },
        );
      }}
    >
      <Select
        label={t('score.scale')}
        data={[
          ...SCALES.map((item) => ({ value: item.code, label: t(`scale.${item.code}`) })),
          { value: OWN, label: t('scale.own') },
        ]}
        value={code}
        allowDeselect={false}
        onChange={(picked) => setCode(picked ?? code)}
      />
      {scale === OWN_SCALE && (
        <TextInput label={t('score.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      )}
      <DecimalInput
        label={t('score.value')}
        live
        decimals={1}
        min={scale.min}
        max={scale.max}
        value={value}
        onCommit={setValue}
      />
      <TextInput
        type="date"
        label={t('score.date')}
        max={today}
        value={date}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" leftSection={<IconPlus size={15} />} disabled={!isReady}>
        {t('score.add')}
      </Button>
    </form>
  );
}

interface ScoresProps extends NewScoreProps {
  readonly scores: readonly Entry<'score'>[];
  readonly mayWrite: boolean;
}

/** A small chart for each scale that was used. */
export function Scores({ patientId, scores, today, mayWrite }: ScoresProps) {
  const { t } = useTranslation('course');
  const scaleName = useScaleName();
  const used = [...new Set(scores.map(({ body }) => body.scale))];
  return (
    <PageSection title={t('score.title')} note={t('score.lead')}>
      {used.length === 0 && <p className={classes.note}>{t('score.empty')}</p>}
      <div className={classes.charts}>
        {used.map((code) => (
          <ScoreChart
            key={code}
            title={scaleName(code)}
            scale={SCALES.find((scale) => scale.code === code) ?? null}
            scores={scores.flatMap(({ body }) => (body.scale === code ? [body] : []))}
          />
        ))}
      </div>
      {mayWrite && <NewScore patientId={patientId} today={today} />}
    </PageSection>
  );
}
