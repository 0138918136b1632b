/** The findings of one kind that still want a reason before signing, each with the way to give it. */
import { useTranslation } from 'react-i18next';

import { findingValues } from '../../../canvas/chart-svg-finding-text.ts';
import { useEditorState } from '../editor-context.tsx';
import { Decide } from './decide.tsx';
import classes from './guard.module.css';

/** Nothing where none of that kind stands. */
export function DecideAll({ kind }: { kind: string }) {
  const { t } = useTranslation('findings');
  const findings = useEditorState((state) => state.findings);
  return findings.flatMap(({ id, kind: one, numbers, asked = null }) =>
    one !== kind || asked === null || asked.given !== null
      ? []
      : [
          <div key={id} className={classes.open}>
            <p className={classes.note}>{t(`kind.${one}`, findingValues(numbers))}</p>
            <Decide asked={asked} />
          </div>,
        ],
  );
}
