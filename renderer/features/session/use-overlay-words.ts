/** Words written on the drawing. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { OverlayWords } from '../../canvas/draw-overlay.ts';

/** The overlay's words in the user's language. */
export function useOverlayWords(): OverlayWords {
  const { t } = useTranslation('session');
  return useMemo(
    () => ({
      right: t('overlay.right'),
      left: t('overlay.left'),
      front: t('overlay.front'),
      back: t('overlay.back'),
      forehead: t('overlay.forehead'),
      crown: t('overlay.crown'),
      rightEar: t('overlay.right-ear'),
      leftEar: t('overlay.left-ear'),
      occiput: t('overlay.occiput'),
      scale: (cm: number) => t('overlay.scale', { cm }),
    }),
    [t],
  );
}
