/** The table of marks. With many points it runs in two columns. */
import { useTranslation } from 'react-i18next';

import type { Mark } from '#shared/chart/schema.ts';
import { UM_PER_CM, umToMm } from '#shared/units.ts';

import { homeView } from '../../../canvas/chart-svg-frame.ts';
import { formatArea, formatDistance, formatMl, formatVolume } from '../../../canvas/chart-svg-measures.ts';
import { TreatmentSymbol } from '../../../canvas/chart-svg-symbol.tsx';
import type { PrintBlock } from '../print-block.ts';
import { useRegionName } from '../../../records/region-name.ts';
import { formatFixed, formatNumber } from '../../../ui/format.ts';
import { volumeRateUl } from '../measure-strokes.ts';
import type { PrintModel } from '../print-model.ts';
import classes from '../print.module.css';

/** From here on two columns: half the paper, and every row still reads. */
const TWO_COLUMNS_FROM = 40;

/** How a table is set: with many points in two columns, with threads or areas with their sizes. */
type Setting = 'points' | 'compact' | 'strokes';

function Head({ setting }: { setting: Setting }) {
  const compact = setting === 'compact';
  const { t } = useTranslation('print');
  return (
    <tr>
      <th scope="col" className={classes.number}>
        {t('mark.number')}
      </th>
      <th scope="col">{t('mark.place')}</th>
      {!compact && <th scope="col">{t('mark.kind')}</th>}
      <th scope="col">{t('mark.state')}</th>
      <th scope="col" className={classes.figureCell}>
        {t(compact ? 'mark.ml' : 'mark.volume')}
      </th>
      <th scope="col" className={classes.figureCell}>
        {t(compact ? 'mark.mm' : 'mark.depth')}
      </th>
      {setting === 'strokes' && (
        <>
          <th scope="col" className={classes.figureCell}>
            {t('mark.size')}
          </th>
          <th scope="col" className={classes.figureCell}>
            {t('mark.rate')}
          </th>
        </>
      )}
      <th scope="col" className={classes.figureCell}>
        {t(compact ? 'mark.cm' : 'mark.nearest')}
      </th>
      <th scope="col" className={classes.findingCell}>
        {t('mark.finding')}
      </th>
    </tr>
  );
}

/** Length along the skin of a thread or skin of an area, and the volume for each cm or cm². */
function SizeCells({ model, mark }: { model: PrintModel; mark: Mark }) {
  const { sizes, locale } = model;
  const um = sizes.lengthUm.get(mark.id);
  const cm2 = sizes.areaCm2.get(mark.id);
  const rateUl = volumeRateUl(mark, sizes);
  const size = um === undefined ? (cm2 === undefined ? '–' : formatArea(cm2, locale)) : formatDistance(um, locale);
  return (
    <>
      <td className={classes.figureCell}>{size}</td>
      <td className={classes.figureCell}>
        {rateUl === null ? '–' : `${formatVolume(rateUl, locale)}/${um === undefined ? 'cm²' : 'cm'}`}
      </td>
    </>
  );
}

/** `1.24 → 5`: distance to the nearest point or thread of the treatment, and which. */
function Nearest({ model, mark }: { model: PrintModel; mark: Mark }) {
  const row = model.check.nearest.get(mark.id);
  if (row === undefined) return '–';
  return (
    <>
      {row.approximate && '≈ '}
      {formatFixed(row.distanceUm / UM_PER_CM, 2, model.locale)}
      <span className={classes.towards}> → {model.numbers.get(row.id)}</span>
    </>
  );
}

interface RowProps {
  readonly model: PrintModel;
  readonly mark: Mark;
  readonly setting: Setting;
  readonly flags: string;
}

function Row({ model, mark, setting, flags }: RowProps) {
  const compact = setting === 'compact';
  const { t } = useTranslation('print');
  const view = t(`view.${homeView(mark)}`);
  const regionName = useRegionName();
  const region = mark.region === undefined || mark.region === '' ? null : regionName(mark.region);
  const index = model.chart.treatments.findIndex(({ id }) => id === mark.treatment);
  const depth = mark.depthUm ?? model.chart.treatments[index]?.technique.depthUm;
  return (
    <tr>
      <td className={classes.number}>{model.numbers.get(mark.id)}</td>
      <td>
        <span className={classes.clip}>
          {model.chart.treatments.length > 1 && <TreatmentSymbol index={index} state="given" />}{' '}
          {region === null ? view : setting !== 'points' ? region : `${region} · ${view}`}
        </span>
      </td>
      {!compact && <td>{t(`kind.${mark.kind}`)}</td>}
      <td>{mark.state === 'given' ? t('state.given') : <em>{t('state.planned')}</em>}</td>
      <td className={classes.figureCell}>{formatMl(mark.volumeUl, model.locale)}</td>
      <td className={classes.figureCell}>{depth === undefined ? '–' : formatNumber(umToMm(depth), 1, model.locale)}</td>
      {setting === 'strokes' && <SizeCells model={model} mark={mark} />}
      <td className={classes.figureCell}>
        <Nearest model={model} mark={mark} />
      </td>
      <td className={classes.findingCell}>{flags === '' ? '' : <span className={classes.flag}>{flags}</span>}</td>
    </tr>
  );
}

/** Notes to single marks, in order; a table cell would not hold them. */
export function MarkNotes({ model }: { model: PrintModel }) {
  const { t } = useTranslation('print');
  return (
    <ul className={classes.plainList}>
      {model.chart.marks.flatMap((mark) =>
        mark.note === undefined || mark.note === ''
          ? []
          : [<li key={mark.id}>{t('markNote', { number: model.numbers.get(mark.id) ?? '', note: mark.note })}</li>],
      )}
    </ul>
  );
}

const SETTING_CLASS = {
  points: classes.marks,
  compact: classes.marksCompact,
  strokes: classes.marksStrokes,
} as const;

/** The block of the table; `flagsOf` gives the short findings of a mark. */
export function marksTable(model: PrintModel, label: string, flagsOf: (id: string) => string): PrintBlock {
  const { marks } = model.chart;
  const setting = marks.some(({ kind }) => kind !== 'point')
    ? 'strokes'
    : marks.length >= TWO_COLUMNS_FROM
      ? 'compact'
      : 'points';
  return {
    kind: 'table',
    id: 'marks',
    label,
    className: `${classes.table} ${SETTING_CLASS[setting]}`,
    columns: setting === 'compact' ? 2 : 1,
    gapMm: 1.5,
    head: <Head setting={setting} />,
    rows: marks.map((mark) => (
      <Row key={mark.id} model={model} mark={mark} setting={setting} flags={flagsOf(mark.id)} />
    )),
  };
}
