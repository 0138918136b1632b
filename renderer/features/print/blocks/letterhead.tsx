/** Head of the first page: clinic, title, state of the record, patient, session. */
import { useTranslation } from 'react-i18next';

import { personName } from '../../../records/person.ts';
import { formatDay, formatNumber, formatPlainDate, formatTime, yearsBetween } from '../../../ui/format.ts';
import type { PrintModel } from '../print-model.ts';
import classes from '../print.module.css';
import { Field } from './field.tsx';

/** Draft, signed or entered in error: framed, so that it stands out without colour. */
export function RecordStatus({ model }: { model: PrintModel }) {
  const { t } = useTranslation('print');
  const { status } = model.chart.session;
  return (
    <div className={classes.status} data-status={status}>
      <strong>{t(`status.${status}.title`)}</strong>
      <span>{t(`status.${status}.text`)}</span>
    </div>
  );
}

/** Clinic and title. */
export function Letterhead({ model }: { model: PrintModel }) {
  const { t } = useTranslation('print');
  const { clinicName, clinicAddress } = model.settings;
  const { logo, lines } = model.head;
  return (
    <>
      <header className={classes.letterhead}>
        <div>
          {logo !== null && (
            <img className={classes.logo} src={logo.href} width={logo.width} height={logo.height} alt={clinicName} />
          )}
          <p className={classes.clinic}>{clinicName === '' ? t('noClinic') : clinicName}</p>
          {clinicAddress !== '' && <p className={classes.address}>{clinicAddress}</p>}
          {lines !== '' && <p className={classes.address}>{lines}</p>}
        </div>
        <div className={classes.titleSide}>
          <h1>{t('title')}</h1>
          <RecordStatus model={model} />
        </div>
      </header>
      {model.info.place === 'sample' && <p className={classes.sample}>{t('sample')}</p>}
    </>
  );
}

/** Who and when. */
export function Identity({ model }: { model: PrintModel }) {
  const { t } = useTranslation('print');
  const { chart, locale, sessionDate } = model;
  const { patient, session } = chart;
  const { birthDate, weightG } = patient;
  const born =
    birthDate === undefined
      ? undefined
      : t('birth', { date: formatPlainDate(birthDate, locale), age: yearsBetween(birthDate, sessionDate) });
  const at = (instant: string, zone: string) =>
    `${formatDay(instant, zone, locale)}, ${formatTime(instant, zone, locale)} (${zone})`;
  return (
    <dl className={classes.identity}>
      <Field label={t('patient')} wide>
        <span className={classes.patientName}>{personName(patient.name.family, patient.name.given)}</span>
      </Field>
      <Field label={t('born')}>{born}</Field>
      <Field label={t('sex')}>{t(`sexValue.${patient.sex}`)}</Field>
      <Field label={t('reference')}>{model.reference === '' ? `${patient.id.slice(0, 8)}…` : model.reference}</Field>
      <Field label={t('weight')}>
        {weightG === undefined ? undefined : t('kg', { kg: formatNumber(weightG / 1_000, 3, locale) })}
      </Field>
      <Field label={t('session')}>{at(session.startedAt, session.zone)}</Field>
      {model.contact !== '' && <Field label={t('contact')}>{model.contact}</Field>}
      <Field label={t('practitioner')}>{session.practitioner.name}</Field>
      <Field label={t('printed')}>{at(model.printedAt, model.info.zone)}</Field>
    </dl>
  );
}
