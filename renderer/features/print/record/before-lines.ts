/** Why the patient came and who they are: consultation, history, allergies, medicines, skin and hair. */
import { useTranslation } from 'react-i18next';

import type { PrintedRecord } from '#shared/clinical/printed-record.ts';

import { joinedText as joined, type RecordLine as Line } from '../record-line.ts';
import type { Moments } from './moments.ts';

/** These lines; what was not asked says so. */
export function useBeforeLines({ day }: Moments): (record: PrintedRecord) => Line[] {
  const { t } = useTranslation(['print', 'consultation']);
  const missing = t('print:notRecorded');
  const consultationLines = ({ consultation }: PrintedRecord): Line[] => {
    if (consultation === null) return [[t('print:record.consultation'), missing]];
    const { date, concern, indication, goals, expectations, notes } = consultation;
    return [
      [t('print:record.consultation'), joined(day(date), indication, concern)],
      ...(goals === '' ? [] : [[t('print:record.goals'), goals] as const]),
      ...(expectations === null
        ? []
        : [[t('print:record.expectations'), t(`consultation:expectations.${expectations}`)] as const]),
      ...(notes === '' ? [] : [[t('print:record.rationale'), notes] as const]),
    ];
  };
  const historyText = ({ history }: PrintedRecord): string =>
    history === null
      ? missing
      : joined(history.conditions.join('; '), history.notes, history.familyHistory) || t('print:record.nothing');
  const allergyText = ({ allergies, history }: PrintedRecord): string =>
    allergies.length > 0
      ? allergies
          .map(({ substance, reaction, severity }) =>
            joined(substance, reaction, severity === 'unknown' ? null : t(`consultation:severity.${severity}`)),
          )
          .join('; ')
      : history?.noKnownAllergies === true
        ? t('consultation:allergy.none')
        : missing;
  const medicineText = ({ medicines, history }: PrintedRecord): string =>
    medicines.length > 0
      ? medicines
          .map(({ name, dose, lastTaken }) =>
            joined(
              name,
              dose,
              lastTaken === null ? null : t('consultation:medicine.lastDay', { date: day(lastTaken) }),
            ),
          )
          .join('; ')
      : history?.noMedicines === true
        ? t('consultation:medicine.none')
        : missing;
  const analysisLines = ({ analysis }: PrintedRecord): Line[] => {
    if (analysis === null) return [];
    const { date, fitzpatrick, norwood, ludwig, skin, hair } = analysis;
    const text = joined(
      day(date),
      fitzpatrick === null ? null : t(`consultation:fitzpatrick.${fitzpatrick}`),
      norwood === null ? null : t('consultation:analysis.norwoodIs', { grade: norwood }),
      ludwig === null ? null : t('consultation:analysis.ludwigIs', { grade: ludwig }),
      skin,
      hair,
    );
    return [[t('consultation:analysis.title'), text]];
  };
  return (record) => [
    ...consultationLines(record),
    [t('consultation:history.title'), historyText(record)],
    [t('print:record.allergies'), allergyText(record)],
    [t('print:record.medicines'), medicineText(record)],
    ...analysisLines(record),
  ];
}
