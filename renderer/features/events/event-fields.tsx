/** The fields of an adverse event. */
import { Checkbox, MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { ADVERSE_KINDS } from '#shared/clinical/adverse.ts';
import { citationsOf } from '#shared/clinical/sources.ts';
import type { Entry } from '#shared/dossier/entry.ts';
import type { BodyOf } from '#shared/dossier/kinds.ts';
import type { SessionRow } from '#shared/ipc/records.ts';

import { formatDay } from '../../ui/format.ts';
import classes from './events.module.css';
import { GradeFields } from './grade-fields.tsx';
import { SuspectedFields } from './suspected-fields.tsx';

type Body = BodyOf<'adverse-event'>;

const SEVERITIES = ['mild', 'moderate', 'severe'] as const;
const CAUSALITIES = ['certain', 'probable', 'possible', 'unlikely', 'conditional', 'unassessable'] as const;
const OUTCOMES = ['resolved', 'recovering', 'ongoing', 'resolved-with-sequelae', 'fatal', 'unknown'] as const;

interface EventFieldsProps {
  readonly body: Body;
  readonly sessions: readonly SessionRow[];
  readonly sessionId: string | null;
  /** An entry stays with the session it was written for. */
  readonly isSessionFixed: boolean;
  readonly photos: readonly Entry<'photo'>[];
  readonly zone: string;
  readonly today: string;
  readonly onSession: (id: string | null) => void;
  readonly onChange: (part: Partial<Body>) => void;
}

const oneOf = <T extends string>(values: readonly T[], picked: string | null): T | null =>
  values.find((value) => value === picked) ?? null;

function Dates({ body, today, onChange }: Pick<EventFieldsProps, 'body' | 'today' | 'onChange'>) {
  const { t } = useTranslation('events');
  return (
    <div className={classes.trio}>
      <TextInput
        type="date"
        required
        label={t('field.onset')}
        data-autofocus
        max={today}
        error={body.onsetOn > today ? t('field.future') : null}
        value={body.onsetOn}
        onChange={(event) => onChange({ onsetOn: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        required
        label={t('field.detected')}
        max={today}
        value={body.detectedOn}
        onChange={(event) => onChange({ detectedOn: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('field.ended')}
        min={body.onsetOn}
        error={body.endedOn !== null && body.endedOn < body.onsetOn ? t('field.before') : null}
        value={body.endedOn ?? ''}
        onChange={(event) => onChange({ endedOn: event.currentTarget.value === '' ? null : event.currentTarget.value })}
      />
    </div>
  );
}

function Judgement({ body, onChange }: Pick<EventFieldsProps, 'body' | 'onChange'>) {
  const { t } = useTranslation('events');
  return (
    <div className={classes.trio}>
      <Select
        label={t('field.severity')}
        clearable
        data={SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }))}
        value={body.severity}
        onChange={(picked) => onChange({ severity: oneOf(SEVERITIES, picked) })}
      />
      <Select
        label={t('field.causality')}
        clearable
        data={CAUSALITIES.map((value) => ({ value, label: t(`causality.${value}`) }))}
        value={body.causality}
        onChange={(picked) => onChange({ causality: oneOf(CAUSALITIES, picked) })}
      />
      <Select
        label={t('field.outcome')}
        allowDeselect={false}
        data={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        value={body.outcome}
        onChange={(picked) => onChange({ outcome: oneOf(OUTCOMES, picked) ?? 'unknown' })}
      />
    </div>
  );
}

function Report({ body, today, onChange }: Pick<EventFieldsProps, 'body' | 'today' | 'onChange'>) {
  const { t } = useTranslation('events');
  const { reported } = body;
  return (
    <>
      <Checkbox
        label={t('field.reported')}
        checked={reported !== null}
        onChange={(event) =>
          onChange({ reported: event.currentTarget.checked ? { to: '', on: today, reference: '' } : null })
        }
      />
      {reported !== null && (
        <div className={classes.trio}>
          <TextInput
            label={t('field.reportedTo')}
            value={reported.to}
            onChange={(event) => onChange({ reported: { ...reported, to: event.currentTarget.value } })}
          />
          <TextInput
            type="date"
            label={t('field.reportedOn')}
            max={today}
            value={reported.on}
            onChange={(event) => {
              if (event.currentTarget.value !== '')
                onChange({ reported: { ...reported, on: event.currentTarget.value } });
            }}
          />
          <TextInput
            label={t('field.reference')}
            value={reported.reference}
            onChange={(event) => onChange({ reported: { ...reported, reference: event.currentTarget.value } })}
          />
        </div>
      )}
    </>
  );
}

/** All fields. */
export function EventFields(props: EventFieldsProps) {
  const { body, sessions, sessionId, isSessionFixed, photos, zone, onSession, onChange } = props;
  const { t } = useTranslation('events');
  const session = sessions.find(({ id }) => id === sessionId);
  const kind = ADVERSE_KINDS.find(({ code }) => code === body.event);
  const text = (key: 'description' | 'treatment' | 'culture' | 'biopsy') => (
    <Textarea
      key={key}
      label={t(`field.${key}`)}
      autosize
      minRows={key === 'description' ? 2 : 1}
      value={body[key]}
      onChange={(event) => onChange({ [key]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <Select
        label={t('field.event')}
        searchable
        allowDeselect={false}
        description={
          kind?.hasOnset === true
            ? t('usually', {
                onset: t(`usual.${kind.code}`),
                tags: citationsOf(kind.sources)
                  .map(({ title }) => title)
                  .join('; '),
              })
            : null
        }
        data={ADVERSE_KINDS.map(({ code }) => ({ value: code, label: t(`event.${code}`) }))}
        value={body.event}
        onChange={(picked) => onChange({ event: picked ?? 'other' })}
      />
      <Select
        label={t('field.session')}
        clearable
        disabled={isSessionFixed}
        data={sessions.map((row) => ({
          value: row.id,
          label: [formatDay(row.startedAt, zone), ...row.treatments.map(({ indication }) => indication)]
            .filter((part) => part !== '')
            .join(' · '),
        }))}
        value={sessionId}
        onChange={onSession}
      />
      <Dates {...props} />
      {text('description')}
      <div className={classes.trio}>
        <TextInput
          label={t('field.region')}
          value={body.region}
          onChange={(event) => onChange({ region: event.currentTarget.value })}
        />
        {session !== undefined && session.marks.length > 0 && (
          <MultiSelect
            label={t('field.marks')}
            searchable
            data={session.marks.map(({ id, region }, index) => ({
              value: id,
              label: [String(index + 1), region ?? ''].filter((part) => part !== '').join(' '),
            }))}
            value={body.marks.filter((id) => session.marks.some((mark) => mark.id === id))}
            onChange={(marks) => onChange({ marks })}
          />
        )}
      </div>
      <SuspectedFields
        values={body.suspected}
        sessionId={sessionId}
        onChange={(suspected) => onChange({ suspected })}
      />
      <GradeFields values={body.grades} onChange={(grades) => onChange({ grades })} />
      <Judgement {...props} />
      <Checkbox
        label={t('field.serious')}
        checked={body.serious}
        onChange={(event) => onChange({ serious: event.currentTarget.checked })}
      />
      {photos.length > 0 && (
        <MultiSelect
          label={t('field.photos')}
          data={photos.map(({ id, createdAt, body: photo }) => ({
            value: id,
            label: [formatDay(createdAt, zone), photo.caption].filter((part) => part !== '').join(' · '),
          }))}
          value={body.photos}
          onChange={(ids) => onChange({ photos: ids })}
        />
      )}
      {text('treatment')}
      {text('culture')}
      {text('biopsy')}
      <Report {...props} />
    </>
  );
}
