/** A chart with everything that stands under it, and whether it is still what was signed. */
import { type Papers } from '#shared/chart/chart-file.ts';
import { type Chart } from '#shared/chart/schema.ts';
import { type ChartRecord } from '#shared/ipc/signing.ts';
import { requireChart } from '../db/chart-read.ts';
import { type Store } from '../store.ts';
import { anatomyHash } from './anatomy-hash.ts';
import { addendumHash, contentHash } from './content-hash.ts';
import { readPapers } from './paper-table.ts';

/** Where the hashes of a record do not fit what they stand for: JSON paths within its file. */
export function brokenHashes(chart: Chart, { signatures, addenda }: Papers): string[] {
  if (signatures.length + addenda.length === 0) return [];
  const content = contentHash(chart);
  const sessionId = chart.session.id;
  return [
    ...signatures.flatMap((paper, i) => (paper.contentSha256 === content ? [] : [`$.signatures[${i}].contentSha256`])),
    ...addenda.flatMap((paper, i) =>
      paper.contentSha256 === addendumHash(sessionId, paper) ? [] : [`$.addenda[${i}].contentSha256`],
    ),
  ];
}

/** Null where nothing was signed. Where the drawings are not installed, what was seen cannot be seen: not intact. */
function isIntact(store: Store, chart: Chart, papers: Papers): boolean | null {
  if (papers.signatures.length === 0) return null;
  const anatomy = anatomyHash(store.options.resourcesFolder, chart);
  return (
    brokenHashes(chart, papers).length === 0 &&
    papers.signatures.every(({ anatomySha256 }) => anatomySha256 === anatomy)
  );
}

/** A chart with everything that stands under it. */
export function recordOf(store: Store, sessionId: string): ChartRecord {
  store.charts.clear(); // the database is asked, not the memory
  const { chart, revision, savedAt } = requireChart(store, sessionId);
  const papers = readPapers(store, sessionId);
  return {
    chart,
    revision,
    savedAt,
    signatures: [...papers.signatures],
    addenda: [...papers.addenda],
    retraction: papers.retraction,
    intact: isIntact(store, chart, papers),
  };
}
