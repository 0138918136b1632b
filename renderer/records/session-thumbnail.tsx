/** The small drawing of a session in lists. */
import type { SessionRow } from '#shared/ipc/records.ts';

/** A neutral box where the drawing will stand. */
export function SessionThumbnail({ widthPx }: { row: SessionRow; widthPx: number }) {
  return <span style={{ width: widthPx, height: widthPx }} />;
}
