/** What the ruler says, in the status bar. */
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { formatDistance } from '../../canvas/chart-svg-measures.ts';
import { useEditor } from './editor-context.tsx';
import classes from './status-bar.module.css';

/** Along the skin, and straight on the drawing for comparison. */
export function RulerReading() {
  const { t } = useTranslation('session');
  const ruler = useStore(useEditor().gestures, (state) => state.ruler);
  if (ruler === null) return null;
  const { to, way, drawnUm, settled } = ruler;
  const drawn = drawnUm === null ? 'none' : formatDistance(drawnUm);
  const text = (() => {
    if (to === null) return t('ruler.second');
    if (way === null) return t(settled ? 'ruler.noWay' : 'ruler.far', { drawn });
    return t('ruler.reading', { skin: (way.approximate ? '≈ ' : '') + formatDistance(way.distanceUm), drawn });
  })();
  return (
    <span className={classes.ruler} role="status" data-testid="ruler">
      {text}
    </span>
  );
}
