/** How the drawings share the paper: one large, several in pairs, crowded ones across the page. */
import { usedViews } from '../../canvas/chart-svg-views.ts';
import { CalibrationNote } from './blocks/calibration.tsx';
import { Figure, FigureLegend, type FigureSize } from './blocks/figure.tsx';
import { contentWidthMm, type Paper } from './paper.ts';
import classes from './print.module.css';
import type { PrintBlock } from './print-block.ts';
import type { PrintModel } from './print-model.ts';

/** With this many marks a view gets the width of the page. */
const CROWDED_FROM = 60;
/** Space between two drawings on a line, mm. */
const GUTTER_MM = 6;

const figureSizes = (widthMm: number) =>
  ({
    single: { widthMm, heightMm: 114, insetMm: 26, asideMm: 60 },
    pair: { widthMm: (widthMm - GUTTER_MM) / 2, heightMm: 104, insetMm: 16, asideMm: 16 },
    crowded: { widthMm, heightMm: 176, insetMm: 26, asideMm: 26 },
  }) as const satisfies Record<string, FigureSize>;

/** The drawings of all views with marks, what their signs mean, and which body the distances are of. */
export function figureBlocks(model: PrintModel, paper: Paper): PrintBlock[] {
  const sizes = figureSizes(contentWidthMm(paper));
  const views = usedViews(model.chart.marks);
  const [only] = views;
  const crowded = model.chart.marks.length >= CROWDED_FROM;
  if (only === undefined) return [];
  if (views.length === 1 && !crowded) {
    const aside = (
      <>
        <FigureLegend model={model} />
        <CalibrationNote model={model} />
      </>
    );
    const node = <Figure model={model} view={only} size={sizes.single} aside={aside} />;
    return [{ kind: 'plain', id: `view:${only}`, node }];
  }
  const perLine = crowded ? 1 : 2;
  const size = crowded ? sizes.crowded : sizes.pair;
  const lines = Array.from({ length: Math.ceil(views.length / perLine) }, (_, i) =>
    views.slice(perLine * i, perLine * (i + 1)),
  );
  return [
    { kind: 'plain', id: 'legend', node: <FigureLegend model={model} />, keepWithNext: true, gapMm: 5 },
    ...lines.map((line): PrintBlock => ({
      kind: 'plain',
      id: `view:${line.join(':')}`,
      node: (
        <div className={crowded ? undefined : classes.pair}>
          {line.map((view) => (
            <Figure key={view} model={model} view={view} size={size} />
          ))}
        </div>
      ),
    })),
    { kind: 'plain', id: 'calibration', node: <CalibrationNote model={model} />, gapMm: 3 },
  ];
}
