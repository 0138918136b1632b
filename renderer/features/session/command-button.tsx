/** A button for a command of the list: its words, its key, whether it can run now. */
import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { commandById } from '../../editor/commands.ts';
import { isLocked } from '../../editor/state.ts';
import { useEditor, useEditorState } from './editor-context.tsx';
import { shortcutText } from '../../ui/shortcut-text.ts';
import { IconLook } from './still-icon.tsx';

interface CommandButtonProps {
  readonly id: string;
  readonly children: ReactNode;
  /** Shown as pressed, for tools. */
  readonly pressed?: boolean;
  readonly size?: number;
  readonly position?: 'right' | 'bottom' | 'top';
}

/** Icon button with a tooltip that teaches the key. */
export function CommandButton({ id, children, pressed, size = 34, position = 'bottom' }: CommandButtonProps) {
  const { t } = useTranslation('session');
  const editor = useEditor();
  const command = commandById(id);
  const enabled = useEditorState(() => command.enabled(editor));
  const locked = useEditorState((state) => isLocked(state.chart));
  const name = t(command.labelKey);
  // A locked chart says why; otherwise what cannot run now explains itself.
  const label = locked && !enabled ? t('lockedCommand', { name }) : name;
  const [shortcut] = command.shortcuts;
  return (
    <Tooltip label={shortcut === undefined ? label : `${label}  ${shortcutText(shortcut)}`} position={position}>
      <ActionIcon
        size={size}
        variant={pressed === true ? 'filled' : 'subtle'}
        color={pressed === true ? 'teal' : 'gray'}
        aria-label={name}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        aria-keyshortcuts={command.shortcuts.map((keys) => keys.replace('Mod', 'Control')).join(' ')}
        // Not `disabled`: the tooltip that gives the reason would never open.
        {...(locked && !enabled ? { 'data-disabled': true, 'aria-disabled': true } : { disabled: !enabled })}
        onClick={() => enabled && command.run(editor)}
      >
        <IconLook value={`${pressed === true} ${enabled}`}>{children}</IconLook>
      </ActionIcon>
    </Tooltip>
  );
}
