/** What each region of the skin received. */
import { useTranslation } from 'react-i18next';

import { type RegionTotal, regionTotals } from '#shared/chart/region-totals.ts';

import { formatMl } from '../../../canvas/chart-svg-measures.ts';
import { useRegionName } from '../../../records/region-name.ts';
import type { PrintBlock } from '../print-block.ts';
import type { PrintModel } from '../print-model.ts';
import classes from '../print.module.css';

/** From here on two columns: the rows are short. */
const TWO_COLUMNS_FROM = 8;

function Head() {
  const { t } = useTranslation('print');
  return (
    <tr>
      <th scope="col">{t('regions.region')}</th>
      <th scope="col" className={classes.figureCell}>
        {t('regions.given')}
      </th>
      <th scope="col" className={classes.figureCell}>
        {t('regions.planned')}
      </th>
      <th scope="col" className={classes.figureCell}>
        {t('regions.volume')}
      </th>
    </tr>
  );
}

function Row({ total, locale }: { total: RegionTotal; locale: string }) {
  const { t } = useTranslation('print');
  const regionName = useRegionName();
  const { region, given, planned, givenUl } = total;
  return (
    <tr>
      <td>{region === null ? t('regions.none') : regionName(region)}</td>
      <td className={classes.figureCell}>{given === 0 ? '–' : given}</td>
      <td className={classes.figureCell}>{planned === 0 ? '–' : planned}</td>
      <td className={classes.figureCell}>{formatMl(givenUl, locale)}</td>
    </tr>
  );
}

/** The block of the table; null where no mark has a region. */
export function regionsTable({ chart, locale }: PrintModel, label: string): PrintBlock | null {
  const totals = regionTotals(chart.marks.map((mark) => (mark.region === '' ? { ...mark, region: undefined } : mark)));
  if (totals.every(({ region }) => region === null)) return null;
  return {
    kind: 'table',
    id: 'regions',
    label,
    className: `${classes.table} ${classes.regions}`,
    columns: totals.length >= TWO_COLUMNS_FROM ? 2 : 1,
    gapMm: 1.5,
    head: <Head />,
    rows: totals.map((total) => <Row key={total.region ?? ''} total={total} locale={locale} />),
  };
}
