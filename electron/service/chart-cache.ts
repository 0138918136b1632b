/** The charts last worked on, so that an edit of one mark does not read three hundred. Only this process writes. */
import { type Chart } from '#shared/chart/schema.ts';
import { type Ordinals } from './db/ordinals.ts';

/** A chart as the database holds it. */
export interface StoredChart {
  readonly chart: Chart;
  readonly revision: number;
  readonly savedAt: string;
  readonly marks: Ordinals;
  readonly treatments: Ordinals;
}

/** A small store of charts by session. */
export interface ChartCache {
  get(sessionId: string): StoredChart | undefined;
  set(sessionId: string, stored: StoredChart): void;
  clear(): void;
}

/** More than the charts one person has open at a time. */
const CAPACITY = 8;

/** An empty cache that forgets the chart not used for longest. */
export function createChartCache(): ChartCache {
  const charts = new Map<string, StoredChart>();
  return {
    get: (sessionId) => charts.get(sessionId),
    set(sessionId, stored) {
      charts.delete(sessionId);
      charts.set(sessionId, stored);
      const oldest = charts.keys().next();
      if (charts.size > CAPACITY && oldest.done !== true) charts.delete(oldest.value);
    },
    clear: () => {
      charts.clear();
    },
  };
}
