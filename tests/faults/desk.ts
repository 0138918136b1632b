/** One person at a desk with several patients: the window's own editors on a real service, and what was promised them. */
import { applyDelta, type Delta, sameJson } from '#shared/chart/delta.ts';
import { type Chart } from '#shared/chart/schema.ts';
import { createEditor, type Editor } from '../../renderer/editor/editor.ts';
import { extentsOf } from '../../renderer/editor/extents.ts';
import { aChart } from '../fixtures/chart/builders.ts';
import { unwrap } from '../fixtures/service/temp-service.ts';
import { type ManualTimers, manualTimers } from '../unit/renderer/editor/builders.ts';
import { pause } from './kill.ts';
import { type RemoteService } from './remote-service.ts';

/** What the oracle knows of a session. */
interface Known {
  /** The chart as last acknowledged. */
  chart: Chart;
  /** Sent, and neither acknowledged nor refused. */
  inDoubt: Delta | null;
}

/** A desk. */
export interface Desk {
  readonly sessionIds: readonly string[];
  readonly timers: ManualTimers;
  /** The editor on screen, and whose chart it is. */
  readonly editor: Editor;
  readonly sessionId: string;
  /** A text that names the session it was made for, and stands nowhere else. */
  newText(): string;
  /** Goes to another patient at once; what is unsaved is saved on the way or waits. */
  goTo(sessionId: string): Promise<void>;
  /** Saves, locks, signs in again. */
  lock(): Promise<void>;
  /** The service is killed and comes back; the window stays and tries again. */
  serviceCrash(): Promise<void>;
  /** All is killed; the charts are opened afresh. */
  wholeCrash(): Promise<void>;
  /** Throws where anything shown as saved is not what was acknowledged, or a text stands in another's chart. */
  judge(): void;
}

let deskCount = 0;
let textCount = 0;

const textsIn = (chart: Chart): string[] => JSON.stringify(chart).match(/text-of-[a-z0-9-]+?-end/g) ?? [];

/** Sets up charts of three patients and opens the first. */
export async function openDesk(service: RemoteService): Promise<Desk> {
  const prefix = `d${process.pid}x${++deskCount}`;
  const sessionIds = ['a', 'b', 'c'].map((name) => `${prefix}${name}`);
  const files = sessionIds.map((sessionId) => ({
    name: sessionId,
    text: JSON.stringify(aChart({ sessionId, patientId: `p-${sessionId}` })),
  }));
  unwrap(await service.call('chart:import', { files }));
  let timers = manualTimers();
  const known = new Map<string, Known>();
  /** Editors that are open or were left with something unsaved. */
  const editors = new Map<string, Editor>();
  let sessionId = sessionIds[0] ?? '';
  let editor = await open(sessionId);

  function confirm(id: string, chart: Chart): void {
    const was = known.get(id);
    const fits =
      was === undefined ||
      sameJson(chart, was.chart) ||
      (was.inDoubt !== null && sameJson(chart, applyDelta(was.chart, was.inDoubt)));
    if (!fits) throw new Error(`${id}: the chart opened is not the one that was acknowledged`);
    const strangers = textsIn(chart).filter((text) => !text.includes(`text-of-${id}-`));
    if (strangers.length > 0) throw new Error(`${id}: a text of another patient: ${strangers.join()}`);
    known.set(id, { chart, inDoubt: null });
  }

  async function open(id: string): Promise<Editor> {
    const opened = unwrap(await service.call('session:open', { sessionId: id }));
    confirm(id, opened.chart);
    const made = createEditor({
      ...opened,
      extents: extentsOf(null),
      newId: () => `m-${++textCount}`,
      timers,
      save: async (request) => {
        // A window that was killed sends nothing more.
        if (made !== editors.get(id)) return new Promise(() => undefined);
        const was = known.get(id);
        if (was === undefined) throw new Error('a session is known before it is edited');
        was.inDoubt = request.delta;
        const result = await service.call('session:apply', { sessionId: id, ...request });
        if (result.ok) known.set(id, { chart: applyDelta(was.chart, request.delta), inDoubt: null });
        else if (result.error.code !== 'unavailable') was.inDoubt = null;
        return result;
      },
    });
    editors.set(id, made);
    return made;
  }

  const isSaved = (one: Editor): boolean => one.store.getState().save.kind === 'saved';

  /** Until every editor has saved all it holds, with time passing for those that wait to try again. */
  async function settle(): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
      const done = await Promise.all([...editors.values()].map((one) => one.flush()));
      if (done.every(Boolean)) return;
      timers.advance(20_000);
      await pause(2);
    }
    const states = [...editors.values()].map((one) => JSON.stringify(one.store.getState().save));
    throw new Error(`edits were never saved: ${states.join(' ')}`);
  }

  return {
    sessionIds,
    get timers() {
      return timers;
    },
    get editor() {
      return editor;
    },
    get sessionId() {
      return sessionId;
    },
    newText: () => `text-of-${sessionId}-${++textCount}-end`,
    async goTo(next) {
      void editor.flush();
      const waiting = editors.get(next);
      sessionId = next;
      if (waiting !== undefined && !isSaved(waiting)) {
        waiting.retrySave();
        editor = waiting;
      } else editor = await open(next);
    },
    async lock() {
      await settle();
      unwrap(await service.call('access:lock', {}));
      await service.signIn();
    },
    async serviceCrash() {
      await service.crash();
      await service.signIn();
      await settle();
    },
    async wholeCrash() {
      timers = manualTimers(); // those of the old window ring no more
      editors.clear();
      await service.crash();
      await service.signIn();
      for (const id of sessionIds) await open(id);
      editor = editors.get(sessionId) ?? editor;
    },
    judge() {
      for (const [id, one] of editors) {
        const { chart } = one.store.getState();
        if (isSaved(one) && !sameJson(chart, known.get(id)?.chart)) {
          throw new Error(`${id}: shown as saved, and is not`);
        }
      }
    },
  };
}
