/** Around the needle: preparation, cleansing, anaesthetic, the look of the mixture, what was checked. */
import { useTranslation } from 'react-i18next';

import type { PrintedRecord } from '#shared/clinical/printed-record.ts';

import { formatAmount, formatVolume } from '../../../canvas/chart-svg-measures.ts';
import { joinedText as joined, type RecordLine as Line } from '../record-line.ts';
import type { Moments } from './moments.ts';

const UG_PER_MG = 1_000;

type Care = NonNullable<PrintedRecord['care']>;
type Ticks = Care['checklist'];

/** These lines; null of a session that nothing was written down for. */
export function useCareLines({ time, day }: Moments, locale: string): (record: PrintedRecord) => Line[] {
  const { t } = useTranslation(['print', 'care']);
  const missing = t('print:notRecorded');
  const tickText = (list: 'checklist' | 'preparation', ticks: Ticks): string =>
    ticks
      .filter(({ done, note }) => done || note !== '')
      .map(({ item, done, note }) =>
        joined(`${done ? '✓' : '✗'} ${t(`care:${list}.${item}`, { defaultValue: item })}`, note),
      )
      .join('; ') || missing;
  const anaestheticText = ({ anaesthetic }: Care): string =>
    anaesthetic === null
      ? missing
      : joined(
          t(`care:anaesthetic.method.${anaesthetic.method}`),
          ...anaesthetic.products.map(({ name, lot, amountMg, volumeUl, minutes, withEpinephrine }) =>
            [
              name,
              lot === '' ? null : t('print:lotText', { lot }),
              amountMg === null ? null : formatAmount({ value: amountMg * UG_PER_MG, unit: 'ug' }, locale),
              volumeUl === null ? null : formatVolume(volumeUl, locale),
              minutes === null ? null : t('print:record.minutes', { count: minutes }),
              withEpinephrine ? t('care:anaesthetic.epinephrine') : null,
            ]
              .filter((part) => part !== null)
              .join(', '),
          ),
          anaesthetic.reason,
        );
  const antisepticText = ({ antiseptic }: Care): string =>
    antiseptic === null || antiseptic.name === ''
      ? missing
      : joined(antiseptic.name, antiseptic.lot === '' ? null : t('print:lotText', { lot: antiseptic.lot }));
  const mixtureText = ({ mixtures }: Care): string =>
    mixtures
      .map(({ appearance, preparedAt, preparedBy, note }) =>
        joined(
          appearance === null ? null : t(`care:mixture.looks.${appearance}`),
          preparedAt === null ? null : time(preparedAt),
          preparedBy,
          note,
        ),
      )
      .join('; ') || missing;
  const patchLines = ({ patchTests }: PrintedRecord): Line[] =>
    patchTests.map(({ product, lot, site, placedOn, readOn, result, notes }): Line => [
      t('print:record.patchTest'),
      joined(
        product,
        lot === '' ? null : t('print:lotText', { lot }),
        site,
        t('care:patch.placed', { date: day(placedOn) }),
        t(`care:patch.result.${result}`),
        readOn === null ? null : day(readOn),
        notes,
      ),
    ]);
  return (record) => {
    const { care } = record;
    if (care === null) return [...patchLines(record), [t('print:record.around'), missing]];
    const { startedAt, endedAt, preparation, checklist, combined } = care;
    const times = startedAt === null && endedAt === null ? missing : `${time(startedAt)} – ${time(endedAt)}`;
    return [
      ...patchLines(record),
      [t('print:record.preparation'), tickText('preparation', preparation)],
      [t('print:record.times'), times],
      [t('print:record.antiseptic'), antisepticText(care)],
      [t('print:record.anaesthetic'), anaestheticText(care)],
      [t('print:record.mixture'), mixtureText(care)],
      [t('print:record.checked'), tickText('checklist', checklist)],
      ...(combined.length === 0
        ? []
        : [
            [
              t('print:record.combined'),
              combined.map(({ name, date, note }) => joined(name, date === null ? null : day(date), note)).join('; '),
            ] as const,
          ]),
      [t('print:record.reaction'), care.immediateReaction === '' ? missing : care.immediateReaction],
    ];
  };
}
