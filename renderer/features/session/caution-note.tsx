/** What the zone under the pointer is, in the corner of the drawing. */
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import classes from './caution-note.module.css';
import { useEditor, useEditorState } from './editor-context.tsx';

/** Shown while the zones are drawn: how to read them, or the one pointed at with its source. */
export function CautionNote() {
  const shown = useEditorState((state) => state.cautionsShown && state.skin !== null);
  return shown ? <Note /> : null;
}

function Note() {
  const { t } = useTranslation(['session', 'findings']);
  const cursor = useStore(useEditor().gestures, (state) => state.cursor);
  const skin = useEditorState((state) => state.skin);
  const view = useEditorState((state) => state.view);
  const zones = cursor === null || skin === null ? [] : skin.cautionsAt({ view, uUm: cursor.uUm, vUm: cursor.vUm });
  return (
    <div className={classes.note} data-testid="caution-note">
      {zones.length === 0 && <p className={classes.text}>{t('session:cautions.lead')}</p>}
      {zones.map(({ code, source }) => (
        <p key={code} className={classes.text}>
          <IconAlertTriangle size={15} className={classes.icon} />
          {t(`findings:kind.caution-${code}`, { depthUm: 'none', source })}
        </p>
      ))}
    </div>
  );
}
