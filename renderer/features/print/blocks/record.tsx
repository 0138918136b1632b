/** What the record says around the chart: consent, screening, allergies, what was done around the needle. */
import { useTranslation } from 'react-i18next';

import { type PrintedRecord, printedRecord } from '#shared/clinical/printed-record.ts';
import { WHOLE_SCREENING } from '#shared/clinical/screening/readiness.ts';

import { formatDay, formatPlainDate, formatTime } from '../../../ui/format.ts';
import type { PrintModel } from '../print-model.ts';
import classes from '../print.module.css';
import { joinedText as joined, type RecordLine as Line } from '../record-line.ts';
import { useConsentLines } from './consent.ts';

/** Moments in the session's zone. */
function useMoment(model: PrintModel): (at: string) => string {
  const { zone } = model.chart.session;
  return (at) => `${formatDay(at, zone, model.locale)}, ${formatTime(at, zone, model.locale)}`;
}

function useHealthLines(model: PrintModel): (record: PrintedRecord) => Line[] {
  const { t } = useTranslation(['print', 'screening', 'findings']);
  const moment = useMoment(model);
  // A question of the screening, a finding of the guard, or the screening as a whole.
  const itemName = (item: string) =>
    item === WHOLE_SCREENING
      ? t('record.screening')
      : t([`screening:question.${item}`, `findings:short.${item}`], { defaultValue: item });
  return ({ check, overrides, allergies, medicines }) => [
    ...(check === null
      ? []
      : [[t('record.screening'), t('record.confirmed', { name: check.by.name, when: moment(check.at) })] as const]),
    ...overrides.map(({ item, reason, by, at }): Line => [
      t('record.override', { item: itemName(item) }),
      joined(reason, t('record.by', { name: by.name, when: moment(at) })),
    ]),
    ...(allergies.length === 0
      ? []
      : [[t('record.allergies'), allergies.map((one) => joined(one.substance, one.reaction)).join('; ')] as const]),
    ...(medicines.length === 0
      ? []
      : [[t('record.medicines'), medicines.map((one) => joined(one.name, one.dose)).join('; ')] as const]),
  ];
}

function useCareLines(model: PrintModel): (record: PrintedRecord) => Line[] {
  const { t } = useTranslation(['print', 'care']);
  const { zone } = model.chart.session;
  const time = (at: string | null) => (at === null ? '–' : formatTime(at, zone, model.locale));
  return ({ care }) => {
    if (care === null) return [];
    const { anaesthetic, antiseptic, mixtures, combined, checklist } = care;
    const ticked = checklist.filter(({ done }) => done);
    const lines: (Line | null)[] = [
      care.startedAt === null && care.endedAt === null
        ? null
        : [t('record.times'), `${time(care.startedAt)} – ${time(care.endedAt)}`],
      antiseptic === null || antiseptic.name === ''
        ? null
        : [t('record.antiseptic'), joined(antiseptic.name, antiseptic.lot)],
      anaesthetic === null
        ? null
        : [
            t('record.anaesthetic'),
            joined(
              t(`care:anaesthetic.method.${anaesthetic.method}`),
              ...anaesthetic.products.map(({ name, lot }) => joined(name, lot)),
              anaesthetic.reason,
            ),
          ],
      mixtures.length === 0
        ? null
        : [
            t('record.mixture'),
            mixtures
              .map(({ appearance, preparedAt, preparedBy, note }) =>
                joined(
                  appearance === null ? null : t(`care:mixture.looks.${appearance}`),
                  preparedAt === null ? null : time(preparedAt),
                  preparedBy,
                  note,
                ),
              )
              .join('; '),
          ],
      ticked.length === 0
        ? null
        : [t('record.checked'), ticked.map(({ item }) => t(`care:checklist.${item}`)).join('; ')],
      combined.length === 0 ? null : [t('record.combined'), combined.map(({ name }) => name).join('; ')],
      care.immediateReaction === '' ? null : [t('record.reaction'), care.immediateReaction],
    ];
    return lines.flatMap((line) => (line === null ? [] : [line]));
  };
}

function useLaterLines(model: PrintModel): (record: PrintedRecord) => Line[] {
  const { t } = useTranslation(['print', 'events']);
  return ({ aftercare, events, photos }) => [
    ...aftercare.map(({ title }): Line => [t('record.aftercare'), title]),
    ...events.map(({ event, onsetOn, description, outcome }): Line => [
      t('record.event'),
      joined(
        t(`events:event.${event}`),
        formatPlainDate(onsetOn, model.locale),
        description,
        t(`events:outcome.${outcome}`),
      ),
    ]),
    ...(photos === 0 ? [] : [[t('record.photos'), t('record.photoCount', { count: photos })] as const]),
  ];
}

/** All lines in the order of a visit. */
export function RecordLines({ model }: { model: PrintModel }) {
  const record = printedRecord(model.chart);
  const lines = [
    ...useConsentLines(useMoment(model))(record),
    ...useHealthLines(model)(record),
    ...useCareLines(model)(record),
    ...useLaterLines(model)(record),
  ];
  return (
    <dl className={classes.recordLines}>
      {lines.map(([label, text], index) => (
        <div key={`${label} ${index}`}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
