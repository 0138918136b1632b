/** The screening as answered, the word that it holds, and what was gone on with in spite of it. */
import { useTranslation } from 'react-i18next';

import type { PrintedRecord } from '#shared/clinical/printed-record.ts';
import { WHOLE_SCREENING } from '#shared/clinical/screening/readiness.ts';

import { joinedText as joined, type RecordLine as Line } from '../record-line.ts';
import type { Moments } from './moments.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

type Answer = NonNullable<PrintedRecord['screening']>['answers'][number];

/** These lines. */
export function useScreeningLines({ moment, day }: Moments): (record: PrintedRecord) => Line[] {
  const { t, i18n } = useTranslation(['print', 'screening', 'findings']);
  // A question of the screening, a finding of the guard, or the screening as a whole.
  const itemName = (item: string) =>
    item === WHOLE_SCREENING
      ? t('print:record.screening')
      : t([`screening:question.${item}`, `findings:short.${item}`], { defaultValue: item });
  const valueText = (field: string, value: string): string => {
    if (DATE.test(value)) return day(value);
    const option = `option.${field}.${value}`;
    return i18n.exists(option, { ns: 'screening' }) ? t(`screening:${option}`) : value;
  };
  const answerText = ({ item, answer, data, note }: Answer): string =>
    joined(
      `${itemName(item)}: ${t(`screening:answer.${answer}`)}`,
      ...Object.entries(data).map(([field, value]) =>
        value === '' ? null : `${t(`screening:field.${field}`, { defaultValue: field })} ${valueText(field, value)}`,
      ),
      note,
    );
  const answerLines = ({ screening }: PrintedRecord): Line[] => {
    if (screening === null) return [[t('print:record.screening'), t('print:notRecorded')]];
    const { answers, questionnaire, by, at } = screening;
    const notNo = answers.filter(({ answer, note }) => answer !== 'no' || note !== '');
    const plainNo = answers.length - notNo.length;
    return [
      [
        t('print:record.screening'),
        t('print:record.asked', { count: answers.length, version: questionnaire, name: by.name, when: moment(at) }),
      ],
      ...notNo.map((one): Line => ['', answerText(one)]),
      ...(plainNo === 0 ? [] : [['', t('screening:othersNo', { count: plainNo })] as const]),
    ];
  };
  return (record) => [
    ...answerLines(record),
    [
      t('print:record.check'),
      record.check === null
        ? t('print:notRecorded')
        : t('print:record.confirmed', { name: record.check.by.name, when: moment(record.check.at) }),
    ],
    ...record.overrides.map(({ item, reason, by, at }): Line => [
      t('print:record.override', { item: itemName(item) }),
      joined(reason, t('print:record.by', { name: by.name, when: moment(at) })),
    ]),
  ];
}
