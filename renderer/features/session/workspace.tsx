/** The workspace: header, views and tools, canvas, inspector, status bar. */
import { useComputedColorScheme, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { ChartCanvas } from '../../canvas/chart-canvas.tsx';
import { formatDistance } from '../../canvas/chart-svg-measures.ts';
import { Announcer } from './announcer.tsx';
import { BodyUnderChart, useViewsUnderChart } from './body-under-chart.tsx';
import { CanvasMenu } from './canvas-menu.tsx';
import { CautionNote } from './caution-note.tsx';
import { useEditor, useEditorState } from './editor-context.tsx';
import { Inspector } from './inspector/inspector.tsx';
import { anatomyFolder } from './load-anatomy.ts';
import { PatternBar } from './pattern/pattern-bar.tsx';
import { NotSavedBanner } from './not-saved-banner.tsx';
import { SessionHeader } from './session-header.tsx';
import { RecordBar } from './signing/record-bar.tsx';
import { TaskDrawer } from './signing/task-drawer.tsx';
import { StampBar } from './stamp-bar.tsx';
import { StatusBar } from './status-bar.tsx';
import { useGuard } from './guard/use-guard.ts';
import { useCursorReading } from './use-cursor-reading.ts';
import { useEarlier } from './use-earlier.ts';
import { useOverlayWords } from './use-overlay-words.ts';
import { useRemovalNotice } from './use-removal-notice.tsx';
import { useShortcuts } from './use-shortcuts.ts';
import { ViewRail } from './view-rail.tsx';
import classes from './workspace.module.css';

/** Everything around the drawing; `account` is the corner of the header that says who is signed in. */
export function Workspace({ account }: { account: ReactNode }) {
  const { t } = useTranslation(['session', 'hand']);
  const editor = useEditor();
  const views = useViewsUnderChart();
  const words = useOverlayWords();
  const dark = useComputedColorScheme('light') === 'dark';
  const folder = anatomyFolder(useEditorState((state) => state.chart.anatomy));
  const view = useEditorState((state) => state.view);
  const writeCm = useMemo(
    () => (um: number, approximate: boolean) => (approximate ? '≈ ' : '') + formatDistance(um),
    [],
  );
  const writeCursor = useCursorReading();
  const describedBy = useId();
  const writeAge = useEarlier();
  useGuard(editor);
  useShortcuts(editor);
  useRemovalNotice(editor);

  return (
    <div className={classes.workspace}>
      <BodyUnderChart />
      <SessionHeader account={account} />
      <RecordBar />
      <NotSavedBanner />
      <div className={classes.middle}>
        <ViewRail views={views} folder={folder} />
        <main className={classes.centre}>
          <StampBar />
          <PatternBar />
          <div className={classes.canvas}>
            <ChartCanvas
              editor={editor}
              views={views}
              folder={folder}
              dark={dark}
              label={t('canvas.label', { view: t(`view.${view}`) })}
              describedBy={describedBy}
              writeCursor={writeCursor}
              words={words}
              writeCm={writeCm}
              writeAge={writeAge}
            />
            <VisuallyHidden id={describedBy}>{t('hand:canvas.describe')}</VisuallyHidden>
            <CanvasMenu />
            <Announcer />
            <CautionNote />
          </div>
        </main>
        <Inspector />
      </div>
      <StatusBar views={views} />
      <TaskDrawer />
    </div>
  );
}
