/** What the next point gets: treatment, volume, depth. Set once, stamped many times. */
import { useTranslation } from 'react-i18next';

import { mlToUl, mmToUm, ulToMl, umToMm } from '#shared/units.ts';

import { DecimalInput } from '../../ui/decimal-input.tsx';
import { useEditor, useEditorState } from './editor-context.tsx';
import classes from './stamp-bar.module.css';
import { TreatmentSwitcher } from './treatment-switcher.tsx';

function StampFields() {
  const { t } = useTranslation('session');
  const editor = useEditor();
  const { volumeUl, depthUm } = useEditorState((state) => state.stamp);
  return (
    <>
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
      <span className={classes.tip}>{t(readOnly && tool !== 'ruler' ? 'tip.signed' : `tip.${tool}`)}</span>
    </div>
  );
}
