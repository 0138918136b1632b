/** A session in a list: its drawing, when, why, how much. The whole line is one link. */
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { SessionRow } from '#shared/ipc/records.ts';
import { ulToMl } from '#shared/units.ts';

import { formatDay, formatNumber, formatTime } from '../ui/format.ts';
import { useBirthText } from './patient-facts.ts';
import classes from './session-line.module.css';
import { SessionThumbnail } from './session-thumbnail.tsx';
import { StatusBadge } from './status-badge.tsx';
import { useTechniqueName } from './technique-name.ts';

interface SessionLineProps {
  readonly row: SessionRow;
  /** The patient's name where the list holds several patients. */
  readonly patient?: string;
  /** Stands beside the name: two people may share one. */
  readonly birthDate?: string | null;
}

/** Given and planned counts and the volume given. */
function Amounts({ row }: { row: SessionRow }) {
  const { t } = useTranslation('common');
  return (
    <span className={classes.amounts}>
      <span className={classes.given}>{t('given', { count: row.givenCount })}</span>
      <span>{t('volumeMl', { value: formatNumber(ulToMl(row.givenUl), 2) })}</span>
      {row.plannedCount > 0 && <span className={classes.planned}>{t('planned', { count: row.plannedCount })}</span>}
    </span>
  );
}

/** One session. */
export function SessionLine({ row, patient, birthDate = null }: SessionLineProps) {
  const { t } = useTranslation('common');
  const techniqueName = useTechniqueName();
  const birthText = useBirthText();
  const when = `${formatDay(row.startedAt, row.zone)}, ${formatTime(row.startedAt, row.zone)}`;
  const treatments = row.treatments.map((treatment) =>
    [treatment.indication || t('noIndication'), techniqueName(treatment.techniqueCode)].join(' · '),
  );
  const components = [...new Set(row.treatments.flatMap((treatment) => treatment.components))].join(', ');
  return (
    <Link to={`/session/${row.id}`} className={classes.line ?? ''} data-status={row.status}>
      <span className={classes.thumbnail} aria-hidden="true">
        <SessionThumbnail row={row} widthPx={56} />
      </span>
      <span className={classes.text}>
        <span className={classes.title}>
          <span className={classes.struck} dir="auto">
            {patient ?? when}
          </span>
          {birthDate !== null && <span className={classes.born}>{birthText(birthDate)}</span>}
          <StatusBadge status={row.status} />
        </span>
        <span className={classes.detail}>{treatments.join('; ')}</span>
        <span className={classes.quiet}>
          {[patient === undefined ? null : when, row.practitionerName, components]
            .filter((part) => part !== null && part !== '')
            .join(' · ')}
        </span>
      </span>
      <Amounts row={row} />
    </Link>
  );
}
