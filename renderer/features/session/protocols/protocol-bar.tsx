/** The ways between a treatment and protocols, above its technique; loud where the treatment is new. */
import { Button } from '@mantine/core';
import { IconBookmark, IconBookmarkPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { commandById } from '../../../editor/commands.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import type { PanelProps } from '../treatment/panel-props.ts';
import classes from './protocols.module.css';

const [APPLY_KEY = ''] = commandById('apply-protocol').shortcuts;

/** Two buttons. */
export function ProtocolBar({ treatment, readOnly }: PanelProps) {
  const { t } = useTranslation('protocols');
  const editor = useEditor();
  const hasMarks = useEditorState((state) => state.chart.marks.some((mark) => mark.treatment === treatment.id));
  const isNew = !hasMarks && treatment.indication === '' && treatment.cocktail.components.length === 0;
  if (readOnly) return null;
  return (
    <div className={classes.bar} role="group" aria-label={t('session.bar')}>
      <Button
        size="compact-sm"
        variant={isNew ? 'light' : 'default'}
        leftSection={<IconBookmark size={16} />}
        aria-keyshortcuts={APPLY_KEY}
        onClick={() => editor.setTask('apply-protocol')}
      >
        {t(isNew ? 'session.start' : 'session.apply')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconBookmarkPlus size={16} />}
        onClick={() => editor.setTask('save-protocol')}
      >
        {t('session.save')}
      </Button>
    </div>
  );
}
