/** Keeps the findings in step with the chart: one check at a time, after the screen has shown the edit. */
import type { StoreApi } from 'zustand/vanilla';

import type { Chart } from '#shared/chart/schema.ts';
import type { SpacingReport } from '#shared/spacing/report.ts';

import { withAsides } from './aside-loop.ts';
import { NO_SPACING, joinFindings } from './chart-check.ts';
import type { Timers } from './save-queue.ts';
import type { SpacingChecker } from './skin-model.ts';
import type { EditorState } from './state.ts';

/** Asks for checks. */
export interface CheckLoop {
  /** Checks soon; while one check runs, the newest chart waits for the next. */
  readonly soon: () => void;
  /** Changes who measures the spacing; null: nobody yet. */
  readonly use: (checker: SpacingChecker | null) => void;
}

/** Starts a loop that writes findings into the editor's state. */
export function createCheckLoop(store: StoreApi<EditorState>, timers: Timers): CheckLoop {
  let checker: SpacingChecker | null = null;
  let checking = false;

  async function measure(chart: Chart): Promise<SpacingReport> {
    const asked = checker;
    try {
      return (await asked?.check(chart)) ?? NO_SPACING;
    } catch {
      // Without distances the chart is still a chart; the status bar says that they are missing.
      if (asked === checker) store.setState({ skinStatus: 'failed' });
      return NO_SPACING;
    }
  }

  function soon(): void {
    if (checking) return;
    checking = true;
    timers.set(() => {
      const { chart } = store.getState();
      const asked = checker;
      void measure(chart).then((spacing) => {
        checking = false;
        const { chart: now, skin, asides, guard } = store.getState();
        const { findings, nearest } = joinFindings(now, spacing, skin, guard);
        store.setState({ findings: withAsides(findings, asides), nearest });
        if (now !== chart || asked !== checker) soon();
      });
    }, 0);
  }

  // What the record says may come long after the first mark, and changes while the chart stays.
  store.subscribe((now, before) => {
    if (now.guard !== before.guard) soon();
  });

  return {
    soon,
    use(next) {
      checker = next;
      soon();
    },
  };
}
