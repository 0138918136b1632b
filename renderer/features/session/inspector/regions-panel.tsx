/** What each region received; a row shows its region on the drawing, a press selects its marks. */
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { type RegionTotal, regionTotals } from '#shared/chart/region-totals.ts';

import { formatMl } from '../../../canvas/chart-svg-measures.ts';
import { useRegionName } from '../../../records/region-name.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useEditor, useEditorState } from '../editor-context.tsx';
import classes from './regions-panel.module.css';
import { showMarks } from '../../../editor/show-marks.ts';

function RegionRow({ total }: { total: RegionTotal }) {
  const { t } = useTranslation('session');
  const editor = useEditor();
  const regionName = useRegionName();
  const { region, given, planned, givenUl } = total;
  const name = region === null ? t('regions.unnamed') : regionName(region);
  const marksOf = () =>
    editor.store.getState().chart.marks.flatMap((mark) => ((mark.region ?? null) === region ? [mark.id] : []));
  const show = () => editor.light(region);
  const hide = () => editor.light(null);
  return (
    <tr className={classes.row} onMouseEnter={show} onMouseLeave={hide}>
      <th scope="row">
        <button
          type="button"
          className={classes.name}
          onFocus={show}
          onBlur={hide}
          onClick={() => showMarks(editor, marksOf())}
        >
          {name}
        </button>
      </th>
      <td>{given}</td>
      <td data-planned={planned > 0}>{planned === 0 ? '–' : planned}</td>
      <td>{formatMl(givenUl)}</td>
    </tr>
  );
}

/** The table. */
export function RegionsPanel() {
  const { t } = useTranslation('session');
  const editor = useEditor();
  const marks = useEditorState((state) => state.chart.marks);
  const totals = useMemo(() => regionTotals(marks), [marks]);
  useEffect(() => () => editor.light(null), [editor]);
  if (totals.length === 0) return <EmptyState title={t('marks.none')} text={t('regions.teach')} />;
  const sum = (value: (total: RegionTotal) => number) => totals.reduce((all, total) => all + value(total), 0);
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{t('regions.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('regions.region')}</th>
          <th scope="col">{t('state.given')}</th>
          <th scope="col">{t('state.planned')}</th>
          <th scope="col">{t('column.volume')}</th>
        </tr>
      </thead>
      <tbody>
        {totals.map((total) => (
          <RegionRow key={total.region ?? ''} total={total} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('regions.all')}</th>
          <td>{sum(({ given }) => given)}</td>
          <td>{sum(({ planned }) => planned)}</td>
          <td>{formatMl(sum(({ givenUl }) => givenUl))}</td>
        </tr>
      </tfoot>
    </table>
  );
}
