/** A course is planned or changed. */
import { Button, Checkbox, Drawer, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Entry } from '#shared/dossier/entry.ts';
import type { BodyOf } from '#shared/dossier/kinds.ts';
import type { SessionRow } from '#shared/ipc/records.ts';

import { useLibrary, useSaveEntry } from '../../records/dossier.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import { entriesOf } from '#shared/dossier/entry.ts';
import { DecimalInput } from '../../ui/decimal-input.tsx';
import { formatDay } from '../../ui/format.ts';
import classes from './course.module.css';
import { majorOf, minorOf, moneyPlaces } from '../../ui/money.ts';
import { CURRENCIES, usualCurrency } from './currencies.ts';

type Course = BodyOf<'course'>;

const STATUSES = ['active', 'completed', 'stopped'] as const;

const emptyCourse = (today: string): Course => ({
  indication: '',
  startedOn: today,
  plannedSessions: 1,
  intervalDays: 28,
  maintenanceDays: null,
  stopRule: '',
  status: 'active',
  sessions: [],
  price: null,
  notes: '',
});

interface CourseFormProps {
  readonly patientId: string;
  readonly entry: Entry<'course'> | null;
  readonly sessions: readonly SessionRow[];
  readonly zone: string;
  readonly today: string;
  readonly onClose: () => void;
}

function Sessions({
  sessions,
  zone,
  picked,
  onPick,
}: {
  sessions: readonly SessionRow[];
  zone: string;
  picked: readonly string[];
  onPick: (ids: string[]) => void;
}) {
  const { t } = useTranslation('course');
  if (sessions.length === 0) return null;
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('field.sessions')}</legend>
      {sessions.map(({ id, startedAt, treatments }) => (
        <Checkbox
          key={id}
          label={[formatDay(startedAt, zone), ...treatments.map(({ indication }) => indication)]
            .filter((part) => part !== '')
            .join(' · ')}
          checked={picked.includes(id)}
          onChange={(event) =>
            onPick(event.currentTarget.checked ? [...picked, id] : picked.filter((other) => other !== id))
          }
        />
      ))}
    </fieldset>
  );
}

function Price({ course, onChange }: { course: Course; onChange: (price: Course['price']) => void }) {
  const { t } = useTranslation('course');
  const prices = entriesOf(useLibrary('price').data ?? [], 'price');
  const currency = course.price?.currency ?? usualCurrency();
  return (
    <div className={classes.pair}>
      <DecimalInput
        label={t('field.price')}
        decimals={moneyPlaces(currency)}
        value={course.price === null ? null : majorOf(course.price.amountMinor, currency)}
        onCommit={(value) => onChange(value === null ? null : { amountMinor: minorOf(value, currency), currency })}
      />
      <Select
        label={t('field.currency')}
        data={CURRENCIES}
        value={currency}
        allowDeselect={false}
        onChange={(next) => {
          if (next !== null && course.price !== null) onChange({ ...course.price, currency: next });
        }}
      />
      {prices.length > 0 && (
        <Select
          label={t('field.fromList')}
          placeholder={t('field.choose')}
          data={prices.map(({ id, body }) => ({ value: id, label: body.name }))}
          value={null}
          onChange={(picked) => {
            const price = prices.find(({ id }) => id === picked)?.body;
            if (price !== undefined) onChange({ amountMinor: price.amountMinor, currency: price.currency });
          }}
        />
      )}
    </div>
  );
}

function CourseForm({ patientId, entry, sessions, zone, today, onClose }: CourseFormProps) {
  const { t } = useTranslation(['course', 'common']);
  const save = useSaveEntry();
  const [course, setCourse] = useState<Course>(entry?.body ?? emptyCourse(today));
  const set = (part: Partial<Course>) => setCourse((old) => ({ ...old, ...part }));
  const whole = { decimals: 0, min: 1, allowEmpty: false } as const;
  const isReady = course.indication.trim() !== '' && course.startedOn !== '';
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        save.mutate({ kind: 'course', entry, patientId, sessionId: null, body: course }, { onSuccess: onClose });
      }}
    >
      <TextInput
        data-autofocus
        label={t('field.indication')}
        required
        value={course.indication}
        onChange={(event) => set({ indication: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <DecimalInput
          {...whole}
          label={t('field.planned')}
          max={200}
          value={course.plannedSessions}
          onCommit={(value) => {
            if (value !== null) set({ plannedSessions: value });
          }}
        />
        <DecimalInput
          {...whole}
          label={t('field.interval')}
          unit={t('field.days')}
          max={3_650}
          value={course.intervalDays}
          onCommit={(value) => {
            if (value !== null) set({ intervalDays: value });
          }}
        />
        <DecimalInput
          decimals={0}
          min={1}
          max={3_650}
          label={t('field.maintenance')}
          unit={t('field.days')}
          value={course.maintenanceDays}
          onCommit={(maintenanceDays) => set({ maintenanceDays })}
        />
      </div>
      <div className={classes.pair}>
        <TextInput
          type="date"
          label={t('field.startedOn')}
          value={course.startedOn}
          onChange={(event) => set({ startedOn: event.currentTarget.value })}
        />
        <Select
          label={t('field.status')}
          data={STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) }))}
          value={course.status}
          allowDeselect={false}
          onChange={(picked) => {
            const status = STATUSES.find((name) => name === picked);
            if (status !== undefined) set({ status });
          }}
        />
      </div>
      <Textarea
        label={t('field.stopRule')}
        description={t('field.stopRuleHint')}
        autosize
        minRows={1}
        value={course.stopRule}
        onChange={(event) => set({ stopRule: event.currentTarget.value })}
      />
      <Price course={course} onChange={(price) => set({ price })} />
      <Sessions sessions={sessions} zone={zone} picked={course.sessions} onPick={(ids) => set({ sessions: ids })} />
      <Textarea
        label={t('field.notes')}
        autosize
        minRows={2}
        value={course.notes}
        onChange={(event) => set({ notes: event.currentTarget.value })}
      />
      <FailureAlert error={save.error} />
      <div className={classes.actions}>
        <Button type="submit" disabled={!isReady} loading={save.isPending}>
          {t('common:save')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}

interface CourseDrawerProps extends Omit<CourseFormProps, 'entry'> {
  readonly edited: Entry<'course'> | 'new' | null;
}

/** Open while something is edited. */
export function CourseDrawer({ edited, onClose, ...rest }: CourseDrawerProps) {
  const { t } = useTranslation(['course', 'common']);
  return (
    <Drawer
      opened={edited !== null}
      onClose={onClose}
      position="right"
      size={520}
      closeOnClickOutside={false}
      title={t(edited === 'new' ? 'new' : 'edit')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {edited !== null && <CourseForm {...rest} entry={edited === 'new' ? null : edited} onClose={onClose} />}
    </Drawer>
  );
}
