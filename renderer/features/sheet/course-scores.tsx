/** Scores over time: for each scale a line, and every value with its day. */
import { useTranslation } from 'react-i18next';

import { SCALES } from '#shared/clinical/course.ts';
import { scorePlaces } from '#shared/clinical/paper/score-places.ts';
import { inPieces } from '#shared/clinical/paper/syringe-label.ts';
import type { Entry } from '#shared/dossier/entry.ts';
import type { BodyOf } from '#shared/dossier/kinds.ts';

import { formatNumber, formatPlainDate } from '../../ui/format.ts';
import classes from './sheet.module.css';
import { sectionHead, type SheetBlock } from './sheet-blocks.tsx';

type Score = BodyOf<'score'>;

/** Size of a drawing, mm. */
const ROOM = { width: 84, height: 24, margin: 4 } as const;
const INK = '#1d252a';
const LINE = '#c9d1d6';

function ScoreFigure({ code, scores }: { code: string; scores: readonly Score[] }) {
  const { t } = useTranslation(['sheet', 'course']);
  const scale = SCALES.find((one) => one.code === code) ?? null;
  const title = scale === null ? code : t(`course:scale.${scale.code}`);
  const sorted = scores.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const places = scorePlaces(sorted, scale, ROOM);
  const values = sorted.map(({ value, date }) => `${formatNumber(value, 1)} (${formatPlainDate(date)})`).join(', ');
  const { width, height, margin } = ROOM;
  return (
    <figure className={classes.score}>
      <figcaption>{title}</figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={`${width}mm`}
        height={`${height}mm`}
        role="img"
        aria-label={t('sheet:course.scoreLabel', { title, values })}
      >
        {[margin, height - margin].map((y) => (
          <line key={y} x1={margin} x2={width - margin} y1={y} y2={y} stroke={LINE} strokeWidth={0.25} />
        ))}
        {scale !== null && (
          <g fontSize={2.4} fill="#55616a">
            <text x={0} y={margin + 0.9}>
              {scale.max}
            </text>
            <text x={0} y={height - margin + 0.9}>
              {scale.min}
            </text>
          </g>
        )}
        <polyline
          points={places.map(({ x, y }) => `${x},${y}`).join(' ')}
          fill="none"
          stroke={INK}
          strokeWidth={0.45}
          strokeLinejoin="round"
        />
        {places.map(({ x, y }, index) => (
          <circle key={index} cx={x} cy={y} r={0.9} fill={INK} />
        ))}
      </svg>
      <p>{values}</p>
    </figure>
  );
}

/** Two drawings on a line. */
const PER_LINE = 2;

/** The section; nothing where no score was given. */
export function useScoreBlocks(scores: readonly Entry<'score'>[]): SheetBlock[] {
  const { t } = useTranslation('sheet');
  const codes = [...new Set(scores.map(({ body }) => body.scale))];
  if (codes.length === 0) return [];
  const lines = inPieces(codes, PER_LINE).map((line): SheetBlock => ({
    kind: 'plain',
    id: `scores:${line.join(':')}`,
    node: (
      <div className={classes.scores}>
        {line.map((code) => (
          <ScoreFigure
            key={code}
            code={code}
            scores={scores.flatMap(({ body }) => (body.scale === code ? [body] : []))}
          />
        ))}
      </div>
    ),
  }));
  return [sectionHead('scores', t('course.scores')), ...lines];
}
