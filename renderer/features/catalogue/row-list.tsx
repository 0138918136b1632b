/** A list of short rows in a form: each can be taken out, and one more put at the end. */
import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import classes from './catalogue.module.css';

interface RowListProps<T> {
  readonly title: string;
  readonly add: string;
  readonly rows: readonly T[];
  readonly empty: T;
  readonly onRows: (rows: T[]) => void;
  /** The fields of a row; `put` changes some of its values. */
  readonly fields: (row: T, put: (part: Partial<T>) => void) => ReactNode;
}

/** The list. */
export function RowList<T extends object>({ title, add, rows, empty, onRows, fields }: RowListProps<T>) {
  const { t } = useTranslation('catalogue');
  return (
    <fieldset className={classes.rows}>
      <legend className={classes.legend}>{title}</legend>
      {rows.map((row, i) => (
        <div key={i} className={classes.formRow}>
          {fields(row, (part) => onRows(rows.map((other, at) => (at === i ? { ...other, ...part } : other))))}
          <ActionIcon
            aria-label={t('form.removeRow', { number: i + 1, list: title })}
            onClick={() => onRows(rows.filter((_, at) => at !== i))}
          >
            <IconTrash size={17} />
          </ActionIcon>
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPlus size={15} />}
        onClick={() => onRows([...rows, empty])}
      >
        {add}
      </Button>
    </fieldset>
  );
}
