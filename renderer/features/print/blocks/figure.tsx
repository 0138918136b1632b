/** The drawings: every view that carries marks, with numbers, sides, scale and where on the body it lies. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { ViewId } from '#shared/anatomy/views.ts';

import { ChartSvg, type ChartSvgLink } from '../../../canvas/chart-svg.tsx';
import { cropToMarks, fitFrame, homeView, wholeView } from '../../../canvas/chart-svg-frame.ts';
import { LocatorInset } from '../../../canvas/chart-svg-furniture.tsx';
import { LinkSign, TreatmentSymbol } from '../../../canvas/chart-svg-symbol.tsx';
import type { FigureSize } from '../figure-size.ts';
import { marksOf, type PrintModel } from '../print-model.ts';
import classes from '../print.module.css';

/** Below this part of the whole view's width a small picture shows where the large one lies. */
const INSET_BELOW = 0.7;
/** Between the drawing and the small picture, mm. */
const INSET_GAP_MM = 3;

/** More lines than this would hide what they join; the table has them all. */
const MOST_LINES = 60;

/** Pairs of points that are too close, joined by a line; their distances are in the table. */
function closePairs({ check }: PrintModel): ChartSvgLink[] {
  const pairs = check.findings.flatMap(({ id, kind, marks: [from, to] }): ChartSvgLink[] =>
    kind === 'too-close' && from !== undefined && to !== undefined ? [{ id, from, to, text: '' }] : [],
  );
  return pairs.length > MOST_LINES ? [] : pairs;
}

/** What the shapes mean, with the number of given and planned marks. */
export function FigureLegend({ model }: { model: PrintModel }) {
  const { t } = useTranslation(['print', 'findings']);
  return (
    <ul className={classes.legend}>
      {model.chart.treatments.map((treatment, i) => {
        const marks = marksOf(model.chart, treatment);
        const given = marks.filter(({ state }) => state === 'given').length;
        return (
          <li key={treatment.id}>
            <span>
              <TreatmentSymbol index={i} state="given" />{' '}
              {t('print:legend.given', {
                name: treatment.indication || t('print:treatmentNumber', { number: i + 1 }),
                count: given,
              })}
            </span>
            {given < marks.length && (
              <span>
                <TreatmentSymbol index={i} state="planned" />{' '}
                {t('print:legend.planned', { count: marks.length - given })}
              </span>
            )}
          </li>
        );
      })}
      {closePairs(model).length > 0 && (
        <li>
          <span>
            <LinkSign /> {t('findings:short.too-close')}
          </span>
        </li>
      )}
    </ul>
  );
}

/** One view with its marks. */
export function Figure(props: {
  readonly model: PrintModel;
  readonly view: ViewId;
  readonly size: FigureSize;
  /** What else stands beside the drawing. */
  readonly aside?: ReactNode;
}) {
  const { model, view, size, aside } = props;
  const { t } = useTranslation('print');
  const { chart, views, numbers } = model;
  const pictures = model.pictures.get(view);
  const image = views.views[view];
  const marks = chart.marks.filter((mark) => homeView(mark) === view);
  const shown = cropToMarks(view, image, chart.marks);
  const whole = wholeView(image);
  const inset = shown.widthUm < whole.widthUm * INSET_BELOW || shown.heightUm < whole.heightUm * INSET_BELOW;
  const frame = fitFrame(
    shown,
    size.widthMm - (inset || aside !== undefined ? size.asideMm + INSET_GAP_MM : 0),
    size.heightMm,
  );
  const { set, sex } = chart.anatomy;
  const name = t(`view.${view}`);
  return (
    <figure className={classes.figure}>
      <figcaption>
        <h3>{name}</h3> {t('marksOnView', { count: marks.length })}
      </figcaption>
      <div className={classes.drawing}>
        <ChartSvg
          anatomy={{ set, sex }}
          marks={chart.marks}
          treatments={chart.treatments.map(({ id }) => id)}
          view={view}
          viewImage={image}
          {...(pictures && { picture: pictures.shown })}
          frame={frame}
          numbers={numbers}
          links={closePairs(model)}
          label={t('figureLabel', { view: name, count: marks.length })}
        />
        {(inset || aside !== undefined) && (
          <div className={classes.aside} style={{ width: `${size.asideMm}mm` }}>
            {inset && pictures && (
              <LocatorInset
                href={pictures.whole.href}
                image={image}
                shown={shown}
                maxWidthMm={size.insetMm}
                maxHeightMm={size.insetMm * 1.5}
              />
            )}
            {aside}
          </div>
        )}
      </div>
    </figure>
  );
}
