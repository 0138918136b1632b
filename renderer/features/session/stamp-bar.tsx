/** What the next point gets: treatment, volume, depth. Set once, stamped many times. */
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { mlToUl, mmToUm, ulToMl, umToMm } from '#shared/units.ts';

import { DecimalInput } from '../../ui/decimal-input.tsx';
import { useEditor, useEditorState } from './editor-context.tsx';
import classes from './stamp-bar.module.css';
import { StrokeReading } from './stroke-reading.tsx';
import { TreatmentSwitcher } from './treatment-switcher.tsx';

interface RateProps {
  readonly label: string;
  readonly unit: string;
  /** µL for a cm or cm²; null: not said. */
  readonly ul: number | null;
  readonly onChange: (ul: number | null) => void;
}

/** A volume by length or by area; empty, the marks get none. */
function RateField({ label, unit, ul, onChange }: RateProps) {
  return (
    <label className={classes.field}>
      <span>{label}</span>
      <DecimalInput
        w={112}
        size="xs"
        aria-label={label}
        value={ul === null ? null : ulToMl(ul)}
        decimals={3}
        max={100}
        step={0.01}
        unit={unit}
        onCommit={(ml) => onChange(ml === null ? null : mlToUl(ml))}
      />
    </label>
  );
}

/** The volume that goes with the tool in hand: of a point, of a cm of thread, or of a cm² of skin. */
function VolumeField() {
  const { t } = useTranslation('session');
  const editor = useEditor();
  const tool = useEditorState((state) => state.tool);
  const { volumeUl, threadUlPerCm, areaUlPerCm2 } = useEditorState((state) => state.stamp);
  const isThreads = useStore(editor.patterns.store, (state) => state.settings.kind === 'threads');
  if (tool === 'thread' || (tool === 'pattern' && isThreads)) {
    const set = (ul: number | null) => editor.setStamp({ threadUlPerCm: ul });
    return <RateField label={t('stamp.perCm')} unit="mL/cm" ul={threadUlPerCm} onChange={set} />;
  }
  if (tool === 'area') {
    const set = (ul: number | null) => editor.setStamp({ areaUlPerCm2: ul });
    return <RateField label={t('stamp.perCm2')} unit="mL/cm²" ul={areaUlPerCm2} onChange={set} />;
  }
  return (
    <label className={classes.field}>
      <span>{t('stamp.volume')}</span>
      <DecimalInput
        w={92}
        size="xs"
        aria-label={t('stamp.volume')}
        value={ulToMl(volumeUl)}
        decimals={3}
        max={1_000}
        step={0.01}
        unit="mL"
        allowEmpty={false}
        onCommit={(ml) => ml !== null && editor.setStamp({ volumeUl: mlToUl(ml) })}
      />
    </label>
  );
}

function StampFields() {
  const { t } = useTranslation('session');
  const editor = useEditor();
  const { depthUm } = useEditorState((state) => state.stamp);
  return (
    <>
      <VolumeField />
      <label className={classes.field}>
        <span>{t('stamp.depth')}</span>
        <DecimalInput
          w={84}
          size="xs"
          aria-label={t('stamp.depth')}
          value={depthUm === null ? null : umToMm(depthUm)}
          decimals={2}
          max={100}
          step={0.5}
          unit="mm"
          onCommit={(mm) => editor.setStamp({ depthUm: mm === null ? null : mmToUm(mm) })}
        />
      </label>
    </>
  );
}

/** The bar above the canvas. */
export function StampBar() {
  const { t } = useTranslation('session');
  const readOnly = useEditorState((state) => state.readOnly);
  const tool = useEditorState((state) => state.tool);
  return (
    <div className={classes.bar} role="group" aria-label={t('stamp.label')}>
      <TreatmentSwitcher />
      {!readOnly && <StampFields />}
      {!readOnly && <StrokeReading />}
      <span className={classes.tip}>{t(readOnly && tool !== 'ruler' ? 'tip.signed' : `tip.${tool}`)}</span>
    </div>
  );
}
