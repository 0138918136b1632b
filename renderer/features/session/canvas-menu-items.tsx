/** What the menu at a place of the drawing offers: for a mark, for skin, for what is beside the body. */
import { Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { findingValues } from '../../canvas/chart-svg-finding-text.ts';
import { formatDistance } from '../../canvas/chart-svg-measures.ts';
import { setMarkValues } from '../../editor/chart-edits.ts';
import { commandById } from '../../editor/commands.ts';
import { findingsNear } from '../../editor/findings-near.ts';
import { showMarks, showPlace } from '../../editor/show-marks.ts';
import type { ScreenPoint, ViewPoint } from '../../editor/viewport.ts';
import { useRegionName } from '../../records/region-name.ts';
import classes from './canvas-menu.module.css';
import { useEditor } from './editor-context.tsx';
import { SkinItems } from './canvas-menu-skin.tsx';
import { shortcutText } from '../../ui/shortcut-text.ts';
import { useTreatmentName } from './treatment-name.ts';

interface PlaceProps {
  readonly place: ViewPoint;
  readonly screen: ScreenPoint;
  readonly coarse: boolean;
}

/** A command of the list with its key. */
function CommandItem({ id }: { id: string }) {
  const { t } = useTranslation('session');
  const editor = useEditor();
  const command = commandById(id);
  const [shortcut] = command.shortcuts;
  return (
    <Menu.Item
      disabled={!command.enabled(editor)}
      rightSection={shortcut === undefined ? null : <kbd>{shortcutText(shortcut)}</kbd>}
      onClick={() => command.run(editor)}
    >
      {t(command.labelKey)}
    </Menu.Item>
  );
}

function MarkItems({ id }: { id: string }) {
  const { t } = useTranslation('hand');
  const editor = useEditor();
  const regionName = useRegionName();
  const treatmentName = useTreatmentName();
  const { chart, nearest, readOnly, selection } = editor.store.getState();
  const index = chart.marks.findIndex((mark) => mark.id === id);
  const mark = chart.marks[index];
  if (mark === undefined) return null;
  const near = nearest.get(id);
  const nearNumber = chart.marks.findIndex((other) => other.id === near?.id) + 1;
  const region = mark.region === undefined ? 'none' : regionName(mark.region);
  return (
    <>
      <Menu.Label className={classes.heading ?? ''}>{t('menu.mark', { number: index + 1, region })}</Menu.Label>
      {near !== undefined && (
        <Menu.Label>{t('menu.nearest', { distance: formatDistance(near.distanceUm), number: nearNumber })}</Menu.Label>
      )}
      <CommandItem id="edit-volume" />
      <CommandItem id={mark.state === 'planned' ? 'confirm-selection' : 'plan-selection'} />
      {chart.treatments.map((treatment, i) =>
        treatment.id === mark.treatment ? null : (
          <Menu.Item
            key={treatment.id}
            disabled={readOnly}
            onClick={() =>
              editor.edit(setMarkValues(selection, { treatment: treatment.id }), { label: 'edit.treatment' })
            }
          >
            {t('menu.moveTo', { treatment: treatmentName(treatment, i) })}
          </Menu.Item>
        ),
      )}
      <CommandItem id="mirror" />
      <CommandItem id="delete" />
    </>
  );
}

function FindingItems({ place }: { place: ViewPoint }) {
  const { t } = useTranslation(['hand', 'findings']);
  const editor = useEditor();
  const [found] = useState(() => findingsNear(editor, place));
  if (found.length === 0) return null;
  return (
    <>
      <Menu.Divider />
      {found.map((finding) => (
        <Menu.Item
          key={finding.id}
          maw={360}
          onClick={() =>
            finding.place === undefined ? showMarks(editor, finding.marks) : showPlace(editor, finding.place)
          }
        >
          {t('hand:menu.finding', { text: t(`findings:kind.${finding.kind}`, findingValues(finding.numbers)) })}
        </Menu.Item>
      ))}
    </>
  );
}

/** The items for what lies at a place. */
export function CanvasMenuItems({ place, screen, coarse }: PlaceProps) {
  const editor = useEditor();
  // What was under the hand when the menu opened stays what it is about.
  const [markId] = useState(() => {
    const id = editor.hit({ place, screen, shift: false, coarse })?.mark.id ?? null;
    if (id !== null && !editor.store.getState().selection.has(id)) editor.select([id]);
    return id;
  });
  return (
    <>
      {markId === null ? <SkinItems place={place} screen={screen} /> : <MarkItems id={markId} />}
      <FindingItems place={place} />
      <Menu.Divider />
      {['undo', 'select-all', 'zoom-fit'].map((id) => (
        <CommandItem key={id} id={id} />
      ))}
    </>
  );
}
