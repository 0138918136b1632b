/** How the place was made numb, or why not; lidocaine in it counts with that of the cocktail. */
import { ActionIcon, Button, Checkbox, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { BodyOf } from '#shared/dossier/kinds.ts';

import { DecimalInput } from '../../ui/decimal-input.tsx';
import classes from './care.module.css';

type Anaesthetic = NonNullable<BodyOf<'care'>['anaesthetic']>;
type Product = Anaesthetic['products'][number];

const METHODS = ['none', 'topical', 'injected', 'cooling', 'other'] as const;
const UG_PER_MG = 1_000;
/** One per cent of a cream is 10 mg in each gram. */
const UG_PER_G_PER_PERCENT = 10_000;
const MG_PER_G = 1_000;
const UL_PER_ML = 1_000;

const EMPTY: Product = {
  name: '',
  lot: '',
  amountMg: null,
  volumeUl: null,
  lidocaineUgPerG: null,
  lidocaineUgPerMl: null,
  withEpinephrine: false,
  minutes: null,
};

const scaled = (value: number | null, factor: number): number | null => (value === null ? null : value / factor);
const whole = (value: number | null, factor: number): number | null =>
  value === null ? null : Math.round(value * factor);

interface ProductProps {
  readonly product: Product;
  readonly isTopical: boolean;
  readonly disabled: boolean;
  readonly onChange: (product: Product) => void;
  readonly onRemove: () => void;
}

function ProductFields({ product, isTopical, disabled, onChange, onRemove }: ProductProps) {
  const { t } = useTranslation('care');
  const set = (part: Partial<Product>) => onChange({ ...product, ...part });
  return (
    <div className={classes.product}>
      <TextInput
        label={t('anaesthetic.product')}
        value={product.name}
        disabled={disabled}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('lot')}
        value={product.lot}
        disabled={disabled}
        onChange={(event) => set({ lot: event.currentTarget.value })}
      />
      {isTopical ? (
        <>
          <DecimalInput
            label={t('anaesthetic.amount')}
            unit="g"
            decimals={2}
            step={0.5}
            disabled={disabled}
            value={scaled(product.amountMg, MG_PER_G)}
            onCommit={(value) => set({ amountMg: whole(value, MG_PER_G) })}
          />
          <DecimalInput
            label={t('anaesthetic.lidocaine')}
            unit="%"
            decimals={2}
            max={100}
            disabled={disabled}
            value={scaled(product.lidocaineUgPerG, UG_PER_G_PER_PERCENT)}
            onCommit={(value) => set({ lidocaineUgPerG: whole(value, UG_PER_G_PER_PERCENT) })}
          />
        </>
      ) : (
        <>
          <DecimalInput
            label={t('anaesthetic.volume')}
            unit="mL"
            decimals={3}
            step={0.1}
            disabled={disabled}
            value={scaled(product.volumeUl, UL_PER_ML)}
            onCommit={(value) => set({ volumeUl: whole(value, UL_PER_ML) })}
          />
          <DecimalInput
            label={t('anaesthetic.lidocaine')}
            unit="mg/mL"
            decimals={3}
            disabled={disabled}
            value={scaled(product.lidocaineUgPerMl, UG_PER_MG)}
            onCommit={(value) => set({ lidocaineUgPerMl: whole(value, UG_PER_MG) })}
          />
        </>
      )}
      <DecimalInput
        label={t('anaesthetic.minutes')}
        unit="min"
        decimals={0}
        max={1_440}
        disabled={disabled}
        value={product.minutes}
        onCommit={(minutes) => set({ minutes })}
      />
      <Checkbox
        label={t('anaesthetic.epinephrine')}
        checked={product.withEpinephrine}
        disabled={disabled}
        onChange={(event) => set({ withEpinephrine: event.currentTarget.checked })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('anaesthetic.remove')}
        disabled={disabled}
        onClick={onRemove}
      >
        <IconTrash size={17} />
      </ActionIcon>
    </div>
  );
}

interface AnaestheticProps {
  readonly value: BodyOf<'care'>['anaesthetic'];
  readonly disabled: boolean;
  readonly onChange: (value: Anaesthetic) => void;
}

/** Method, reason, products. */
export function AnaestheticFields({ value, disabled, onChange }: AnaestheticProps) {
  const { t } = useTranslation('care');
  const now: Anaesthetic = value ?? { method: 'none', reason: '', products: [] };
  const set = (part: Partial<Anaesthetic>) => onChange({ ...now, ...part });
  const put = (index: number, product: Product) =>
    set({ products: now.products.map((other, i) => (i === index ? product : other)) });
  return (
    <div className={classes.stack}>
      <SegmentedControl
        aria-label={t('anaesthetic.title')}
        data={METHODS.map((method) => ({ value: method, label: t(`anaesthetic.method.${method}`) }))}
        value={value === null ? '' : now.method}
        disabled={disabled}
        onChange={(picked) => {
          const method = METHODS.find((name) => name === picked);
          if (method !== undefined) set({ method });
        }}
      />
      {value !== null && (
        <Textarea
          label={now.method === 'none' ? t('anaesthetic.reason') : t('anaesthetic.note')}
          autosize
          minRows={1}
          value={now.reason}
          disabled={disabled}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
      )}
      {value !== null && now.method !== 'none' && (
        <>
          {now.products.map((product, index) => (
            <ProductFields
              key={index}
              product={product}
              isTopical={now.method === 'topical'}
              disabled={disabled}
              onChange={(next) => put(index, next)}
              onRemove={() => set({ products: now.products.filter((_product, i) => i !== index) })}
            />
          ))}
          <Button
            variant="default"
            size="compact-sm"
            className={classes.add ?? ''}
            leftSection={<IconPlus size={15} />}
            disabled={disabled}
            onClick={() => set({ products: [...now.products, EMPTY] })}
          >
            {t('anaesthetic.add')}
          </Button>
        </>
      )}
    </div>
  );
}
