/** Which earlier sessions show beneath the marks, and whether a place used again is told of. */
import { ActionIcon, Indicator, Menu, Tooltip } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { DecimalInput } from '../../ui/decimal-input.tsx';
import { formatDay } from '../../ui/format.ts';
import classes from './earlier-menu.module.css';
import { useEditor, useEditorState } from './editor-context.tsx';
import { StillIcon } from './still-icon.tsx';

/** Longer ago than this nobody asks, days. */
const MOST_DAYS = 3_650;

/** How long ago a place may not have been used; empty: nothing is said. */
function ReuseField() {
  const { t } = useTranslation('earlier');
  const editor = useEditor();
  const reuseDays = useEditorState((state) => state.reuseDays);
  return (
    <div className={classes.reuse}>
      <span>{t('reuse')}</span>
      <DecimalInput
        size="xs"
        w={84}
        aria-label={`${t('reuse')} … ${t('days')}`}
        value={reuseDays}
        decimals={0}
        min={1}
        max={MOST_DAYS}
        unit={t('days')}
        live
        onCommit={(days) => editor.setBeside({ reuseDays: days })}
      />
    </div>
  );
}

/** The button with its menu. */
export function EarlierMenu() {
  const { t } = useTranslation('earlier');
  const editor = useEditor();
  const earlier = useEditorState((state) => state.earlier);
  const ghosts = useEditorState((state) => state.ghosts);
  const show = (ids: Iterable<string>) => editor.setBeside({ ghosts: new Set(ids) });
  const isAll = earlier.length > 0 && earlier.every(({ id }) => ghosts.has(id));
  const label = ghosts.size === 0 ? t('button') : t('shown', { count: ghosts.size });
  return (
    <Menu position="top-end" width={280} closeOnItemClick={false}>
      <Menu.Target>
        <Tooltip label={label} position="top">
          <Indicator disabled={ghosts.size === 0} size={7} offset={4} color="teal">
            <ActionIcon size={24} variant="subtle" color="gray" aria-label={t('button')}>
              <StillIcon of={IconHistory} size={16} />
            </ActionIcon>
          </Indicator>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown className={classes.list ?? ''}>
        <Menu.Label>{t(earlier.length === 0 ? 'none' : 'beneath')}</Menu.Label>
        {earlier.length > 1 && (
          <Menu.CheckboxItem
            checked={isAll}
            closeMenuOnClick={false}
            onChange={() => show(isAll ? [] : earlier.map(({ id }) => id))}
          >
            {t('all')}
          </Menu.CheckboxItem>
        )}
        {earlier.map(({ id, startedAt, zone, marks }) => (
          <Menu.CheckboxItem
            key={id}
            checked={ghosts.has(id)}
            closeMenuOnClick={false}
            onChange={() => show(ghosts.has(id) ? [...ghosts].filter((other) => other !== id) : [...ghosts, id])}
          >
            {t('session', { date: formatDay(startedAt, zone), count: marks.length })}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The rule about places used again, in the panel of findings; nothing where there is nothing earlier. */
export function ReuseRule() {
  const hasEarlier = useEditorState((state) => state.earlier.length > 0);
  return hasEarlier ? <ReuseField /> : null;
}
