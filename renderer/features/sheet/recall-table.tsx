/** The patients of a recall: a box to tick, how to reach them, every visit, and room for what came of the call. */
import { useTranslation } from 'react-i18next';

import { givenUlOf, type RecallPatient, type RecallVisit } from '#shared/clinical/paper/recall-list.ts';
import type { LotUse } from '#shared/ipc/lots.ts';

import { formatVolume } from '../../canvas/chart-svg-measures.ts';
import { personName } from '../../records/person.ts';
import { formatDay, formatPlainDate } from '../../ui/format.ts';
import classes from './sheet.module.css';
import type { SheetBlock } from './sheet-blocks.tsx';

const COLUMNS = ['tick', 'patient', 'contact', 'visits', 'given', 'result'] as const;

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

/** What of it was given at a visit; a needle or a test has no volume. */
function useGivenText(): (use: LotUse) => string {
  const { t } = useTranslation('sheet');
  return (use) => {
    const given = givenUlOf(use);
    if (given !== null) return formatVolume(given);
    return use.as === 'component' ? t('recall.notGiven') : '–';
  };
}

function UseLine({ use }: { use: LotUse }) {
  const { t } = useTranslation(['sheet', 'trace']);
  const expiry = use.expiry === null ? '' : t('sheet:recall.expiry', { date: formatPlainDate(use.expiry) });
  const lot = use.lot === '' ? t('sheet:recall.noLot') : t('sheet:recall.lot', { lot: use.lot });
  const as = use.as === 'component' ? '' : t(`trace:as.${use.as}`);
  return <small>{joined([use.product, as, lot, expiry])}</small>;
}

function VisitRow({
  visit,
  patient,
  span,
}: {
  visit: RecallVisit;
  patient: RecallPatient['patient'] | null;
  span: number;
}) {
  const { t } = useTranslation('sheet');
  const givenText = useGivenText();
  const status = visit.status === null ? t('recall.noSession') : t(`recall.state.${visit.status}`);
  const ways = patient === null ? [] : [patient.phone, patient.email].filter((way) => way !== '');
  return (
    <tr>
      {patient !== null && (
        <>
          <td rowSpan={span} className={classes.tickCell}>
            <span className={classes.tick} />
          </td>
          <td rowSpan={span}>
            <strong>{personName(patient.family, patient.given)}</strong>
            <small>
              {joined([
                patient.birthDate === null ? '' : t('bornShort', { date: formatPlainDate(patient.birthDate) }),
                patient.reference,
              ])}
            </small>
          </td>
          <td rowSpan={span}>
            {ways.length === 0 ? <em>{t('recall.noContact')}</em> : ways.map((way) => <div key={way}>{way}</div>)}
          </td>
        </>
      )}
      <td>
        {joined([formatDay(visit.startedAt, visit.zone), status, visit.practitionerName])}
        {visit.uses.map((use, index) => (
          <UseLine key={index} use={use} />
        ))}
      </td>
      <td className={classes.figure}>
        {visit.uses.map((use, index) => (
          <div key={index}>{givenText(use)}</div>
        ))}
      </td>
      {patient !== null && <td rowSpan={span} />}
    </tr>
  );
}

/** The table: a patient's visits stay on one page where a page can hold them. */
export function useRecallBlock(patients: readonly RecallPatient[]): SheetBlock {
  const { t } = useTranslation('sheet');
  return {
    kind: 'table',
    id: 'recall',
    label: t('recall.list'),
    className: `${classes.table} ${classes.recall}`,
    head: (
      <tr>
        {COLUMNS.map((key) => (
          <th key={key} scope="col" className={key === 'given' ? classes.figure : undefined}>
            {t(`recall.head.${key}`)}
          </th>
        ))}
      </tr>
    ),
    groups: patients.map(({ patient, visits }) => (
      <tbody key={patient.id}>
        {visits.map((visit, index) => (
          <VisitRow
            key={visit.sessionId ?? index}
            visit={visit}
            patient={index === 0 ? patient : null}
            span={visits.length}
          />
        ))}
      </tbody>
    )),
  };
}
