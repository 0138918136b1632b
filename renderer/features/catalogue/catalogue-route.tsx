/** The catalogue: products with their stock, deliveries by scanner, and what runs out or expires. */
import { Button, Drawer, Group, SegmentedControl, TextInput } from '@mantine/core';
import { IconBarcode, IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useMayWrite } from '../../records/access.ts';
import { AnswerState } from '../../records/answer-state.tsx';
import { type CatalogueProduct, searchCatalogue, useCatalogue } from '../../records/catalogue.ts';
import { useScanner } from '../../records/use-scanner.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import classes from './catalogue.module.css';
import { type Delivery, NO_DELIVERY, withCode } from './delivery.ts';
import { draftOfStarter, EMPTY_PRODUCT, type ProductDraft } from './product-draft.ts';
import { ProductDrawer } from './product-drawer.tsx';
import { ProductForm } from './product-form.tsx';
import { ProductTable } from './product-table.tsx';
import { ReceiveForm } from './receive-form.tsx';
import { Starters } from './starters.tsx';

const FILTERS = {
  all: ({ product }) => !product.body.archived,
  low: ({ product, shelf }) => shelf.low && !product.body.archived,
  expiry: ({ shelf }) => shelf.soon || shelf.expired,
  archived: ({ product }) => product.body.archived,
} as const satisfies Record<string, (row: CatalogueProduct) => boolean>;

const FILTER_NAMES = ['all', 'low', 'expiry', 'archived'] as const;
type FilterName = (typeof FILTER_NAMES)[number];

/** What lies over the table. A new product that a delivery asked for goes back to it. */
type Over =
  | { readonly kind: 'receive'; readonly start: Delivery }
  | { readonly kind: 'new'; readonly start: ProductDraft; readonly delivery: Delivery | null }
  | { readonly kind: 'starters' };

function OverTable({
  over,
  products,
  set,
}: {
  over: Over;
  products: readonly CatalogueProduct[];
  set: (over: Over | null) => void;
}) {
  if (over.kind === 'starters') {
    return (
      <Starters
        taken={products.map(({ product }) => product.body.name)}
        onChoose={(starter) => set({ kind: 'new', start: draftOfStarter(starter), delivery: null })}
      />
    );
  }
  if (over.kind === 'new') {
    const { delivery } = over;
    const back = (id: string | null) =>
      set(delivery === null ? null : { kind: 'receive', start: { ...delivery, productId: id ?? delivery.productId } });
    return <ProductForm entry={null} start={over.start} onDone={back} />;
  }
  return (
    <ReceiveForm
      products={products}
      start={over.start}
      onNewProduct={(delivery) => set({ kind: 'new', start: { ...EMPTY_PRODUCT, gtin: delivery.gtin }, delivery })}
      onClose={() => set(null)}
    />
  );
}

function Filled({
  products,
  filter,
  query,
  onOpen,
}: {
  products: readonly CatalogueProduct[];
  filter: FilterName;
  query: string;
  onOpen: (id: string) => void;
}) {
  const { t } = useTranslation('catalogue');
  const rows = searchCatalogue(products.filter(FILTERS[filter]), query);
  if (rows.length === 0) return <EmptyState title={t(query.trim() === '' ? `none.${filter}` : 'none.search')} />;
  return <ProductTable products={rows} onOpen={onOpen} />;
}

/** Route `/catalogue`. */
export function CatalogueRoute() {
  const { t } = useTranslation(['catalogue', 'common']);
  const mayWrite = useMayWrite();
  const { products, error, retry } = useCatalogue();
  const [filter, setFilter] = useState<FilterName>('all');
  const [query, setQuery] = useState('');
  const [openId, setOpenId] = useState<string | null>(null);
  const [isEditing, setEditing] = useState(false);
  const [over, setOver] = useState<Over | null>(null);
  const close = () => {
    setOpenId(null);
    setEditing(false);
  };
  useScanner(
    (code, text) => {
      close();
      setOver({ kind: 'receive', start: withCode(NO_DELIVERY, code, text, products ?? []) });
    },
    mayWrite && over === null && !isEditing && products !== undefined,
  );
  const receive = (productId: string | null) => {
    close();
    setOver({ kind: 'receive', start: { ...NO_DELIVERY, productId } });
  };
  const actions = (
    <Group gap={8}>
      <Button component={Link} to="/trace" variant="default">
        {t('traceLink')}
      </Button>
      {mayWrite && (
        <>
          <Button
            variant="default"
            leftSection={<IconPlus size={17} />}
            onClick={() => setOver({ kind: 'new', start: EMPTY_PRODUCT, delivery: null })}
          >
            {t('product.new')}
          </Button>
          <Button leftSection={<IconBarcode size={17} />} onClick={() => receive(null)}>
            {t('receive.open')}
          </Button>
        </>
      )}
    </Group>
  );
  return (
    <Page title={t('title')} lead={t('lead')} actions={actions}>
      {products === undefined ? (
        <AnswerState error={error} onRetry={retry} />
      ) : products.length === 0 ? (
        <EmptyState title={t('empty.title')} text={t('empty.text')}>
          {mayWrite && <Button onClick={() => setOver({ kind: 'starters' })}>{t('starter.open')}</Button>}
        </EmptyState>
      ) : (
        <>
          <div className={classes.bar}>
            <TextInput
              className={classes.search ?? ''}
              aria-label={t('search')}
              placeholder={t('search')}
              autoFocus
              leftSection={<IconSearch size={17} />}
              value={query}
              onChange={(event) => setQuery(event.currentTarget.value)}
            />
            <SegmentedControl
              aria-label={t('filter.label')}
              data={FILTER_NAMES.map((name) => ({
                value: name,
                label: t(`filter.${name}`, { count: products.filter(FILTERS[name]).length }),
              }))}
              value={filter}
              onChange={(value) => setFilter(FILTER_NAMES.find((name) => name === value) ?? 'all')}
            />
            {mayWrite && (
              <Button variant="subtle" onClick={() => setOver({ kind: 'starters' })}>
                {t('starter.open')}
              </Button>
            )}
          </div>
          <Filled products={products} filter={filter} query={query} onOpen={setOpenId} />
        </>
      )}
      <ProductDrawer
        shown={products?.find(({ product }) => product.id === openId) ?? null}
        onReceive={receive}
        onEditing={setEditing}
        onClose={close}
      />
      <Drawer
        opened={over !== null}
        onClose={() => setOver(null)}
        position="right"
        size={640}
        closeOnClickOutside={over?.kind === 'starters'}
        title={over === null ? '' : t(`over.${over.kind}`)}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        {over !== null && products !== undefined && (
          <OverTable key={over.kind} over={over} products={products} set={setOver} />
        )}
      </Drawer>
    </Page>
  );
}
