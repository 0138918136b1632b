/** What blocks the signature, with what settles it right there, and what only should be known. */
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconHandStop } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import type { Chart } from '#shared/chart/schema.ts';
import type { Missing } from '#shared/clinical/readiness.ts';

import { type ChartEdit, deleteMarks, setMarkValues, setPractitioner } from '../../../editor/chart-edits.ts';
import { useMe } from '../../../records/access.ts';
import { formatList } from '../../../ui/format.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import { DecideAll } from '../guard/decide-all.tsx';
import classes from './readiness.module.css';

type Remedy = 'confirm' | 'remove' | 'name';

/** The last remedy, until the chart changes again. */
interface Settled {
  readonly remedy: Remedy;
  readonly count: number;
  readonly chart: Chart;
}

interface IssueProps {
  readonly issue: Missing;
  readonly onSettle: (remedy: Remedy, count: number, edit: ChartEdit) => void;
}

/** The way to where it is settled: what is unsaved is saved first. */
function ToPart({ part }: { part: NonNullable<Missing['part']> }) {
  const { t } = useTranslation(['signing', 'common']);
  const editor = useEditor();
  const navigate = useNavigate();
  const sessionId = useEditorState((state) => state.chart.session.id);
  async function go(): Promise<void> {
    if (await editor.flush()) await navigate(`/session/${sessionId}/record/${part}`);
  }
  return (
    <div className={classes.remedies}>
      <Button size="compact-sm" variant="default" onClick={() => void go()}>
        {t('ready.open', { part: t(`common:sessionTabs.${part}`) })}
      </Button>
    </div>
  );
}

function Remedies({ issue: { kind, severity, marks, part }, onSettle }: IssueProps) {
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
  if (part !== null) return <ToPart part={part} />;
  if (severity === 'block' && kind !== 'practitioner-unnamed') return <DecideAll kind={kind} />;
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

/** Names of what an issue is about: questions, things to tick, components. */
function useItemNames(): (issue: Missing) => string[] {
  const { t } = useTranslation(['signing', 'screening', 'care']);
  return ({ kind, part, items }) => {
    if (part === 'screening') return items.map((code) => t(`screening:question.${code}`));
    if (kind === 'checklist-open') return items.map((code) => t(`care:checklist.${code}`));
    return items.map((name) => (name.trim() === '' ? t('ready.unnamedComponent') : name));
  };
}

function Issue({ issue, onSettle }: IssueProps) {
  const { t } = useTranslation('signing');
  const { kind, severity, marks, items } = issue;
  const list = formatList(useItemNames()(issue));
  const count = Math.max(marks.length, items.length);
  return (
    <li className={classes.issue} data-severity={severity}>
      {severity === 'block' ? <IconHandStop size={18} /> : <IconAlertTriangle size={18} />}
      <div>
        {t(`ready.${kind}`, { count, components: list })}
        <Remedies issue={issue} onSettle={onSettle} />
      </div>
    </li>
  );
}

/** Shown while something is missing, and for a moment of undoing after it was settled. */
export function Readiness({ issues }: { issues: readonly Missing[] }) {
  const { t } = useTranslation('signing');
  const editor = useEditor();
  const chart = useEditorState((state) => state.chart);
  const [settled, setSettled] = useState<Settled | null>(null);
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
        <Issue key={`${issue.kind} ${issue.items.join(' ')}`} issue={issue} onSettle={settle} />
      ))}
    </ul>
  );
}
