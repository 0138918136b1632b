/** What is known of a product, to read: contents, warnings of the label, and where each fact was read. */
import { useTranslation } from 'react-i18next';

import { allergenClass } from '#shared/clinical/allergens.ts';
import type { Entry } from '#shared/dossier/entry.ts';
import { ulToMl } from '#shared/units.ts';

import { shownUnitOf, toShown } from '../../records/strength-units.ts';
import { formatNumber } from '../../ui/format.ts';
import classes from './catalogue.module.css';

/** A strength in the unit it is shown in: "20 mg/mL". */
export const strengthText = (strength: Entry<'product'>['body']['ingredients'][number]['strength']): string =>
  strength === null ? '' : `${formatNumber(toShown(strength, shownUnitOf(strength)), 6)} ${shownUnitOf(strength)}`;

/** The facts. What is not known has no line. */
export function ProductFacts({ product }: { product: Entry<'product'> }) {
  const { t } = useTranslation(['catalogue', 'clinical']);
  const { body } = product;
  const nameOf = (code: string) => (allergenClass(code) === undefined ? code : t(`clinical:allergen.${code}`));
  const pack = body.packUl === null ? '' : t('fact.pack', { volume: formatNumber(ulToMl(body.packUl), 3) });
  const facts: readonly (readonly [string, string])[] = [
    [
      'ingredients',
      body.ingredients.map(({ name, strength }) => `${name} ${strengthText(strength)}`.trim()).join(', '),
    ],
    ['manufacturer', body.manufacturer],
    ['form', [body.form, pack, body.singleUse ? t('fact.singleUse') : ''].filter(Boolean).join(', ')],
    ['gtin', body.gtin],
    ['ph', body.ph === null ? '' : t('fact.phRange', { low: body.ph.low, high: body.ph.high })],
    ['allergens', body.allergens.map(nameOf).join(', ')],
    [
      'doNotMix',
      body.doNotMix
        .map((rule) => [rule.with === '*' ? t('fact.anything') : rule.with, rule.reason].filter(Boolean).join(': '))
        .join('; '),
    ],
    ['notes', body.notes],
  ];
  return (
    <>
      <dl className={classes.facts}>
        {facts
          .filter(([, text]) => text !== '')
          .map(([key, text]) => (
            <div key={key}>
              <dt>{t(`fact.${key}`)}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      {body.sources.length > 0 && (
        <>
          <h4 className={classes.small}>{t('fact.sources')}</h4>
          <ul className={classes.sources}>
            {body.sources.map(({ fact, source }) => (
              <li key={`${fact} ${source}`}>
                {fact} <span className={classes.quiet}>[{source}]</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
