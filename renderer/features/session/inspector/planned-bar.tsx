/** Planned marks are not a record of anything until someone says they were given. */
import { Button } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { commandById } from '../../../editor/commands.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import classes from './marks-panel.module.css';

/** Shown while marks are planned. */
export function PlannedBar() {
  const { t } = useTranslation('session');
  const editor = useEditor();
  const marks = useEditorState((state) => state.chart.marks);
  const planned = useMemo(() => marks.filter((mark) => mark.state === 'planned').length, [marks]);
  const readOnly = useEditorState((state) => state.readOnly);
  if (planned === 0 || readOnly) return null;
  return (
    <div className={classes.planned}>
      <span>{t('marks.planned', { count: planned })}</span>
      <Button
        size="compact-sm"
        leftSection={<IconChecks size={16} />}
        onClick={() => commandById('confirm-all').run(editor)}
      >
        {t('marks.confirmAll')}
      </Button>
    </div>
  );
}
