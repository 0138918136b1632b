/** How the drawings share the paper: one large, several in pairs, crowded ones across the page. */
import { usedViews } from '../../canvas/chart-svg-views.ts';
import { CalibrationNote } from './blocks/calibration.tsx';
import { Figure, FigureLegend } from './blocks/figure.tsx';
import { figureSizeOf, hasRoomBeside } from './figure-size.ts';
import type { Paper } from './paper.ts';
import classes from './print.module.css';
import type { PrintBlock } from './print-block.ts';
import type { PrintModel } from './print-model.ts';

/** The drawings of all views with marks, what their signs mean, and which body the distances are of. */
export function figureBlocks(model: PrintModel, paper: Paper): PrintBlock[] {
  const { marks } = model.chart;
  const views = usedViews(marks);
  const [only] = views;
  if (only === undefined) return [];
  const size = figureSizeOf(marks, paper);
  if (hasRoomBeside(marks)) {
    const aside = (
      <>
        <FigureLegend model={model} />
        <CalibrationNote model={model} />
      </>
    );
    return [
      { kind: 'plain', id: `view:${only}`, node: <Figure model={model} view={only} size={size} aside={aside} /> },
    ];
  }
  const lines = Array.from({ length: Math.ceil(views.length / size.perLine) }, (_, i) =>
    views.slice(size.perLine * i, size.perLine * (i + 1)),
  );
  return [
    { kind: 'plain', id: 'legend', node: <FigureLegend model={model} />, keepWithNext: true, gapMm: 5 },
    ...lines.map((line): PrintBlock => ({
      kind: 'plain',
      id: `view:${line.join(':')}`,
      node: (
        <div className={size.perLine === 1 ? undefined : classes.pair}>
          {line.map((view) => (
            <Figure key={view} model={model} view={view} size={size} />
          ))}
        </div>
      ),
    })),
    { kind: 'plain', id: 'calibration', node: <CalibrationNote model={model} />, gapMm: 3 },
  ];
}
