/** The products in a table: what there is of each, when the next of it expires, what is to be looked at. */
import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { regulatoryFlag } from '#shared/clinical/regulatory-flags.ts';

import type { CatalogueProduct } from '../../records/catalogue.ts';
import { formatPlainDate } from '../../ui/format.ts';
import classes from './catalogue.module.css';
import { strengthText } from './product-facts.tsx';

interface Sign {
  readonly key: string;
  readonly tone: 'error' | 'warn' | 'quiet';
}

/** What is to be looked at, the gravest first. */
function signsOf({ product, lots, shelf }: CatalogueProduct): Sign[] {
  const isSuspended = product.body.flags.some((code) => regulatoryFlag(code)?.severity === 'suspended');
  const signs: readonly (Sign & { readonly is: boolean })[] = [
    {
      key: isSuspended ? 'suspended' : 'flagged',
      tone: isSuspended ? 'error' : 'warn',
      is: product.body.flags.length > 0,
    },
    { key: 'expired', tone: 'error', is: shelf.expired },
    { key: 'blocked', tone: 'error', is: lots.some(({ body, vials }) => body.blocked && vials > 0) },
    { key: 'low', tone: 'warn', is: shelf.low && !product.body.archived },
    { key: 'soon', tone: 'warn', is: shelf.soon },
    { key: 'archived', tone: 'quiet', is: product.body.archived },
  ];
  return signs.filter(({ is }) => is);
}

interface ProductTableProps {
  readonly products: readonly CatalogueProduct[];
  readonly onOpen: (id: string) => void;
}

/** The table. */
export function ProductTable({ products, onOpen }: ProductTableProps) {
  const { t } = useTranslation('catalogue');
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('column.product')}</th>
          <th scope="col">{t('column.contents')}</th>
          <th scope="col" className={classes.number}>
            {t('column.stock')}
          </th>
          <th scope="col">{t('column.expiry')}</th>
          <th scope="col">{t('column.signs')}</th>
        </tr>
      </thead>
      <tbody>
        {products.map((row) => {
          const { product, shelf } = row;
          const { name, manufacturer, ingredients } = product.body;
          return (
            <tr key={product.id} data-inactive={product.body.archived || undefined} onClick={() => onOpen(product.id)}>
              <td>
                <button type="button" className={classes.name}>
                  {name}
                </button>
                {manufacturer !== '' && <div className={classes.quiet}>{manufacturer}</div>}
              </td>
              <td className={classes.contents}>
                {ingredients.map((one) => `${one.name} ${strengthText(one.strength)}`.trim()).join(', ')}
              </td>
              <td className={classes.number}>
                {shelf.vials}
                {shelf.unusable > 0 && <div className={classes.quiet}>{t('unusable', { count: shelf.unusable })}</div>}
              </td>
              <td className={classes.date}>{shelf.nextExpiry === null ? '' : formatPlainDate(shelf.nextExpiry)}</td>
              <td>
                <div className={classes.signs}>
                  {signsOf(row).map(({ key, tone }) => (
                    <Badge key={key} radius="sm" tt="none" className={classes.badge ?? ''} data-tone={tone}>
                      {t(`sign.${key}`)}
                    </Badge>
                  ))}
                </div>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
