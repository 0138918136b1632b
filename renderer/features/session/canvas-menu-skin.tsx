/** What the menu offers on bare skin. */
import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { viewDefinition, type ViewId, viewsOf } from '#shared/anatomy/views.ts';

import { addMark, makePoint } from '../../editor/chart-edits.ts';
import type { Editor } from '../../editor/editor.ts';
import { NO_DRAFT, regionCodeOf } from '../../editor/pattern-request.ts';
import type { ScreenPoint, ViewPoint } from '../../editor/viewport.ts';
import { useRegionName } from '../../records/region-name.ts';
import classes from './canvas-menu.module.css';
import { useEditor } from './editor-context.tsx';

interface SkinProps {
  readonly place: ViewPoint;
  readonly screen: ScreenPoint;
}

/** A view of the same part of the body that sees a place squarely, where the present one sees it at a slant. */
function betterView(editor: Editor, at: ViewPoint): ViewId | null {
  const { skin, view } = editor.store.getState();
  const seen = (other: ViewId) => skin?.project({ view, ...at }, other) ?? null;
  if (seen(view)?.edge !== true) return null;
  return viewsOf(viewDefinition(view).family).find((other) => seen(other)?.edge === false) ?? null;
}

/** Headed by the region's name. */
export function SkinItems({ place, screen }: SkinProps) {
  const { t } = useTranslation(['hand', 'session']);
  const editor = useEditor();
  const regionName = useRegionName();
  const { skin, view, readOnly, chart } = editor.store.getState();
  const at = { view, uUm: Math.round(place.uUm), vUm: Math.round(place.vUm) };
  if (skin === null || !skin.isOnSkin(at)) {
    return <Menu.Label className={classes.heading ?? ''}>{t(skin === null ? 'menu.skin' : 'menu.outside')}</Menu.Label>;
  }
  const region = skin.regionAt(at);
  const name = region === null ? t('menu.skin') : regionName(region);
  const code = regionCodeOf(region);
  const there = chart.marks.filter((mark) => mark.region !== undefined && mark.region === region).map(({ id }) => id);
  const better = betterView(editor, at);

  function set(): void {
    const id = editor.newId();
    editor.edit(addMark(makePoint(id, at, editor.store.getState().stamp)), { label: 'edit.place' });
    editor.select([id]);
  }

  function measure(): void {
    editor.setTool('ruler');
    const input = { place, screen, shift: false, coarse: false };
    editor.pointerDown(input);
    editor.pointerUp(input);
  }

  function fill(): void {
    if (code === null) return;
    editor.setTool('pattern');
    editor.patterns.set({ kind: 'fill', area: 'regions' });
    editor.patterns.draw({ ...NO_DRAFT, view, regions: [code] });
  }

  return (
    <>
      <Menu.Label className={classes.heading ?? ''}>{name}</Menu.Label>
      <Menu.Item disabled={readOnly} onClick={set}>
        {t('menu.set')}
      </Menu.Item>
      <Menu.Item onClick={measure}>{t('menu.ruler')}</Menu.Item>
      {region !== null && (
        <Menu.Item disabled={there.length === 0} onClick={() => editor.select(there)}>
          {t('menu.selectRegion', { region: name })}
        </Menu.Item>
      )}
      {code !== null && (
        <Menu.Item disabled={readOnly} onClick={fill}>
          {t('menu.fillRegion', { region: name })}
        </Menu.Item>
      )}
      {better !== null && (
        <Menu.Item onClick={() => editor.setView(better)}>
          {t('menu.bestView', { view: t(`session:view.${better}`) })}
        </Menu.Item>
      )}
    </>
  );
}
