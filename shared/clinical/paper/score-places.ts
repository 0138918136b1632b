/** Where scores over time lie on a drawing. */
import type { BodyOf } from '../../dossier/kinds.ts';
import type { Scale } from '../course.ts';

type Score = Pick<BodyOf<'score'>, 'date' | 'value'>;

/** Size of the drawing and the white edge around the line, in one unit of length. */
interface Room {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

/** Places of scores, time from left to right; a scale of the clinic's own goes from its least to its greatest value. */
export function scorePlaces(
  scores: readonly Score[],
  scale: Pick<Scale, 'min' | 'max'> | null,
  { width, height, margin }: Room,
): { readonly x: number; readonly y: number }[] {
  const days = scores.map(({ date }) => Date.parse(date));
  const values = scores.map(({ value }) => value);
  const first = Math.min(...days);
  const span = Math.max(1, Math.max(...days) - first);
  const least = scale?.min ?? Math.min(...values);
  const range = Math.max(1e-9, (scale?.max ?? Math.max(...values)) - least);
  return scores.map(({ date, value }) => ({
    x: margin + ((Date.parse(date) - first) / span) * (width - 2 * margin),
    y: height - margin - ((value - least) / range) * (height - 2 * margin),
  }));
}
