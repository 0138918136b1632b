/** Sends edits to the service in order: one at a time, at once after a gesture, and again until they are saved. */
import { type Delta, diffCharts, isEmptyDelta } from '#shared/chart/delta.ts';
import type { Chart } from '#shared/chart/schema.ts';
import type { ErrorCode } from '#shared/errors.ts';
import type { Result } from '#shared/ipc/contract.ts';

/** What made a change. */
export type ChangeOrigin = 'edit' | 'undo' | 'redo';

/** One change on its way to the service. */
export interface SaveRequest {
  readonly baseRevision: number;
  readonly delta: Delta;
  readonly origin: ChangeOrigin;
}

/** Commits a change, or says why not. */
export type Save = (request: SaveRequest) => Promise<Result<{ revision: number; savedAt: string }>>;

/** What the status bar shows. Nothing is lost while it is not saved: edits stay in memory and are tried again. */
export type SaveStatus =
  | { readonly kind: 'saved'; readonly savedAt: string }
  | { readonly kind: 'saving' }
  | { readonly kind: 'not-saved'; readonly code: ErrorCode; readonly willRetry: boolean };

/** Timers, given from outside so that tests need not wait. */
export interface Timers {
  set(run: () => void, afterMs: number): number;
  clear(timer: number): void;
}

/** Options of a queue. */
export interface SaveQueueOptions {
  readonly chart: Chart;
  readonly revision: number;
  readonly savedAt: string;
  readonly save: Save;
  readonly timers: Timers;
  readonly onStatus: (status: SaveStatus) => void;
}

/** Keeps what is saved in step with what is on screen. */
export interface SaveQueue {
  /** Takes the newest chart. Typing may wait a moment for the next key; gestures do not. */
  push(chart: Chart, origin: ChangeOrigin, typing: boolean): void;
  /** Sends what waits now; true when everything is saved. */
  readonly flush: () => Promise<boolean>;
  /** Tries again at once after a failure. */
  readonly retry: () => void;
  readonly revision: number;
}

/** Typing is sent after a pause, and at the latest after this long, so that under a second of it can ever be lost. */
const TYPING_PAUSE_MS = 400;
const TYPING_LIMIT_MS = 800;

const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 15_000;

/** Refusals that trying again cannot cure. */
const FINAL_CODES: ReadonlySet<ErrorCode> = new Set([
  'stale',
  'signed',
  'forbidden',
  'bad-input',
  'not-found',
  'newer-file',
]);

/**
 * Whether a request may be stored although it was refused. One whose answer was lost stays in doubt until the service
 * has looked at it: "locked" or "disk full" in between says nothing about the first time.
 */
const isInDoubt = (code: ErrorCode, wasInDoubt: boolean): boolean =>
  code === 'unavailable' || (wasInDoubt && !FINAL_CODES.has(code));

/** Starts a queue on a chart that is saved. */
export function createSaveQueue(options: SaveQueueOptions): SaveQueue {
  const { timers, save, onStatus } = options;
  let saved = options.chart;
  let revision = options.revision;
  let savedAt = options.savedAt;
  let newest = options.chart;
  let origin: ChangeOrigin = 'edit';
  let sending = false;
  let lastRun: Promise<void> = Promise.resolve();
  let failures = 0;
  /** Sent, and its answer lost: it may be stored. Sent again unchanged, the service recognises it; changed, it could not. */
  let inDoubt: { readonly request: SaveRequest; readonly target: Chart } | null = null;
  let pauseTimer: number | null = null;
  let limitTimer: number | null = null;
  let retryTimer: number | null = null;

  const stop = (timer: number | null): null => {
    if (timer !== null) timers.clear(timer);
    return null;
  };
  const stopTimers = () => {
    pauseTimer = stop(pauseTimer);
    limitTimer = stop(limitTimer);
    retryTimer = stop(retryTimer);
  };

  async function attempt(request: SaveRequest): ReturnType<Save> {
    try {
      return await save(request);
    } catch {
      // A bridge that breaks is a failure like any other: the edit stays and is tried again.
      return { ok: false, error: { code: 'unavailable', message: 'the service did not answer', detail: {} } };
    }
  }

  function failed(code: ErrorCode): void {
    failures += 1;
    const willRetry = !FINAL_CODES.has(code);
    onStatus({ kind: 'not-saved', code, willRetry });
    if (willRetry) {
      retryTimer = timers.set(start, Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1)));
    }
  }

  /** What to send next: first what is in doubt, then the way from what is saved to the newest; null: nothing. */
  function nextToSend(): { readonly request: SaveRequest; readonly target: Chart } | null {
    if (inDoubt !== null) return inDoubt;
    const delta = diffCharts(saved, newest);
    if (isEmptyDelta(delta)) return null;
    const request = { baseRevision: revision, delta, origin };
    origin = 'edit';
    return { request, target: newest };
  }

  /** Sends until nothing is left. `sending` falls in the same step as the last look, so no edit slips between. */
  async function sendAll(): Promise<void> {
    sending = true;
    for (;;) {
      const next = nextToSend();
      if (next === null) {
        saved = newest;
        sending = false;
        onStatus({ kind: 'saved', savedAt });
        return;
      }
      onStatus({ kind: 'saving' });
      const result = await attempt(next.request);
      inDoubt = !result.ok && isInDoubt(result.error.code, next === inDoubt) ? next : null;
      if (!result.ok) {
        sending = false;
        failed(result.error.code);
        return;
      }
      failures = 0;
      saved = next.target;
      revision = result.value.revision;
      savedAt = result.value.savedAt;
    }
  }

  function start(): void {
    stopTimers();
    if (!sending) lastRun = sendAll();
  }

  return {
    push(chart, from, typing) {
      newest = chart;
      origin = from;
      if (sending) return;
      // After a failure the back-off decides when; a new edit only joins what waits.
      if (retryTimer !== null) return;
      if (!typing) {
        start();
        return;
      }
      onStatus({ kind: 'saving' });
      pauseTimer = stop(pauseTimer);
      pauseTimer = timers.set(start, TYPING_PAUSE_MS);
      limitTimer ??= timers.set(start, TYPING_LIMIT_MS);
    },
    async flush() {
      // A send under way may fail and leave edits behind, hence a second try.
      await lastRun;
      start();
      await lastRun;
      return inDoubt === null && isEmptyDelta(diffCharts(saved, newest));
    },
    retry: start,
    get revision() {
      return revision;
    },
  };
}
