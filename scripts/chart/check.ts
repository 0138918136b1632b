/** `check FILE…`: the spacing of charts, one line of JSON for each file. */
import { calibratedSurface } from '#shared/anatomy/surface.ts';
import { type Chart, effectiveSpacing } from '#shared/chart/schema.ts';
import { checkSpacing } from '#shared/spacing/check.ts';
import { type SpacingReport } from '#shared/spacing/report.ts';
import { createThreadIndex, withThreads } from '#shared/spacing/threads.ts';
import { badInput, type Command, EXIT, printJson, readWords } from './command.ts';
import { readChartFile } from './read-chart.ts';
import { surfaceOf } from './surfaces.ts';

function reportOf(file: string, chart: Chart): SpacingReport {
  const surface = calibratedSurface(surfaceOf(file, chart.anatomy), chart.calibration?.parts);
  const windows = new Map(chart.treatments.map(({ id, technique }) => [id, effectiveSpacing(technique)]));
  const points = chart.marks.filter((mark) => mark.kind === 'point');
  const threads = chart.marks.filter((mark) => mark.kind === 'thread');
  return withThreads(
    checkSpacing({ surface, points, windows }),
    createThreadIndex(surface).findings(threads, windows),
    chart.marks.map(({ id }) => id),
  );
}

/** Checks the spacing of charts. All files are read before anything is printed. */
export const check: Command = (words) => {
  const { positionals: files } = readWords(words, {});
  if (files.length === 0) throw badInput('check needs at least one chart file');
  const charts = files.map((file) => ({ file, chart: readChartFile(file) }));
  const reports = charts.map(({ file, chart }) => reportOf(file, chart));
  for (const { marks, findings } of reports) printJson({ marks, findings });
  return reports.some(({ findings }) => findings.length > 0) ? EXIT.findings : EXIT.fine;
};
