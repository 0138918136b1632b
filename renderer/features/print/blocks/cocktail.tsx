/** The mixture of a treatment: what went in, from which lot, and how much of it the patient received. */
import { useTranslation } from 'react-i18next';

import type { Component, Treatment } from '#shared/chart/schema.ts';
import { balance } from '#shared/cocktail/balance.ts';
import { componentAmount, finalConcentrations, totalVolumeUl } from '#shared/cocktail/mixture.ts';

import { formatAmount, formatMl, formatStrength, formatVolume } from '../../../canvas/chart-svg-measures.ts';
import { formatPlainDate } from '../../../ui/format.ts';
import type { PrintBlock } from '../print-block.ts';
import { marksOf, type PrintModel } from '../print-model.ts';
import classes from '../print.module.css';

interface CocktailProps {
  readonly model: PrintModel;
  readonly treatment: Treatment;
}

const COLUMNS = 7;

function Head() {
  const { t } = useTranslation('print');
  return (
    <tr>
      <th scope="col">{t('cocktail.component')}</th>
      <th scope="col">{t('cocktail.strength')}</th>
      <th scope="col" className={classes.figureCell}>
        {t('cocktail.volume')}
      </th>
      <th scope="col">{t('cocktail.final')}</th>
      <th scope="col">{t('cocktail.lot')}</th>
      <th scope="col">{t('cocktail.given')}</th>
      <th scope="col">{t('cocktail.perMark')}</th>
    </tr>
  );
}

/** Smallest and largest amount at a given mark; one value where all are alike. */
function perMark({ model, treatment }: CocktailProps, component: Component): string {
  const volumes = marksOf(model.chart, treatment).flatMap(({ state, volumeUl }) => (state === 'given' ? volumeUl : []));
  if (volumes.length === 0) return '–';
  const amounts = [volumes.reduce((a, b) => Math.min(a, b)), volumes.reduce((a, b) => Math.max(a, b))].map((volume) =>
    componentAmount(treatment.cocktail, component.id, volume),
  );
  const texts = amounts.map((amount) => (amount === null ? '–' : formatAmount(amount, model.locale)));
  return [...new Set(texts)].join(' – ');
}

function Row({ model, treatment, component }: CocktailProps & { component: Component }) {
  const { t } = useTranslation('print');
  const { locale, sessionDate } = model;
  const { strength, lot, expiry } = component;
  const final = finalConcentrations(treatment.cocktail).find(({ componentId }) => componentId === component.id);
  const { givenUl } = balance(model.chart, treatment);
  const given = componentAmount(treatment.cocktail, component.id, givenUl);
  const expired = expiry !== undefined && expiry < sessionDate;
  const missing = <span className={classes.missing}>{t('notRecorded')}</span>;
  return (
    <tr>
      <td>
        <strong>{component.name}</strong>
        {component.manufacturer !== undefined && <div className={classes.quiet}>{component.manufacturer}</div>}
      </td>
      <td>{strength === null ? missing : formatStrength(strength.value, strength.unit, locale)}</td>
      <td className={classes.figureCell}>{formatMl(component.volumeUl, locale)}</td>
      <td>
        {final === undefined || final.value === null || final.unit === null
          ? '–'
          : formatStrength(final.value, final.unit, locale)}
      </td>
      <td>
        {lot === undefined || lot === '' ? missing : <strong>{lot}</strong>}
        <div className={expired ? classes.flag : classes.quiet}>
          {expiry === undefined
            ? t('cocktail.noExpiry')
            : t(expired ? 'cocktail.expired' : 'cocktail.expiry', { date: formatPlainDate(expiry, locale) })}
        </div>
      </td>
      <td>{given === null ? '–' : formatAmount(given, locale)}</td>
      <td>{perMark({ model, treatment }, component)}</td>
    </tr>
  );
}

/** Prepared = given + discarded, with what is left over. */
function BalanceLine({ model, treatment }: CocktailProps) {
  const { t } = useTranslation('print');
  const { preparedUl, givenUl, discardedUl, differenceUl } = balance(model.chart, treatment);
  const volume = (ul: number) => formatVolume(ul, model.locale);
  return (
    <p className={classes.balance}>
      <span>{t('balance.components', { volume: volume(totalVolumeUl(treatment.cocktail)) })}</span>
      <span>{t('balance.prepared', { volume: volume(preparedUl) })}</span>
      <span>{t('balance.given', { volume: volume(givenUl) })}</span>
      <span>{t('balance.discarded', { volume: volume(discardedUl) })}</span>
      <span className={differenceUl === 0 ? undefined : classes.flag}>
        {differenceUl === 0
          ? t('balance.closed')
          : t(differenceUl > 0 ? 'balance.open' : 'balance.over', { volume: volume(Math.abs(differenceUl)) })}
      </span>
    </p>
  );
}

/** What is said of a treatment without components: dry, or not written down. */
function NoComponents({ dry }: { dry: boolean }) {
  const { t } = useTranslation('print');
  return <p className={classes.note}>{t(dry ? 'cocktail.dry' : 'cocktail.none')}</p>;
}

/** The blocks of a mixture. */
export function cocktailBlocks(model: PrintModel, treatment: Treatment, label: string): PrintBlock[] {
  const { components, preparedUl } = treatment.cocktail;
  const id = `cocktail:${treatment.id}`;
  if (components.length === 0) {
    const dry = preparedUl === 0 && balance(model.chart, treatment).givenUl === 0;
    const note: PrintBlock = { kind: 'plain', id: `${id}:none`, node: <NoComponents dry={dry} />, gapMm: 2 };
    if (dry) return [note];
    const node = <BalanceLine model={model} treatment={treatment} />;
    return [note, { kind: 'plain', id: `${id}:balance`, node, gapMm: 1 }];
  }
  const table: PrintBlock = {
    kind: 'table',
    id,
    label,
    className: `${classes.table} ${classes.cocktail}`,
    columns: 1,
    gapMm: 2,
    head: <Head />,
    rows: [
      ...components.map((component) => (
        <Row key={component.id} model={model} treatment={treatment} component={component} />
      )),
      // A row of the table, so that no page break comes between the two.
      <tr key="balance">
        <td colSpan={COLUMNS}>
          <BalanceLine model={model} treatment={treatment} />
        </td>
      </tr>,
    ],
  };
  return [table];
}
