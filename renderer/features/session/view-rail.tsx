/** The left rail: tools, and a small drawing of every view with its number of marks. */
import { Tooltip, VisuallyHidden } from '@mantine/core';
import {
  IconBrain,
  IconEraser,
  IconGridDots,
  IconLassoPolygon,
  IconLine,
  IconMan,
  IconMoodSmile,
  IconNeedle,
  IconPointer,
  IconRulerMeasure,
} from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { ViewsFile } from '#shared/anatomy/view-image.ts';
import { viewDefinition, type ViewFamily, type ViewId, viewsOf } from '#shared/anatomy/views.ts';

import { homeView } from '../../editor/mark-places.ts';
import { CommandButton } from './command-button.tsx';
import { useEditor, useEditorState } from './editor-context.tsx';
import { StillIcon } from './still-icon.tsx';
import classes from './view-rail.module.css';

interface ViewRailProps {
  readonly views: ViewsFile | null;
  readonly folder: string;
}

function Tools() {
  const { t } = useTranslation('session');
  const tool = useEditorState((state) => state.tool);
  return (
    <div className={classes.tools} role="toolbar" aria-label={t('tools')}>
      <CommandButton id="tool-stamp" pressed={tool === 'stamp'} size={40} position="right">
        <StillIcon of={IconNeedle} size={22} stroke={1.7} />
      </CommandButton>
      <CommandButton id="tool-thread" pressed={tool === 'thread'} size={40} position="right">
        <StillIcon of={IconLine} size={22} stroke={1.7} />
      </CommandButton>
      <CommandButton id="tool-area" pressed={tool === 'area'} size={40} position="right">
        <StillIcon of={IconLassoPolygon} size={22} stroke={1.7} />
      </CommandButton>
      <CommandButton id="tool-pattern" pressed={tool === 'pattern'} size={40} position="right">
        <StillIcon of={IconGridDots} size={22} stroke={1.7} />
      </CommandButton>
      <CommandButton id="tool-select" pressed={tool === 'select'} size={40} position="right">
        <StillIcon of={IconPointer} size={22} stroke={1.7} />
      </CommandButton>
      <CommandButton id="tool-erase" pressed={tool === 'erase'} size={40} position="right">
        <StillIcon of={IconEraser} size={22} stroke={1.7} />
      </CommandButton>
      <CommandButton id="tool-ruler" pressed={tool === 'ruler'} size={40} position="right">
        <StillIcon of={IconRulerMeasure} size={22} stroke={1.7} />
      </CommandButton>
    </div>
  );
}

function ViewButton({
  view,
  count,
  image,
  index,
}: {
  view: ViewId;
  count: number;
  image: string | null;
  index: number;
}) {
  const { t } = useTranslation('session');
  const editor = useEditor();
  const current = useEditorState((state) => state.view) === view;
  const name = t(`view.${view}`);
  return (
    <Tooltip label={`${name}  ${index + 1}`} position="right">
      <button type="button" className={classes.view} aria-current={current} onClick={() => editor.setView(view)}>
        <span className={classes.picture}>
          {image === null ? <span className={classes.blank} /> : <img src={image} alt="" draggable={false} />}
          {count > 0 && (
            <span className={classes.count} aria-hidden="true">
              {count}
            </span>
          )}
        </span>
        <span className={classes.name} aria-hidden="true">
          {name}
        </span>
        <VisuallyHidden>{t('viewWithMarks', { name, count })}</VisuallyHidden>
      </button>
    </Tooltip>
  );
}

const FAMILIES: readonly { readonly family: ViewFamily; readonly icon: typeof IconMan }[] = [
  { family: 'face', icon: IconMoodSmile },
  { family: 'scalp', icon: IconBrain },
  { family: 'body', icon: IconMan },
];

/** Face, scalp or body, each with the number of marks on its views. */
function Families({ counts }: { counts: ReadonlyMap<ViewId, number> }) {
  const { t } = useTranslation('session');
  const current = useEditorState((state) => viewDefinition(state.view).family);
  return (
    <div className={classes.families} role="toolbar" aria-label={t('families')}>
      {FAMILIES.map(({ family, icon }) => {
        const count = viewsOf(family).reduce((sum, view) => sum + (counts.get(view) ?? 0), 0);
        return (
          <CommandButton key={family} id={`family-${family}`} pressed={current === family} size={28} position="right">
            <StillIcon of={icon} size={18} stroke={1.7} />
            {count > 0 && <span className={classes.dot} aria-hidden="true" />}
          </CommandButton>
        );
      })}
    </div>
  );
}

/** Tools above, then the families of views and the views of the present one. */
export function ViewRail({ views, folder }: ViewRailProps) {
  const { t } = useTranslation('session');
  const marks = useEditorState((state) => state.chart.marks);
  const family = useEditorState((state) => viewDefinition(state.view).family);
  const counts = useMemo(() => {
    const result = new Map<ViewId, number>();
    for (const mark of marks) {
      const view = homeView(mark);
      if (view !== null) result.set(view, (result.get(view) ?? 0) + 1);
    }
    return result;
  }, [marks]);
  return (
    <aside className={classes.rail}>
      <Tools />
      <Families counts={counts} />
      <nav className={classes.views} aria-label={t('views')}>
        {viewsOf(family).map((view, index) => (
          <ViewButton
            key={view}
            view={view}
            index={index}
            count={counts.get(view) ?? 0}
            image={views === null ? null : `${folder}/${views.views[view].image}`}
          />
        ))}
      </nav>
    </aside>
  );
}
