/** The first patients as they will be. */
import { useTranslation } from 'react-i18next';

import { type PatientListPlan } from '#shared/ipc/interchange-patients.ts';
import { type PatientInput } from '#shared/ipc/records.ts';

import { formatNumber, formatPlainDate } from '../../ui/format.ts';
import { Tag } from '../../ui/tag.tsx';
import classes from './import-patients.module.css';

const G_PER_KG = 1_000;

/** Columns without anything in them are left out. */
const FURTHER = ['weightG', 'phone', 'email', 'reference', 'notes'] as const;

/** Nothing where no line could be read. */
export function PreviewTable({ plan: { preview } }: { plan: PatientListPlan }) {
  const { t } = useTranslation(['patient-list', 'patients', 'common']);
  if (preview.length === 0) return null;
  const further = FURTHER.filter((field) =>
    preview.some(({ patient }) => patient[field] !== '' && patient[field] !== null),
  );
  const cell = (patient: PatientInput, field: (typeof FURTHER)[number]): string => {
    if (field !== 'weightG') return patient[field];
    return patient.weightG === null ? '' : `${formatNumber(patient.weightG / G_PER_KG, 1)}\u00A0kg`;
  };
  return (
    <>
      <h2 className={classes.subtitle}>{t('preview')}</h2>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('preview')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('row')}</th>
              <th scope="col">{t('outcome')}</th>
              <th scope="col">{t('patients:field.family')}</th>
              <th scope="col">{t('patients:field.given')}</th>
              <th scope="col">{t('patients:field.birthDate')}</th>
              <th scope="col">{t('patients:field.sex')}</th>
              {further.map((field) => (
                <th key={field} scope="col">
                  {t(`patients:field.${field === 'weightG' ? 'weight' : field}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.map(({ row, outcome, patient }) => (
              <tr key={row}>
                <td className={classes.number}>{row}</td>
                <td>
                  <Tag tone={outcome === 'new' ? 'fine' : 'warn'}>{t(`count.${outcome}`)}</Tag>
                </td>
                <td>{patient.family}</td>
                <td>{patient.given}</td>
                <td className={classes.date}>{patient.birthDate === null ? '' : formatPlainDate(patient.birthDate)}</td>
                <td>{t(`common:sex.${patient.sex}`)}</td>
                {further.map((field) => (
                  <td key={field}>{cell(patient, field)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
