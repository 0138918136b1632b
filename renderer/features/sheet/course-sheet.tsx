/** A course on one sheet: what was planned, what was done, how it went. */
import { useTranslation } from 'react-i18next';

import { courseState } from '#shared/clinical/course.ts';
import { courseEvents, courseLines, notOfAnother } from '#shared/clinical/paper/course-summary.ts';
import { entriesOf } from '#shared/dossier/entry.ts';
import type { SheetOf } from '#shared/ipc/sheets.ts';

import { ApiError, call } from '../../api.ts';
import { personName } from '../../records/person.ts';
import { formatPlainDate, plainDateIn } from '../../ui/format.ts';
import { useEventBlocks } from './course-events.tsx';
import { usePaymentBlocks } from './course-payments.tsx';
import { useScoreBlocks } from './course-scores.tsx';
import { useSessionBlocks } from './course-sessions.tsx';
import type { SheetBase } from './load-sheet.ts';
import classes from './sheet.module.css';
import type { SheetBlock } from './sheet-blocks.tsx';
import { SheetPages } from './sheet-pages.tsx';
import { Fact, SheetHead } from './sheet-parts.tsx';
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
  const sessionBlocks = useSessionBlocks(courseLines(course, sessions));
  const scoreBlocks = useScoreBlocks(notOfAnother(course, entriesOf(entries, 'score')));
  const eventBlocks = useEventBlocks(courseEvents(course, entriesOf(entries, 'adverse-event')), sessions);
  const paymentBlocks = usePaymentBlocks(
    course.body.price,
    notOfAnother(course, entriesOf(entries, 'payment')).map(({ body }) => body),
  );
  const blocks: SheetBlock[] = [
    { kind: 'plain', id: 'head', node: <SheetHead base={base} title={t('course.title')} /> },
    { kind: 'plain', id: 'facts', node: <CourseFacts own={own} base={base} /> },
    ...sessionBlocks,
    ...scoreBlocks,
    ...eventBlocks,
    ...(asked.withPayments ? paymentBlocks : []),
  ];
  return (
    <SheetPages
      base={base}
      paper={asked.paper}
      subject={personName(patient.family, patient.given)}
      title={t('course.title')}
      blocks={blocks}
    />
  );
}

/** The sheet. */
export function CourseSheet({ asked }: { asked: SheetOf<'course'> }) {
  const data = useSheetData(asked, load);
  return data === null ? null : <CoursePaper asked={asked} {...data} />;
}
