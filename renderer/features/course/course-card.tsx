/** One course: done of planned, what is due, and which sessions belong to it. */
import { Anchor, Button, Progress } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { courseState } from '#shared/clinical/course.ts';
import type { Entry } from '#shared/dossier/entry.ts';
import type { SessionRow } from '#shared/ipc/records.ts';

import { SheetMenu } from '../../records/sheet-menu.tsx';
import { formatDay, formatPlainDate, plainDateIn } from '../../ui/format.ts';
import { Tag } from '../../ui/tag.tsx';
import classes from './course.module.css';

interface CourseCardProps {
  readonly patientId: string;
  readonly paper: 'A4' | 'Letter';
  readonly course: Entry<'course'>;
  readonly sessions: readonly SessionRow[];
  readonly zone: string;
  readonly today: string;
  readonly onEdit: (() => void) | null;
}

const FULL = 100;

/** Sessions as a course counts them. */
const countable = (sessions: readonly SessionRow[], zone: string) =>
  sessions.map(({ id, startedAt, status }) => ({
    id,
    day: plainDateIn(startedAt, zone),
    isError: status === 'entered-in-error',
  }));

/** A card. */
export function CourseCard({ patientId, paper, course, sessions, zone, today, onEdit }: CourseCardProps) {
  const { t } = useTranslation(['course', 'sheet']);
  const { body } = course;
  const sheet = { kind: 'course' as const, patientId, id: course.id, paper };
  const state = courseState(body, countable(sessions, zone), today);
  const own = sessions.filter(({ id }) => body.sessions.includes(id));
  return (
    <article className={classes.card} aria-label={body.indication}>
      <div className={classes.cardHead}>
        <h3>{body.indication}</h3>
        <Tag tone="fine">{t(`status.${body.status}`)}</Tag>
        <span className={classes.space} />
        <SheetMenu
          label={t('sheet:course.button')}
          choices={[
            { name: '', sheet: { ...sheet, withPayments: false } },
            { name: t('sheet:course.withPayments'), sheet: { ...sheet, withPayments: true } },
          ]}
        />
        {onEdit !== null && (
          <Button size="compact-sm" variant="default" leftSection={<IconPencil size={15} />} onClick={onEdit}>
            {t('edit')}
          </Button>
        )}
      </div>
      <Progress
        value={Math.min(FULL, (state.done / body.plannedSessions) * FULL)}
        aria-label={t('done', { done: state.done, planned: body.plannedSessions })}
      />
      <p className={classes.facts}>
        <span>{t('done', { done: state.done, planned: body.plannedSessions })}</span>
        <span>{t('every', { count: body.intervalDays })}</span>
        {body.maintenanceDays !== null && <span>{t('maintenance', { count: body.maintenanceDays })}</span>}
        {state.nextDue !== null && (
          <strong data-overdue={state.overdueDays > 0 || undefined}>
            {t('due', { date: formatPlainDate(state.nextDue) })}
            {state.overdueDays > 0 && ` · ${t('overdue', { count: state.overdueDays })}`}
          </strong>
        )}
      </p>
      {body.stopRule !== '' && <p className={classes.note}>{t('stopRuleIs', { rule: body.stopRule })}</p>}
      {own.length > 0 && (
        <p className={classes.sessions}>
          {own.toReversed().map((row) => (
            <Anchor key={row.id} component={Link} to={`/session/${row.id}`}>
              {formatDay(row.startedAt, zone)}
            </Anchor>
          ))}
        </p>
      )}
    </article>
  );
}
