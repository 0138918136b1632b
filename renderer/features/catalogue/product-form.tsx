/** A product's facts as fields: what its label says, how much a pack holds, when the stock of it is low. */
import { Button, Group, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { isGtin } from '#shared/clinical/gs1.ts';
import type { Entry } from '#shared/dossier/entry.ts';
import { mlToUl, ulToMl } from '#shared/units.ts';

import { useSaveEntry } from '../../records/dossier.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import { StrengthField } from '../../records/strength-field.tsx';
import { useScanner } from '../../records/use-scanner.ts';
import { DecimalInput } from '../../ui/decimal-input.tsx';
import classes from './catalogue.module.css';
import { LabelFields } from './label-fields.tsx';
import { type ProductDraft, tidyProduct } from './product-draft.ts';
import { RowList } from './row-list.tsx';

interface ProductFormProps {
  /** The product that is changed; null: a new one. */
  readonly entry: Entry<'product'> | null;
  readonly start: ProductDraft;
  readonly onDone: (id: string | null) => void;
}

/** The form. A scanned barcode fills in the product's number. */
export function ProductForm({ entry, start, onDone }: ProductFormProps) {
  const { t } = useTranslation(['catalogue', 'common']);
  const save = useSaveEntry();
  const [draft, setDraft] = useState(start);
  const change = (part: Partial<ProductDraft>) => setDraft((now) => ({ ...now, ...part }));
  useScanner(({ gtin }) => {
    if (gtin !== null) change({ gtin });
  });
  const isBadGtin = draft.gtin.trim() !== '' && !isGtin(draft.gtin.trim());
  const isBadPh = draft.ph !== null && draft.ph.low > draft.ph.high;
  const text = (key: 'name' | 'manufacturer' | 'form' | 'gtin') => ({
    label: t(`form.${key}`),
    value: draft[key],
    maxLength: key === 'gtin' ? 14 : 500,
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => change({ [key]: event.currentTarget.value }),
  });
  const setPh = (part: 'low' | 'high') => (value: number | null) => {
    const other = draft.ph?.[part === 'low' ? 'high' : 'low'] ?? value;
    if (value === null || other === null) change({ ph: null });
    else change({ ph: part === 'low' ? { low: value, high: other } : { low: other, high: value } });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const own = { kind: 'product', entry, patientId: null, sessionId: null } as const;
        save.mutate({ ...own, body: tidyProduct(draft) }, { onSuccess: ({ id }) => onDone(id) });
      }}
    >
      <Stack gap="sm">
        <TextInput {...text('name')} data-autofocus />
        <div className={classes.fields}>
          <TextInput {...text('manufacturer')} />
          <TextInput {...text('form')} placeholder={t('form.formHint')} />
        </div>
        <div className={classes.fields}>
          <DecimalInput
            label={t('form.pack')}
            value={draft.packUl === null ? null : ulToMl(draft.packUl)}
            decimals={3}
            max={1_000}
            unit="mL"
            onCommit={(ml) => change({ packUl: ml === null ? null : mlToUl(ml) })}
          />
          <DecimalInput
            label={t('form.lowStock')}
            value={draft.lowStock}
            decimals={0}
            max={100_000}
            onCommit={(lowStock) => change({ lowStock })}
          />
          <TextInput {...text('gtin')} inputMode="numeric" error={isBadGtin ? t('form.gtinBad') : undefined} />
        </div>
        <Switch
          label={t('form.singleUse')}
          checked={draft.singleUse}
          onChange={(event) => change({ singleUse: event.currentTarget.checked })}
        />
        <RowList
          title={t('form.ingredients')}
          add={t('form.addIngredient')}
          rows={draft.ingredients}
          empty={{ name: '', strength: null }}
          onRows={(ingredients) => change({ ingredients })}
          fields={(row, put) => (
            <>
              <TextInput
                label={t('form.substance')}
                value={row.name}
                maxLength={500}
                onChange={(event) => put({ name: event.currentTarget.value })}
              />
              <StrengthField strength={row.strength} disabled={false} onCommit={(strength) => put({ strength })} />
            </>
          )}
        />
        <div className={classes.fields}>
          {(['low', 'high'] as const).map((part) => (
            <DecimalInput
              key={part}
              label={t(`form.ph.${part}`)}
              value={draft.ph?.[part] ?? null}
              decimals={1}
              max={14}
              step={0.1}
              error={isBadPh ? t('form.ph.order') : undefined}
              onCommit={setPh(part)}
            />
          ))}
        </div>
        <LabelFields draft={draft} onDraft={change} />
        <Textarea
          label={t('form.notes')}
          value={draft.notes}
          maxLength={20_000}
          onChange={(event) => change({ notes: event.currentTarget.value })}
        />
        {entry !== null && (
          <Switch
            label={t('form.archived')}
            checked={draft.archived}
            onChange={(event) => change({ archived: event.currentTarget.checked })}
          />
        )}
        <FailureAlert error={save.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => onDone(null)}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" disabled={draft.name.trim() === '' || isBadGtin || isBadPh} loading={save.isPending}>
            {t(entry === null ? 'form.add' : 'common:save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
