/** Takes a delivery in: scan each pack, or type what stands on it. The next one begins where this one ends. */
import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Gs1 } from '#shared/clinical/gs1.ts';
import { expiryState } from '#shared/clinical/stock.ts';

import { BarcodeField } from '../../records/barcode-field.tsx';
import { type CatalogueProduct, useReceiveStock, useToday } from '../../records/catalogue.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import { newId } from '../../records/new-id.ts';
import { useScanner } from '../../records/use-scanner.ts';
import { DecimalInput } from '../../ui/decimal-input.tsx';
import { formatPlainDate } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import classes from './catalogue.module.css';
import { type Delivery, lotOfDelivery, lotOfNew, NO_DELIVERY, withCode } from './delivery.ts';

interface ReceiveFormProps {
  readonly products: readonly CatalogueProduct[];
  readonly start: Delivery;
  readonly onNewProduct: (delivery: Delivery) => void;
  readonly onClose: () => void;
}

function Warnings({ delivery, products }: { delivery: Delivery; products: readonly CatalogueProduct[] }) {
  const { t } = useTranslation('catalogue');
  const today = useToday();
  const known = lotOfDelivery(products, delivery);
  const state = expiryState(delivery.expiry === '' ? null : delivery.expiry, today);
  const warnings = [
    delivery.gtin !== '' && delivery.productId === null && t('receive.unknownGtin', { gtin: delivery.gtin }),
    state === 'expired' && t('receive.expired'),
    state === 'soon' && t('receive.soon'),
    known?.body.blocked === true && t('receive.blockedLot'),
    known !== null &&
      known.body.expiry !== null &&
      delivery.expiry !== '' &&
      known.body.expiry !== delivery.expiry &&
      t('receive.otherExpiry', { date: formatPlainDate(known.body.expiry) }),
  ].filter((text) => text !== false);
  return warnings.map((text) => (
    <Notice key={text} tone="warning" isAlert>
      {text}
    </Notice>
  ));
}

/** The form. */
export function ReceiveForm({ products, start, onNewProduct, onClose }: ReceiveFormProps) {
  const { t } = useTranslation(['catalogue', 'common']);
  const today = useToday();
  const receive = useReceiveStock();
  const [delivery, setDelivery] = useState(start);
  const [done, setDone] = useState('');
  const put = (part: Partial<Delivery>) => setDelivery((now) => ({ ...now, ...part }));
  const scan = (code: Gs1, text: string) => {
    setDone('');
    setDelivery((now) => withCode(now, code, text, products));
  };
  useScanner(scan);
  const { productId, vials } = delivery;
  const known = lotOfDelivery(products, delivery);
  const isReady = productId !== null && delivery.lot.trim() !== '' && vials !== null && vials > 0;
  const text = (key: 'lot' | 'supplier' | 'invoice' | 'serial' | 'note') => ({
    label: t(`receive.${key}`),
    value: delivery[key],
    maxLength: 500,
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => put({ [key]: event.currentTarget.value }),
  });
  const submit = () => {
    if (!isReady) return;
    const lotId = known?.id ?? newId();
    const newLot = known === null ? lotOfNew({ ...delivery, productId }, today) : null;
    receive.mutate(
      { lotId, newLot, moveId: newId(), vials, note: delivery.note },
      {
        onSuccess: () => {
          const name = products.find(({ product }) => product.id === productId)?.product.body.name ?? '';
          setDone(t('receive.done', { count: vials, name, lot: delivery.lot }));
          setDelivery({ ...NO_DELIVERY, supplier: delivery.supplier, invoice: delivery.invoice });
        },
      },
    );
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm">
        <BarcodeField onCode={scan} />
        {done !== '' && (
          <p className={classes.done} role="status">
            <IconCheck size={17} /> {done}
          </p>
        )}
        <div className={classes.withButton}>
          <Select
            label={t('receive.product')}
            placeholder={t('receive.productHint')}
            data={products
              .filter(({ product }) => !product.body.archived || product.id === productId)
              .map(({ product }) => ({ value: product.id, label: product.body.name }))}
            value={productId}
            searchable
            onChange={(value) => put({ productId: value })}
          />
          <Button variant="default" onClick={() => onNewProduct(delivery)}>
            {t('product.new')}
          </Button>
        </div>
        <div className={classes.fields}>
          <TextInput {...text('lot')} />
          <TextInput
            type="date"
            label={t('receive.expiry')}
            value={delivery.expiry}
            onChange={(event) => put({ expiry: event.currentTarget.value })}
          />
          <DecimalInput
            label={t('receive.vials')}
            description={known === null ? undefined : t('stock.there', { count: known.vials })}
            value={vials}
            decimals={0}
            min={1}
            max={100_000}
            live
            onCommit={(value) => put({ vials: value })}
          />
        </div>
        <div className={classes.fields}>
          <TextInput {...text('supplier')} />
          <TextInput {...text('invoice')} />
          <TextInput {...text('serial')} />
        </div>
        <TextInput {...text('note')} />
        <Warnings delivery={delivery} products={products} />
        <FailureAlert error={receive.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('receive.finish')}
          </Button>
          <Button type="submit" disabled={!isReady} loading={receive.isPending}>
            {t('receive.take')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
