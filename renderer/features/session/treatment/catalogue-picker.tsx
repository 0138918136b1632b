/** Takes a product and its lot from the catalogue into the mixture: by typing a few letters, or by the scanner. */
import { Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { findByCode, lotValues } from '#shared/clinical/from-catalogue.ts';
import type { Gs1 } from '#shared/clinical/gs1.ts';

import { useCatalogue } from '../../../records/catalogue.ts';
import { LotBadges } from '../../../records/lot-badges.tsx';
import { useScanner } from '../../../records/use-scanner.ts';
import { plainDateIn } from '../../../ui/format.ts';
import { type PickOption, pickOptions, valuesOf } from './catalogue-options.ts';
import { addFromCatalogue, chooseLot, setVials } from './cocktail-edits.ts';
import type { PanelProps } from './panel-props.ts';
import classes from './treatment.module.css';

interface PickerProps extends PanelProps {
  readonly newId: () => string;
}

/** What a scanned vial does to the mixture: one more of the same, the lot of what has none yet, or something new. */
function useTakeScanned({ treatment, onChange, newId }: PickerProps): (code: Gs1) => void {
  const { t } = useTranslation('catalogue');
  const { products = [] } = useCatalogue();
  return (code) => {
    const { components } = treatment.cocktail;
    const found = findByCode(products, code);
    if (found === null || found.lot === null) {
      const typed = {
        name: t('pick.typed', { gtin: code.gtin ?? '' }),
        strength: null,
        ...(found !== null && valuesOf(found.product, null, true)),
        ...(code.lot !== null && { lot: code.lot }),
        ...(code.expiry !== null && { expiry: code.expiry }),
      };
      onChange(addFromCatalogue(newId(), typed), 'cocktail.scan');
      if (found === null) notifications.show({ message: t('pick.unknownCode') });
      return;
    }
    const { product, lot } = found;
    const same = components.find(({ lotId }) => lotId === lot.id);
    if (same !== undefined) {
      onChange(setVials(same.id, (same.vials ?? 0) + 1), 'cocktail.scan');
      return;
    }
    const waiting = components.find((one) => one.productId === product.product.id && (one.lot ?? '') === '');
    const values = valuesOf(product, lot, true);
    if (waiting === undefined) onChange(addFromCatalogue(newId(), values), 'cocktail.scan');
    else onChange(chooseLot(waiting.id, lotValues(lot)), 'cocktail.scan');
  };
}

function OptionLine({ option: { product, lot } }: { option: PickOption }) {
  const { t } = useTranslation('catalogue');
  return (
    <div className={classes.pick}>
      <span>{product.product.body.name}</span>
      {lot === null ? (
        <span className={classes.note}>{t('pick.noLot')}</span>
      ) : (
        <span className={classes.pickLot}>
          {t('pick.lot', { lot: lot.body.lot })} <LotBadges {...lot.body} />
          <span className={classes.note}>{t('vials', { count: lot.vials })}</span>
        </span>
      )}
    </div>
  );
}

/** The search box. Nothing while the catalogue is empty: typing in is the way then. */
export function CataloguePicker(props: PickerProps) {
  const { chart, onChange, newId } = props;
  const { t } = useTranslation('catalogue');
  const { products } = useCatalogue();
  const day = plainDateIn(chart.session.startedAt, chart.session.zone);
  const options = useMemo(() => pickOptions(products ?? [], day), [products, day]);
  useScanner(useTakeScanned(props), products !== undefined);
  if (options.length === 0) return null;
  const optionOf = (value: string | null) => options.find((option) => option.value === value);
  const labelOf = ({ product, lot }: PickOption) =>
    lot === null
      ? t('pick.optionNoLot', { name: product.product.body.name })
      : t('pick.option', { name: product.product.body.name, lot: lot.body.lot });
  return (
    <Select
      size="xs"
      label={t('pick.label')}
      placeholder={t('pick.hint')}
      leftSection={<IconSearch size={15} />}
      data={options.map((option) => ({ value: option.value, label: labelOf(option) }))}
      value={null}
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage={t('pick.none')}
      maxDropdownHeight={320}
      comboboxProps={{ width: 340, position: 'bottom-end' }}
      filter={({ options: listed, search }) => {
        const words = search.toLowerCase().split(/\s+/).filter(Boolean);
        return listed.filter((item) => {
          const found = 'value' in item ? optionOf(item.value) : undefined;
          return found !== undefined && words.every((word) => found.words.includes(word));
        });
      }}
      renderOption={({ option }) => {
        const found = optionOf(option.value);
        return found === undefined ? option.label : <OptionLine option={found} />;
      }}
      onChange={(value) => {
        const chosen = optionOf(value);
        if (chosen !== undefined) {
          onChange(addFromCatalogue(newId(), valuesOf(chosen.product, chosen.lot, false)), 'cocktail.add');
        }
      }}
    />
  );
}
