/** A session at a glance: its busiest view with the marks. */
import type { SessionRow } from '#shared/ipc/records.ts';

import { ChartSvg } from './chart-svg.tsx';
import { cropToMarks, fitFrame } from './chart-svg-frame.ts';
import { busiestView, useViews } from './chart-svg-views.ts';

/** CSS px in one mm. */
const PX_PER_MM = 96 / 25.4;

/** The session's busiest view, `widthPx` wide and at most a quarter higher; empty while the drawings load. */
export function ChartThumbnail(props: { readonly row: SessionRow; readonly widthPx: number; readonly label?: string }) {
  const { row, widthPx } = props;
  const views = useViews(row.anatomy.set, row.anatomy.sex);
  const view = busiestView(row.marks);
  const image = views?.views[view];
  if (image === undefined) return <svg width={widthPx} height={widthPx * 1.25} aria-hidden="true" />;
  const widthMm = widthPx / PX_PER_MM;
  return (
    <ChartSvg
      anatomy={row.anatomy}
      marks={row.marks}
      treatments={row.treatments.map(({ id }) => id)}
      view={view}
      viewImage={image}
      frame={fitFrame(cropToMarks(view, image, row.marks), widthMm, widthMm * 1.25)}
      furniture={false}
      label={props.label ?? ''}
    />
  );
}
