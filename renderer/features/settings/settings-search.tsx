/** The search field of the settings, with what was found beneath. */
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { useActiveRow } from '../../ui/use-active-row.ts';
import { createSearch } from './search.ts';
import classes from './settings-search.module.css';
import { useFindables } from './use-findables.ts';

const MOST = 12;

/** Type, arrow keys, Enter. `isFirst`: the field that one types into when the page opens. */
export function SettingsSearch({ isFirst }: { isFirst: boolean }) {
  const { t } = useTranslation('find');
  const navigate = useNavigate();
  const listId = useId();
  const [text, setText] = useState('');
  const findables = useFindables();
  const search = useMemo(() => createSearch(findables), [findables]);
  const rows = search(text).slice(0, MOST);
  const isOpen = text.trim() !== '';
  const open = (index: number) => {
    const found = rows[index];
    if (found === undefined) return;
    setText('');
    void navigate(found.to);
  };
  const row = useActiveRow(rows.length, 0, open, true);
  return (
    <div
      className={classes.root}
      role="search"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setText('');
      }}
    >
      <TextInput
        size={isFirst ? 'md' : 'sm'}
        autoFocus={isFirst}
        role="combobox"
        aria-label={t('label')}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(isOpen && row.active >= 0 ? { 'aria-activedescendant': `${listId}-${row.active}` } : {})}
        placeholder={t('placeholder')}
        leftSection={<IconSearch size={17} />}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          row.setActive(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setText('');
          else row.onKeyDown(event);
        }}
      />
      {isOpen && (
        <ul id={listId} role="listbox" aria-label={t('results')} className={classes.results} tabIndex={-1}>
          {rows.map(({ to, title, within }, index) => (
            <li
              key={to}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === row.active}
              className={classes.row}
              onMouseEnter={() => row.setActive(index)}
              onClick={() => open(index)}
            >
              {title}
              <span>{within}</span>
            </li>
          ))}
          {rows.length === 0 && (
            <li className={classes.none} role="option" aria-selected={false} aria-disabled>
              {t('none', { text: text.trim() })}
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
