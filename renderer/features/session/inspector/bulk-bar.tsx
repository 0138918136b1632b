/** Edits everything selected at once; one selected mark is the smallest crowd. */
import { Button, Select } from '@mantine/core';
import { IconCheck, IconCircleDashed, IconFlipVertical, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { mlToUl, mmToUm, ulToMl, umToMm } from '#shared/units.ts';

import { setMarkValues } from '../../../editor/chart-edits.ts';
import { commandById } from '../../../editor/commands.ts';
import { DecimalInput } from '../../../ui/decimal-input.tsx';
import { useEditor, useEditorState } from '../editor-context.tsx';
import { StrokeLine } from './stroke-size.tsx';
import { useTreatmentName } from '../treatment-name.ts';
import classes from './marks-panel.module.css';
import { RegionSelect } from './region-select.tsx';

/** The value all have in common, or null. */
function common<T>(values: readonly (T | undefined)[]): T | null {
  const [first, ...rest] = values;
  return first === undefined || rest.some((value) => value !== first) ? null : first;
}

/** Shown while marks are selected. */
export function BulkBar() {
  const { t } = useTranslation('session');
  const editor = useEditor();
  const chart = useEditorState((state) => state.chart);
  const selection = useEditorState((state) => state.selection);
  const readOnly = useEditorState((state) => state.readOnly);
  const nameOf = useTreatmentName();
  const marks = chart.marks.filter((mark) => selection.has(mark.id));
  if (marks.length === 0 || readOnly) return null;
  const volumeUl = common(marks.map((mark) => mark.volumeUl));
  const depthUm = common(marks.map((mark) => mark.depthUm));
  const only = marks.length === 1 ? marks[0] : undefined;
  const anyPlanned = marks.some((mark) => mark.state === 'planned');
  return (
    <div className={classes.bulk} role="group" aria-label={t('bulk.label')} data-bulk>
      <span className={classes.bulkTitle}>{t('bulk.selected', { count: marks.length })}</span>
      {only !== undefined && only.kind !== 'point' && <StrokeLine mark={only} />}
      <div className={classes.bulkRow}>
        <DecimalInput
          size="xs"
          label={t('stamp.volume')}
          placeholder={t('bulk.mixed')}
          value={volumeUl === null ? null : ulToMl(volumeUl)}
          decimals={3}
          max={1_000}
          step={0.01}
          unit="mL"
          onCommit={(ml) =>
            ml !== null &&
            editor.edit(setMarkValues(selection, { volumeUl: mlToUl(ml) }), { label: 'edit.volume', typing: 'volume' })
          }
        />
        <DecimalInput
          size="xs"
          label={t('stamp.depth')}
          placeholder={t('bulk.mixed')}
          value={depthUm === null ? null : umToMm(depthUm)}
          decimals={2}
          max={100}
          step={0.5}
          unit="mm"
          onCommit={(mm) =>
            mm !== null &&
            editor.edit(setMarkValues(selection, { depthUm: mmToUm(mm) }), { label: 'edit.depth', typing: 'depth' })
          }
        />
        {chart.treatments.length > 1 && (
          <Select
            size="xs"
            label={t('treatment.label')}
            placeholder={t('bulk.mixed')}
            data={chart.treatments.map((treatment, i) => ({ value: treatment.id, label: nameOf(treatment, i) }))}
            value={common(marks.map((mark) => mark.treatment))}
            onChange={(treatment) =>
              treatment !== null && editor.edit(setMarkValues(selection, { treatment }), { label: 'edit.treatment' })
            }
          />
        )}
      </div>
      <RegionSelect marks={marks} selection={selection} />
      <div className={classes.actions}>
        {anyPlanned ? (
          <Button
            size="compact-sm"
            leftSection={<IconCheck size={16} />}
            onClick={() => commandById('confirm-selection').run(editor)}
          >
            {t('command.confirm-selection')}
          </Button>
        ) : (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconCircleDashed size={16} />}
            onClick={() => commandById('plan-selection').run(editor)}
          >
            {t('command.plan-selection')}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          title={t('command.mirror')}
          leftSection={<IconFlipVertical size={16} />}
          onClick={() => commandById('mirror').run(editor)}
        >
          {t('bulk.mirror')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconTrash size={16} />}
          onClick={() => commandById('delete').run(editor)}
        >
          {t('command.delete')}
        </Button>
      </div>
    </div>
  );
}
