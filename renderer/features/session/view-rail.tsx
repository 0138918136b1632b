/** The left rail: tools, and a small drawing of every view with its number of marks. */
import { Tooltip, VisuallyHidden } from '@mantine/core';
import { IconEraser, IconNeedle, IconPointer } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { ViewsFile } from '#shared/anatomy/view-image.ts';
import { VIEW_IDS, type ViewId } from '#shared/anatomy/views.ts';

import { homeView } from '../../editor/mark-places.ts';
import { CommandButton } from './command-button.tsx';
import { useEditor, useEditorState } from './editor-context.tsx';
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
        <IconNeedle size={22} stroke={1.7} />
      </CommandButton>
      <CommandButton id="tool-select" pressed={tool === 'select'} size={40} position="right">
        <IconPointer size={22} stroke={1.7} />
      </CommandButton>
      <CommandButton id="tool-erase" pressed={tool === 'erase'} size={40} position="right">
        <IconEraser size={22} stroke={1.7} />
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

/** Tools above, views below. */
export function ViewRail({ views, folder }: ViewRailProps) {
  const { t } = useTranslation('session');
  const marks = useEditorState((state) => state.chart.marks);
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
      <nav className={classes.views} aria-label={t('views')}>
        {VIEW_IDS.map((view, index) => (
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
