/** The length of a thread or the skin of an area, along the skin. */
import { useTranslation } from 'react-i18next';

import type { AreaMark, ThreadMark } from '#shared/chart/schema.ts';
import { umToCm } from '#shared/units.ts';

import { formatArea, formatDistance, formatVolume } from '../../../canvas/chart-svg-measures.ts';
import { useEditorState } from '../editor-context.tsx';
import classes from './marks-panel.module.css';

type StrokeMark = ThreadMark | AreaMark;

/** What a thread or area measures: in words, and in cm or cm²; null while the skin is not there. */
function useStrokeSize(mark: StrokeMark): { readonly text: string; readonly size: number } | null {
  const skin = useEditorState((state) => state.skin);
  if (skin === null) return null;
  if (mark.kind === 'area') {
    const cm2 = skin.areaCm2(mark);
    return { text: formatArea(cm2), size: cm2 };
  }
  const lengthUm = skin.threadLengthUm(mark.path);
  return lengthUm === null ? null : { text: formatDistance(lengthUm), size: umToCm(lengthUm) };
}

/** In the table: with its unit, since the column's is another. */
export function StrokeSize({ mark }: { mark: StrokeMark }) {
  return <>{useStrokeSize(mark)?.text ?? '–'}</>;
}

/** Of the one selected thread or area: its size, and the volume that makes for a cm or cm². */
export function StrokeLine({ mark }: { mark: StrokeMark }) {
  const { t } = useTranslation('session');
  const measured = useStrokeSize(mark);
  if (measured === null || measured.size === 0) return null;
  const rate = mark.volumeUl === 0 ? 'none' : formatVolume(mark.volumeUl / measured.size);
  return (
    <span className={classes.stroke} data-testid="stroke-line">
      {t(`stroke.${mark.kind}`, { size: measured.text, rate })}
    </span>
  );
}
