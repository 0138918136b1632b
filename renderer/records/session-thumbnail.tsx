/** The small drawing of a session in lists. */
import type { SessionRow } from '#shared/ipc/records.ts';

import { ChartThumbnail } from '../canvas/chart-svg-thumbnail.tsx';

/** The view with most marks, drawn small. */
export function SessionThumbnail({ row, widthPx }: { row: SessionRow; widthPx: number }) {
  return <ChartThumbnail row={row} widthPx={widthPx} />;
}
