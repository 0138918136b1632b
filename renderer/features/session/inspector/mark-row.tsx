/** One mark in the table; volume and depth are edited in place. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Mark } from '#shared/chart/schema.ts';
import { mlToUl, mmToUm, ulToMl, umToCm, umToMm } from '#shared/units.ts';

import { type MarkValues, setMarkValues } from '../../../editor/chart-edits.ts';
import type { Nearest, Severity } from '../../../editor/chart-check.ts';
import { homeView } from '../../../editor/mark-places.ts';
import { useRegionName } from '../../../records/region-name.ts';
import { DecimalInput } from '../../../ui/decimal-input.tsx';
import { formatFixed, formatNumber } from '../../../ui/format.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import { SeverityIcon } from '../severity-icon.tsx';
import { StrokeSize } from './stroke-size.tsx';
import { TreatmentSwatch } from '../treatment-swatch.tsx';
import classes from './marks-table.module.css';

interface MarkRowProps {
  readonly mark: Mark;
  readonly index: number;
  readonly topPx: number;
  readonly treatmentIndex: number;
  readonly selected: boolean;
  readonly nearest: Nearest | null;
  readonly severity: Severity | null;
  readonly onChoose: (index: number, extend: boolean, toggle: boolean) => void;
}

const twoPlaces = (value: number): string => formatFixed(value, 2);

const nearestText = (nearest: Nearest | null): string =>
  nearest === null ? '–' : (nearest.approximate ? '≈ ' : '') + twoPlaces(umToCm(nearest.distanceUm));

interface ValueCellProps {
  readonly mark: Mark;
  readonly label: string;
  readonly value: number | null;
  readonly decimals: number;
  readonly step: number;
  readonly values: (shown: number) => MarkValues;
}

function ValueCell({ mark, label, value, decimals, step, values }: ValueCellProps) {
  const editor = useEditor();
  return (
    <DecimalInput
      size="xs"
      variant="unstyled"
      classNames={{ input: classes.input ?? '' }}
      aria-label={label}
      value={value}
      decimals={decimals}
      max={1_000}
      step={step}
      allowEmpty={false}
      onCommit={(shown) =>
        shown !== null &&
        editor.edit(setMarkValues(new Set([mark.id]), values(shown)), {
          label: 'edit.values',
          typing: `${label}:${mark.id}`,
        })
      }
    />
  );
}

/** A row of the table. */
export const MarkRow = memo(function MarkRow(props: MarkRowProps) {
  const { mark, index, topPx, treatmentIndex, selected, nearest, severity, onChoose } = props;
  const { t } = useTranslation(['session', 'findings']);
  const readOnly = useEditorState((state) => state.readOnly);
  const view = homeView(mark);
  const regionName = useRegionName();
  const place = mark.region === undefined ? (view === null ? '' : t(`session:view.${view}`)) : regionName(mark.region);
  const volumeMl = ulToMl(mark.volumeUl);
  const depthMm = mark.depthUm === undefined ? null : umToMm(mark.depthUm);
  const number = index + 1;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-mark={number}
      className={classes.row}
      style={{ top: topPx }}
      onClick={(event) => onChoose(index, event.shiftKey, event.ctrlKey || event.metaKey)}
    >
      <span role="gridcell" className={classes.number}>
        {number}
      </span>
      <span role="gridcell" className={classes.place}>
        <TreatmentSwatch index={treatmentIndex} />
        <span className={classes.cut} title={place}>
          {place}
        </span>
      </span>
      <span role="gridcell" className={classes.volume} onClick={(event) => selected && event.stopPropagation()}>
        {selected && !readOnly ? (
          <ValueCell
            mark={mark}
            label={t('session:marks.volumeOf', { number })}
            value={volumeMl}
            decimals={3}
            step={0.01}
            values={(ml) => ({ volumeUl: mlToUl(ml) })}
          />
        ) : (
          formatNumber(volumeMl, 3)
        )}
      </span>
      <span role="gridcell" className={classes.depth} onClick={(event) => selected && event.stopPropagation()}>
        {selected && !readOnly ? (
          <ValueCell
            mark={mark}
            label={t('session:marks.depthOf', { number })}
            value={depthMm}
            decimals={2}
            step={0.5}
            values={(mm) => ({ depthUm: mmToUm(mm) })}
          />
        ) : depthMm === null ? (
          '–'
        ) : (
          formatNumber(depthMm, 2)
        )}
      </span>
      <span role="gridcell" className={classes.nearest}>
        {mark.kind === 'point' ? nearestText(nearest) : <StrokeSize mark={mark} />}
        {severity !== null && severity !== 'info' && (
          <SeverityIcon severity={severity} size={14} label={t(`findings:severity.${severity}`)} />
        )}
      </span>
      <span role="gridcell" className={classes.state} data-state={mark.state}>
        {t(`session:state.${mark.state}`)}
      </span>
    </div>
  );
});
