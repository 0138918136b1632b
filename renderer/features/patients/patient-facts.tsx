/** The line of facts under the patient's name; what is not known is left out. */
import { useTranslation } from 'react-i18next';

import type { Patient } from '#shared/ipc/records.ts';

import { useBirthText } from '../../records/patient-facts.ts';
import { formatNumber } from '../../ui/format.ts';
import classes from './patient-facts.module.css';

/** Birth date and age, sex, weight, reference, contact, notes. */
export function PatientFacts({ patient }: { patient: Patient }) {
  const { t } = useTranslation(['patients', 'common']);
  const birthText = useBirthText();
  const facts: readonly (readonly [string, string])[] = [
    [t('field.birthDate'), birthText(patient.birthDate)],
    [t('field.sex'), patient.sex === 'unknown' ? '' : t(`common:sex.${patient.sex}`)],
    [t('field.weight'), patient.weightG === null ? '' : `${formatNumber(patient.weightG / 1_000, 1)} kg`],
    [t('field.reference'), patient.reference],
    [t('field.phone'), patient.phone],
    [t('field.email'), patient.email],
  ];
  return (
    <>
      <dl className={classes.facts}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {patient.notes !== '' && <p className={classes.notes}>{patient.notes}</p>}
    </>
  );
}
