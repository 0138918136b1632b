/** One label. What was not written down is left as a line to write on, or said to be missing. */
import { useTranslation } from 'react-i18next';

import type { Chart, Component } from '#shared/chart/schema.ts';
import type { SyringeLabel } from '#shared/clinical/paper/syringe-label.ts';

import { formatAmount, formatStrength, formatVolume } from '../../canvas/chart-svg-measures.ts';
import { personName } from '../../records/person.ts';
import { formatDay, formatPlainDate, formatTime } from '../../ui/format.ts';
import classes from './sheet.module.css';

interface LabelFaceProps {
  readonly chart: Chart;
  readonly label: SyringeLabel;
  readonly components: readonly Component[];
  readonly part: { readonly number: number; readonly count: number };
}

/** Without the percentage that charts add: a label has room for one way to say it. */
const strengthText = ({ value, unit }: NonNullable<Component['strength']>): string =>
  unit === 'ug/mL' ? `${formatAmount({ value, unit: 'ug' })}/mL` : formatStrength(value, unit);

function ComponentLine({ component: { name, strength, volumeUl, lot = '', expiry } }: { component: Component }) {
  const { t } = useTranslation('sheet');
  const lotText = lot === '' ? t('label.noLot') : t('label.lot', { lot });
  const expiryText = expiry === undefined ? t('label.noExpiry') : t('label.expiry', { date: formatPlainDate(expiry) });
  return (
    <li>
      <span>
        <b>{name}</b> {strength === null ? t('label.noStrength') : strengthText(strength)}{' '}
        <span className={classes.lot}>{`${lotText}, ${expiryText}`}</span>
      </span>
      <b>{formatVolume(volumeUl)}</b>
    </li>
  );
}

/** When and by whom; a line for each that was not written down. */
function Made({ label: { preparedAt, preparedBy }, zone }: { label: SyringeLabel; zone: string }) {
  const { t } = useTranslation('sheet');
  const line = <span className={classes.write} />;
  return (
    <p>
      {t('label.prepared')}{' '}
      {preparedAt === null ? line : `${formatDay(preparedAt, zone)}, ${formatTime(preparedAt, zone)}`} {t('label.by')}{' '}
      {preparedBy === '' ? line : preparedBy}
    </p>
  );
}

/** The face. */
export function LabelFace({ chart: { patient, session }, label, components, part }: LabelFaceProps) {
  const { t } = useTranslation('sheet');
  const { birthDate, name } = patient;
  return (
    <article className={classes.label}>
      <header>
        <strong>{personName(name.family, name.given)}</strong>
        <span>
          {birthDate === undefined ? t('label.noBirth') : t('bornShort', { date: formatPlainDate(birthDate) })}
        </span>
      </header>
      {components.length === 0 ? (
        <p>{t('label.noComponents')}</p>
      ) : (
        <ul>
          {components.map((component) => (
            <ComponentLine key={component.id} component={component} />
          ))}
        </ul>
      )}
      <footer>
        <Made label={label} zone={session.zone} />
        <p className={classes.labelEnd}>
          <strong>{t('label.total', { volume: formatVolume(label.totalUl) })}</strong>
          {part.count > 1 && <span>{t('label.part', part)}</span>}
          <span className={classes.useBy}>
            {t('label.useBy')} <span className={classes.write} />
          </span>
        </p>
      </footer>
    </article>
  );
}
