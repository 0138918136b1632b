/** A list of things to tick, each with a word of its own and where it comes from. */
import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { CareItem } from '#shared/clinical/care-lists.ts';
import { citationsOf } from '#shared/clinical/sources.ts';
import type { BodyOf } from '#shared/dossier/kinds.ts';

import classes from './care.module.css';

type Ticks = BodyOf<'care'>['checklist'];

interface TicksProps {
  readonly items: readonly CareItem[];
  readonly values: Ticks;
  readonly words: 'preparation' | 'checklist';
  readonly disabled: boolean;
  readonly onChange: (values: Ticks) => void;
}

/** Titles of sources, for a line of text. */
const titlesOf = (tags: readonly string[]): string =>
  citationsOf(tags)
    .map(({ title }) => title)
    .join('; ');

const valueOf = (values: Ticks, code: string): Ticks[number] =>
  values.find(({ item }) => item === code) ?? { item: code, done: false, note: '' };

/** One line for each item. */
export function TickList({ items, values, words, disabled, onChange }: TicksProps) {
  const { t } = useTranslation('care');
  const put = (next: Ticks[number]) => onChange([...values.filter(({ item }) => item !== next.item), next]);
  return (
    <ul className={classes.ticks}>
      {items.map(({ code, sources }) => {
        const value = valueOf(values, code);
        const label = t(`${words}.${code}`);
        return (
          <li key={code}>
            <Checkbox
              label={label}
              description={sources.length === 0 ? t('noSource') : t('source', { tags: titlesOf(sources) })}
              checked={value.done}
              disabled={disabled}
              onChange={(event) => put({ ...value, done: event.currentTarget.checked })}
            />
            <TextInput
              size="xs"
              aria-label={t('noteFor', { item: label })}
              placeholder={t('note')}
              value={value.note}
              maxLength={500}
              disabled={disabled}
              onChange={(event) => put({ ...value, note: event.currentTarget.value })}
            />
          </li>
        );
      })}
    </ul>
  );
}
