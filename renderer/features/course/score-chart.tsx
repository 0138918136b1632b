/** Scores on one scale as a line over time; the numbers stand beside it. */
import { useTranslation } from 'react-i18next';

import type { Scale } from '#shared/clinical/course.ts';
import { scorePlaces } from '#shared/clinical/paper/score-places.ts';
import type { BodyOf } from '#shared/dossier/kinds.ts';

import { formatNumber, formatPlainDate } from '../../ui/format.ts';
import classes from './course.module.css';

type Score = BodyOf<'score'>;

const WIDTH = 260;
const HEIGHT = 80;
const MARGIN = 8;

interface ScoreChartProps {
  readonly title: string;
  /** Null: a scale of the clinic's own, drawn from its least to its greatest value. */
  readonly scale: Scale | null;
  readonly scores: readonly Score[];
}

/** The chart, with first and last value in words. */
export function ScoreChart({ title, scale, scores }: ScoreChartProps) {
  const { t } = useTranslation('course');
  const sorted = scores.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const places = scorePlaces(sorted, scale, { width: WIDTH, height: HEIGHT, margin: MARGIN });
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return null;
  const text = (score: Score) => `${formatNumber(score.value, 1)} (${formatPlainDate(score.date)})`;
  const words = sorted.length === 1 ? text(last) : t('score.fromTo', { from: text(first), to: text(last) });
  return (
    <figure className={classes.chart}>
      <figcaption>
        <strong>{title}</strong>
        <span>{scale === null ? '' : `${scale.min}–${scale.max}`}</span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${title}: ${sorted.map(text).join(', ')}`}>
        <line x1={MARGIN} x2={WIDTH - MARGIN} y1={HEIGHT - MARGIN} y2={HEIGHT - MARGIN} className={classes.axis} />
        <polyline points={places.map(({ x, y }) => `${x},${y}`).join(' ')} className={classes.line} />
        {places.map(({ x, y }, index) => (
          <circle key={`${x} ${y} ${index}`} cx={x} cy={y} r={3.2} className={classes.dot} />
        ))}
      </svg>
      <p className={classes.note}>{words}</p>
    </figure>
  );
}
