/** The sessions of a course as a table, and what they add up to. */
import { useTranslation } from 'react-i18next';

import type { CourseLine } from '#shared/clinical/paper/course-summary.ts';

import { formatMl, formatVolume } from '../../canvas/chart-svg-measures.ts';
import { useTechniqueName } from '../../records/technique-name.ts';
import { formatDay } from '../../ui/format.ts';
import classes from './sheet.module.css';
import { sectionHead, type SheetBlock } from './sheet-blocks.tsx';

const COLUMNS = ['number', 'date', 'technique', 'components', 'given', 'points', 'practitioner'] as const;

function Row({ line: { number, session, techniques, components } }: { line: CourseLine }) {
  const { t } = useTranslation('sheet');
  const techniqueName = useTechniqueName();
  return (
    <tr data-state={session.status}>
      <td>{number ?? '–'}</td>
      <td>
        {formatDay(session.startedAt, session.zone)}
        {session.status !== 'signed' && <small>{t(`course.state.${session.status}`)}</small>}
      </td>
      <td>{techniques.map(techniqueName).join(', ')}</td>
      <td>{components.join(', ')}</td>
      <td className={classes.figure}>{formatMl(session.givenUl)}</td>
      <td className={classes.figure}>
        {session.givenCount}
        {session.plannedCount > 0 && <small>{t('course.plannedMarks', { count: session.plannedCount })}</small>}
      </td>
      <td>{session.practitionerName}</td>
    </tr>
  );
}

/** The section. */
export function useSessionBlocks(lines: readonly CourseLine[]): SheetBlock[] {
  const { t } = useTranslation('sheet');
  const counted = lines.filter(({ number }) => number !== null);
  const sum = (of: (line: CourseLine) => number) => counted.reduce((total, line) => total + of(line), 0);
  const heading = sectionHead('sessions', t('course.sessions'));
  if (lines.length === 0) {
    return [
      heading,
      { kind: 'plain', id: 'sessions:none', node: <p className={classes.quiet}>{t('course.noSessions')}</p> },
    ];
  }
  const total = t('course.total', {
    volume: formatVolume(sum(({ session }) => session.givenUl)),
    points: sum(({ session }) => session.givenCount),
  });
  return [
    heading,
    {
      kind: 'table',
      id: 'sessions',
      label: t('course.sessions'),
      className: `${classes.table} ${classes.sessions}`,
      head: (
        <tr>
          {COLUMNS.map((key) => (
            <th key={key} scope="col" className={key === 'given' || key === 'points' ? classes.figure : undefined}>
              {t(`course.head.${key}`)}
            </th>
          ))}
        </tr>
      ),
      groups: lines.map((line) => (
        <tbody key={line.session.id}>
          <Row line={line} />
        </tbody>
      )),
    },
    { kind: 'plain', id: 'sessions:sum', node: <p className={classes.sum}>{total}</p> },
  ];
}
