/** The menu at a place of the drawing: by the right button, a long press, or the menu key. */
import { Menu } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { Asked } from '../../editor/cursor-state.ts';
import { useEditor } from './editor-context.tsx';
import { CanvasMenuItems } from './canvas-menu-items.tsx';
import classes from './canvas-menu.module.css';

type MenuAsked = Extract<Asked, { what: 'menu' }>;

/** Shown while it is asked for; the drawing has the focus again when it closes. */
export function CanvasMenu() {
  const { t } = useTranslation('hand');
  const editor = useEditor();
  const asked = useStore(editor.cursor, (state) => state.asked);
  const [open, setOpen] = useState<MenuAsked | null>(null);

  useEffect(() => setOpen(asked?.what === 'menu' ? asked : null), [asked]);

  function close(): void {
    editor.cursor.setState({ asked: null });
    document.querySelector<HTMLElement>('[data-testid="chart-canvas"]')?.focus({ preventScroll: true });
  }

  if (open === null) return null;
  return (
    <>
      {/* The press that closes the menu is not meant for the drawing. */}
      <div
        className={classes.shield}
        onPointerDown={(event) => {
          event.preventDefault();
          close();
        }}
        onContextMenu={(event) => event.preventDefault()}
      />
      <Menu
        opened
        onChange={(stays) => !stays && close()}
        position="bottom-start"
        offset={2}
        returnFocus={false}
        withInitialFocusPlaceholder={false}
        transitionProps={{ duration: 0 }}
        shadow="md"
      >
        <Menu.Target>
          <div className={classes.place} style={{ left: open.screen.x, top: open.screen.y }} aria-hidden="true" />
        </Menu.Target>
        <Menu.Dropdown aria-label={t('menu.label')}>
          <CanvasMenuItems place={open.place} screen={open.screen} coarse={open.coarse} />
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
