/** A course on one sheet: what was planned, what was done, how it went. */
import { useTranslation } from 'react-i18next';

import { courseState } from '#shared/clinical/course.ts';
import { courseEvents, courseLines, notOfAnother } from '#shared/clinical/paper/course-summary.ts';
import { entriesOf } from '#shared/dossier/entry.ts';
import type { SheetOf } from '#shared/ipc/sheets.ts';

import { ApiError, call } from '../../api.ts';
import { personName } from '../../records/person.ts';
import { formatPlainDate, plainDateIn } from '../../ui/format.ts';
import { CourseEvents } from './course-events.tsx';
import { CoursePayments } from './course-payments.tsx';
import { CourseScores } from './course-scores.tsx';
import { CourseSessions } from './course-sessions.tsx';
import type { SheetBase } from './load-sheet.ts';
import classes from './sheet.module.css';
import { SheetFrame } from './sheet-frame.tsx';
import { Fact, SheetHead, useFoot } from './sheet-parts.tsx';
import { paperStyle } from './sheet-style.ts';
import { useSheetData } from './use-sheet-data.ts';

async function load({ patientId, id }: SheetOf<'course'>) {
  const [patient, entries, sessions] = await Promise.all([
    call('patient:get', { id: patientId }),
    call('dossier:list', { patientId, kinds: ['course', 'score', 'payment', 'adverse-event'] }),
    call('session:list', { patientId }),
  ]);
  const course = entriesOf(entries, 'course').find((one) => one.id === id);
  if (course === undefined) throw new ApiError('not-found', 'there is no such course');
  return { patient, course, entries, sessions };
}

type CourseData = Awaited<ReturnType<typeof load>>;

function CourseFacts({ own: { patient, course, sessions }, base }: { own: CourseData; base: SheetBase }) {
  const { t } = useTranslation(['sheet', 'course']);
  const { body } = course;
  const state = courseState(
    body,
    sessions.map(({ id, startedAt, zone, status }) => ({
      id,
      day: plainDateIn(startedAt, zone),
      isError: status === 'entered-in-error',
    })),
    plainDateIn(base.printedAt, base.info.zone),
  );
  const days = (count: number) => t('course.days', { count });
  return (
    <>
      <dl className={classes.identity}>
        <Fact label={t('patient')}>
          <strong>{personName(patient.family, patient.given)}</strong>
        </Fact>
        <Fact label={t('born')}>{patient.birthDate === null ? '' : formatPlainDate(patient.birthDate)}</Fact>
        <Fact label={t('reference')}>{patient.reference}</Fact>
        <Fact label={t('course.indication')}>
          <strong>{body.indication}</strong>
        </Fact>
      </dl>
      <dl className={classes.facts}>
        <Fact label={t('course.status')}>{t(`course:status.${body.status}`)}</Fact>
        <Fact label={t('course.startedOn')}>{formatPlainDate(body.startedOn)}</Fact>
        <Fact label={t('course.planned')}>{body.plannedSessions}</Fact>
        <Fact label={t('course.done')}>{state.done}</Fact>
        <Fact label={t('course.interval')}>{days(body.intervalDays)}</Fact>
        {body.maintenanceDays !== null && <Fact label={t('course.maintenance')}>{days(body.maintenanceDays)}</Fact>}
        <Fact label={t('course.nextDue')}>
          {state.nextDue === null ? t('course.nothingDue') : <strong>{formatPlainDate(state.nextDue)}</strong>}
        </Fact>
      </dl>
      {(body.stopRule !== '' || body.notes !== '') && (
        <dl className={classes.texts}>
          {body.stopRule !== '' && <Fact label={t('course.stopRule')}>{body.stopRule}</Fact>}
          {body.notes !== '' && <Fact label={t('course.notes')}>{body.notes}</Fact>}
        </dl>
      )}
    </>
  );
}

function CoursePaper({ asked, own, base }: { asked: SheetOf<'course'>; own: CourseData; base: SheetBase }) {
  const { t } = useTranslation('sheet');
  const { patient, course, entries, sessions } = own;
  const foot = useFoot(base, personName(patient.family, patient.given));
  return (
    <SheetFrame title={t('course.title')} pageStyle={paperStyle(asked.paper, foot)}>
      <SheetHead base={base} title={t('course.title')} />
      <CourseFacts own={own} base={base} />
      <CourseSessions lines={courseLines(course, sessions)} />
      <CourseScores scores={notOfAnother(course, entriesOf(entries, 'score'))} />
      <CourseEvents events={courseEvents(course, entriesOf(entries, 'adverse-event'))} sessions={sessions} />
      {asked.withPayments && (
        <CoursePayments
          price={course.body.price}
          payments={notOfAnother(course, entriesOf(entries, 'payment')).map(({ body }) => body)}
        />
      )}
    </SheetFrame>
  );
}

/** The sheet. */
export function CourseSheet({ asked }: { asked: SheetOf<'course'> }) {
  const data = useSheetData(asked, load);
  return data === null ? null : <CoursePaper asked={asked} {...data} />;
}
