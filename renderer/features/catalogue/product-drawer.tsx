/** A product: its lots first, which is what one comes for, then what is known of it. */
import { Button, Drawer, Group } from '@mantine/core';
import { IconPackageImport, IconPencil, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { useMayWrite } from '../../records/access.ts';
import type { CatalogueProduct } from '../../records/catalogue.ts';
import classes from './catalogue.module.css';
import { FlagNotes } from './flag-notes.tsx';
import { LotList } from './lot-list.tsx';
import { ProductFacts } from './product-facts.tsx';
import { ProductForm } from './product-form.tsx';

interface ProductDrawerProps {
  readonly shown: CatalogueProduct | null;
  readonly onReceive: (productId: string) => void;
  readonly onEditing: (editing: boolean) => void;
  readonly onClose: () => void;
}

function Shown({ shown, onReceive, onEditing }: ProductDrawerProps & { readonly shown: CatalogueProduct }) {
  const { t } = useTranslation('catalogue');
  const navigate = useNavigate();
  const mayWrite = useMayWrite();
  const [isEdited, setEdited] = useState(false);
  const edit = (next: boolean) => {
    setEdited(next);
    onEditing(next);
  };
  const { product, lots } = shown;
  if (isEdited) return <ProductForm entry={product} start={product.body} onDone={() => edit(false)} />;
  return (
    <div className={classes.drawer}>
      <FlagNotes flags={product.body.flags} />
      <section aria-label={t('lot.title')}>
        <div className={classes.sectionHead}>
          <h3 className={classes.heading}>{t('lot.title')}</h3>
          {mayWrite && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPackageImport size={16} />}
              onClick={() => onReceive(product.id)}
            >
              {t('receive.open')}
            </Button>
          )}
        </div>
        <LotList lots={lots} />
      </section>
      <section aria-label={t('fact.title')}>
        <div className={classes.sectionHead}>
          <h3 className={classes.heading}>{t('fact.title')}</h3>
          <Group gap={8}>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconUsers size={16} />}
              onClick={() => void navigate(`/trace?productId=${product.id}`)}
            >
              {t('product.trace')}
            </Button>
            {mayWrite && (
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconPencil size={16} />}
                onClick={() => edit(true)}
              >
                {t('product.change')}
              </Button>
            )}
          </Group>
        </div>
        <ProductFacts product={product} />
      </section>
    </div>
  );
}

/** The drawer; closed where there is no product. */
export function ProductDrawer(props: ProductDrawerProps) {
  const { t } = useTranslation('common');
  const { shown } = props;
  return (
    <Drawer
      opened={shown !== null}
      onClose={props.onClose}
      position="right"
      size={640}
      title={shown?.product.body.name}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {shown !== null && <Shown key={shown.product.id} {...props} shown={shown} />}
    </Drawer>
  );
}
