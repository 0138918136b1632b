/** What stands beside the keyboard's cursor. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { UM_PER_CM } from '#shared/units.ts';

import type { ViewPoint } from '../../editor/viewport.ts';
import { formatFixed } from '../../ui/format.ts';
import { useEditor } from './editor-context.tsx';

/** Writes where the cursor is on the drawing, cm to the tenth of a millimetre. */
export function useCursorReading(): (place: ViewPoint) => string {
  const { t } = useTranslation('hand');
  const editor = useEditor();
  return useCallback(
    ({ uUm, vUm }) => {
      const { skin, view } = editor.store.getState();
      const cm = (um: number) => formatFixed(um / UM_PER_CM, 2);
      const reading = t('cursor.label', { u: cm(uUm), v: cm(vUm) });
      if (editor.cursor.getState().held) return `${reading} · ${t('cursor.held')}`;
      const isOff = skin !== null && !skin.isOnSkin({ view, uUm, vUm });
      return isOff ? `${reading} · ${t('cursor.off')}` : reading;
    },
    [editor, t],
  );
}
