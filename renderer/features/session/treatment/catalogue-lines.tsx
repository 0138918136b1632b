/** What the catalogue says of a component: which lot, how many vials it takes, and what the label warns of. */
import { Select } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { Component } from '#shared/chart/schema.ts';
import { allergenClass } from '#shared/clinical/allergens.ts';
import { lotValues } from '#shared/clinical/from-catalogue.ts';
import { regulatoryFlag } from '#shared/clinical/regulatory-flags.ts';
import { lotProblems } from '#shared/clinical/stock.ts';

import { type CatalogueLot, useCatalogue } from '../../../records/catalogue.ts';
import { DecimalInput } from '../../../ui/decimal-input.tsx';
import { formatPlainDate, plainDateIn } from '../../../ui/format.ts';
import { chooseLot, setVials } from './cocktail-edits.ts';
import type { PanelProps } from './panel-props.ts';
import classes from './treatment.module.css';

interface LinesProps extends PanelProps {
  readonly component: Component;
}

function LotSelect({ component, lots, onChange }: LinesProps & { readonly lots: readonly CatalogueLot[] }) {
  const { t } = useTranslation('catalogue');
  const there = lots.filter(({ vials }) => vials > 0);
  if (component.lotId !== undefined || there.length === 0) return null;
  return (
    <Select
      size="xs"
      label={t('pick.chooseLot')}
      data={there.map(({ id, body, vials }) => ({
        value: id,
        label: [body.lot, body.expiry === null ? '' : formatPlainDate(body.expiry), t('vials', { count: vials })]
          .filter(Boolean)
          .join(' · '),
      }))}
      value={null}
      onChange={(id) => {
        const lot = there.find((one) => one.id === id);
        if (lot !== undefined) onChange(chooseLot(component.id, lotValues(lot)), `cocktail.lot ${component.id}`);
      }}
    />
  );
}

/** What the label warns of, as it was when the component was taken over. */
function LabelNotes({ component, treatment }: LinesProps) {
  const { t } = useTranslation(['catalogue', 'clinical']);
  const { allergens = [], flags = [], doNotMix = [] } = component;
  const nameOf = (code: string) => (allergenClass(code) === undefined ? code : t(`clinical:allergen.${code}`));
  const rules = doNotMix.map((rule) =>
    rule.with === '*'
      ? t('pick.doNotMixAny', { reason: rule.reason })
      : t('pick.doNotMix', { with: rule.with, reason: rule.reason }),
  );
  const isMixed = treatment.cocktail.components.length > 1;
  const warnings = [
    ...flags.map((code) => (regulatoryFlag(code) === undefined ? code : t(`flag.${code}.title`))),
    ...(isMixed ? rules : []),
  ];
  return (
    <>
      {warnings.map((text) => (
        <p key={text} className={classes.open}>
          <IconAlertTriangle size={16} className={classes.sign ?? ''} /> {text}
        </p>
      ))}
      {!isMixed &&
        rules.map((text) => (
          <p key={text} className={classes.note}>
            {text}
          </p>
        ))}
      {allergens.length > 0 && (
        <p className={classes.note}>{t('pick.allergens', { list: allergens.map(nameOf).join(', ') })}</p>
      )}
    </>
  );
}

/** The lines; nothing for what was typed in. */
export function CatalogueLines(props: LinesProps) {
  const { chart, component, readOnly, onChange } = props;
  const { t } = useTranslation('catalogue');
  const isListed = component.productId !== undefined;
  const { products } = useCatalogue(isListed);
  if (!isListed) return null;
  const lots = products?.find(({ product }) => product.id === component.productId)?.lots ?? [];
  const lot = lots.find(({ id }) => id === component.lotId) ?? null;
  const shelf = lot === null ? null : { expiry: lot.body.expiry, blocked: lot.body.blocked, vials: lot.vials };
  const day = plainDateIn(chart.session.startedAt, chart.session.zone);
  // A finished chart was not written against the shelf of today.
  const problems = readOnly || products === undefined ? [] : lotProblems(component, shelf, day);
  return (
    <>
      {!readOnly && <LotSelect {...props} lots={lots} />}
      {component.lotId !== undefined && (
        <DecimalInput
          size="xs"
          label={t('pick.vials')}
          description={lot === null ? undefined : t('stock.there', { count: lot.vials })}
          value={component.vials ?? null}
          decimals={0}
          max={100_000}
          disabled={readOnly}
          onCommit={(vials) => onChange(setVials(component.id, vials), `cocktail.vials ${component.id}`)}
        />
      )}
      {problems
        // The field of the date says so already.
        .filter((problem) => problem !== 'expired')
        .map((problem) => (
          <p key={problem} className={classes.open} role="status">
            <IconAlertTriangle size={16} className={classes.sign ?? ''} /> {t(`pick.problem.${problem}`)}
          </p>
        ))}
      <LabelNotes {...props} />
    </>
  );
}
