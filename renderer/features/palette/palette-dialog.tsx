/** The command palette: type, arrows, Enter. */
import { Modal, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMe } from '../../records/access.ts';
import { shortcutText } from '../../ui/shortcut-text.ts';
import { useActiveRow } from '../../ui/use-active-row.ts';
import classes from './palette.module.css';
import { noteUsed } from './used.ts';
import { type PaletteItem, useItems } from './use-items.ts';

const LIST_ID = 'palette-list';
/** Groups of what is no command: not kept as used. */
const RECORDS: ReadonlySet<PaletteItem['group']> = new Set(['patients', 'sessions']);

interface RowProps {
  readonly item: PaletteItem;
  readonly index: number;
  readonly isActive: boolean;
  /** Named on the line itself, where the lines do not stand in groups. */
  readonly group: string | null;
  readonly onHover: () => void;
  readonly onRun: () => void;
}

function Row({ item, index, isActive, group, onHover, onRun }: RowProps) {
  const { t } = useTranslation('palette');
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  const aside = item.isOff === true ? t('off') : (item.detail ?? group);
  return (
    <div
      ref={line}
      id={`${LIST_ID}-${index}`}
      role="option"
      aria-selected={isActive}
      aria-disabled={item.isOff === true}
      className={classes.row}
      onMouseMove={onHover}
      onClick={onRun}
    >
      <span className={classes.title}>{item.title}</span>
      {aside !== null && aside !== '' && <span className={classes.aside}>{aside}</span>}
      {item.shortcut !== undefined && <kbd className={classes.key}>{shortcutText(item.shortcut)}</kbd>}
    </div>
  );
}

/** Stands above the screen until something is chosen. */
export function PaletteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('palette');
  const me = useMe();
  const [text, setText] = useState('');
  const { items, isCurrent } = useItems(text);
  const run = (index: number) => {
    const item = items[index];
    if (item === undefined || item.isOff === true) return;
    onClose();
    if (me !== null && !RECORDS.has(item.group)) noteUsed(me.id, item.id);
    item.run();
  };
  const row = useActiveRow(items.length, 0, run, isCurrent);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const isBare = !event.shiftKey && !event.ctrlKey && !event.metaKey;
    // Home and End move in the text while there is one.
    if (isBare && text === '' && (event.key === 'Home' || event.key === 'End')) {
      event.preventDefault();
      row.setActive(event.key === 'Home' ? 0 : items.length - 1);
    } else row.onKeyDown(event);
  };
  const isTyped = text.trim() !== '';
  return (
    <Modal.Root
      opened
      lockScroll={false}
      onClose={onClose}
      size={620}
      padding={0}
      yOffset="9vh"
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('label')}>
        <TextInput
          data-autofocus
          size="md"
          variant="unstyled"
          className={classes.field ?? ''}
          role="combobox"
          aria-label={t('label')}
          aria-expanded={items.length > 0}
          aria-controls={LIST_ID}
          aria-autocomplete="list"
          {...(row.active >= 0 ? { 'aria-activedescendant': `${LIST_ID}-${row.active}` } : {})}
          placeholder={t('placeholder')}
          leftSection={<IconSearch size={18} stroke={1.7} />}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            row.setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div id={LIST_ID} role="listbox" aria-label={t('list')} className={classes.list} tabIndex={-1}>
          {items.map((item, index) => (
            <div key={`${item.group} ${item.id}`} role="presentation">
              {!isTyped && items[index - 1]?.group !== item.group && (
                <div className={classes.group} role="presentation">
                  {t(`group.${item.group}`)}
                </div>
              )}
              <Row
                item={item}
                index={index}
                isActive={index === row.active}
                group={isTyped ? t(`group.${item.group}`) : null}
                onHover={() => {
                  if (index !== row.active) row.setActive(index);
                }}
                onRun={() => run(index)}
              />
            </div>
          ))}
        </div>
        {items.length === 0 && isCurrent && (
          <p className={classes.none} role="status">
            {t('none')}
          </p>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}
