/** From a lot or a product to the patients: what a recall asks for, on one page that prints. */
import { Button, Group, Select, TextInput } from '@mantine/core';
import { IconPrinter, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { useCatalogue } from '../../records/catalogue.ts';
import { useSettings } from '../../records/queries.ts';
import { SheetMenu } from '../../records/sheet-menu.tsx';
import { useScanner } from '../../records/use-scanner.ts';
import { useWhen } from '../../records/when.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { LotFound } from './lot-found.tsx';
import { ProductFound } from './product-found.tsx';
import classes from './trace.module.css';

/** Route `/trace`; `?lot=`, `?lotId=` or `?productId=` ask at once. */
export function TraceRoute() {
  const { t } = useTranslation(['trace', 'catalogue', 'sheet']);
  const paper = useSettings().data?.paper ?? 'A4';
  const [params, setParams] = useSearchParams();
  const { products = [] } = useCatalogue();
  const when = useWhen();
  const [lot, lotId, productId] = [params.get('lot'), params.get('lotId'), params.get('productId')];
  const [text, setText] = useState(lot ?? '');
  const ask = (next: string) => {
    setText(next);
    if (next.trim() !== '') setParams({ lot: next.trim() });
  };
  useScanner((code) => {
    if (code.lot !== null) ask(code.lot);
  });
  const asked =
    productId !== null
      ? { by: 'product' as const, productId }
      : lotId !== null
        ? { by: 'lot-id' as const, lotId }
        : lot !== null
          ? { by: 'lot' as const, lot }
          : null;
  const isAsked = asked !== null;
  return (
    <div className={classes.page}>
      <Page
        title={t('title')}
        lead={t('lead')}
        back={{ to: '/catalogue', label: t('catalogue:title') }}
        actions={
          asked !== null && (
            <Group gap="xs">
              <SheetMenu
                size="sm"
                label={t('sheet:recall.button')}
                choices={[{ name: '', sheet: { kind: 'recall', of: asked, paper } }]}
              />
              <Button variant="default" leftSection={<IconPrinter size={17} />} onClick={() => window.print()}>
                {t('print')}
              </Button>
            </Group>
          )
        }
      >
        <form
          className={classes.ask}
          onSubmit={(event) => {
            event.preventDefault();
            ask(text);
          }}
        >
          <TextInput
            label={t('lotField')}
            placeholder={t('lotHint')}
            leftSection={<IconSearch size={17} />}
            value={text}
            maxLength={500}
            autoFocus={!isAsked}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" disabled={text.trim() === ''}>
            {t('show')}
          </Button>
          <Select
            label={t('productField')}
            placeholder={t('productHint')}
            data={products.map(({ product }) => ({ value: product.id, label: product.body.name }))}
            value={productId}
            searchable
            onChange={(id) => {
              setText('');
              if (id !== null) setParams({ productId: id });
            }}
          />
        </form>
        {productId !== null ? (
          <ProductFound key={productId} productId={productId} onLot={ask} />
        ) : isAsked ? (
          <LotFound asked={lotId === null ? { lot, lotId: null } : { lot: null, lotId }} onLot={ask} />
        ) : (
          <EmptyState title={t('idle.title')} text={t('idle.text')} />
        )}
        <p className={classes.printed}>{t('printedAt', { when: when(new Date().toISOString()) })}</p>
      </Page>
    </div>
  );
}
