/** What blocks the signature, with what settles it right there, and what only should be known. */
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconHandStop } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type ReadinessIssue, readinessOf } from '#shared/chart/readiness.ts';
import type { Chart } from '#shared/chart/schema.ts';

import { type ChartEdit, deleteMarks, setMarkValues, setPractitioner } from '../../../editor/chart-edits.ts';
import { useMe } from '../../../records/access.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import classes from './readiness.module.css';

type Remedy = 'confirm' | 'remove' | 'name';

/** The last remedy, until the chart changes again. */
interface Settled {
  readonly remedy: Remedy;
  readonly count: number;
  readonly chart: Chart;
}

interface IssueProps {
  readonly issue: ReadinessIssue;
  readonly onSettle: (remedy: Remedy, count: number, edit: ChartEdit) => void;
}

function Remedies({ issue: { kind, marks }, onSettle }: IssueProps) {
  const { t } = useTranslation('signing');
  const me = useMe();
  const ids = new Set(marks);
  if (kind === 'planned-left') {
    return (
      <div className={classes.remedies}>
        <Button size="compact-sm" onClick={() => onSettle('confirm', ids.size, setMarkValues(ids, { state: 'given' }))}>
          {t('ready.confirm', { count: ids.size })}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onSettle('remove', ids.size, deleteMarks(ids))}>
          {t('ready.remove')}
        </Button>
      </div>
    );
  }
  if (kind !== 'practitioner-unnamed' || me === null) return null;
  const { id, name } = me;
  return (
    <div className={classes.remedies}>
      <Button size="compact-sm" onClick={() => onSettle('name', 1, setPractitioner({ id, name }))}>
        {t('ready.nameMe', { name })}
      </Button>
    </div>
  );
}

function Issue({ issue, onSettle }: IssueProps) {
  const { t } = useTranslation('signing');
  const { kind, severity, marks, components } = issue;
  const names = components.map((name) => (name.trim() === '' ? t('ready.unnamedComponent') : name));
  const list = new Intl.ListFormat(undefined, { type: 'conjunction' }).format(names);
  return (
    <li className={classes.issue} data-severity={severity}>
      {severity === 'block' ? <IconHandStop size={18} /> : <IconAlertTriangle size={18} />}
      <div>
        {t(`ready.${kind}`, { count: marks.length, components: list })}
        <Remedies issue={issue} onSettle={onSettle} />
      </div>
    </li>
  );
}

/** Shown while something is missing, and for a moment of undoing after it was settled. */
export function Readiness() {
  const { t } = useTranslation('signing');
  const editor = useEditor();
  const chart = useEditorState((state) => state.chart);
  const [settled, setSettled] = useState<Settled | null>(null);
  const issues = readinessOf(chart);
  const last = settled !== null && settled.chart === chart ? settled : null;

  function settle(remedy: Remedy, count: number, edit: ChartEdit): void {
    editor.edit(edit, { label: `edit.${remedy}` });
    setSettled({ remedy, count, chart: editor.store.getState().chart });
  }

  if (issues.length === 0 && last === null) return null;
  return (
    <ul className={classes.list} aria-label={t('ready.label')}>
      {last !== null && (
        <li className={classes.issue} data-severity="settled">
          <IconCheck size={18} />
          <div className={classes.settled} role="status">
            {t(`ready.settled.${last.remedy}`, { count: last.count })}
            <Button size="compact-sm" variant="subtle" onClick={() => editor.undo()}>
              {t('ready.undo')}
            </Button>
          </div>
        </li>
      )}
      {issues.map((issue) => (
        <Issue key={issue.kind} issue={issue} onSettle={settle} />
      ))}
    </ul>
  );
}
