/** The one drawer beside the drawing: measure, sign, countersign, remark, entered in error, protocols, pictures. */
import { Drawer } from '@mantine/core';
import type { FunctionComponent } from 'react';
import { useTranslation } from 'react-i18next';

import type { RecordTask } from '../../../editor/state.ts';
import { CalibrationPanel } from '../calibration/calibration-panel.tsx';
import { useEditor, useEditorState } from '../editor-context.tsx';
import { PicturePanel } from '../picture/picture-panel.tsx';
import { ApplyProtocolPanel } from '../protocols/apply-panel.tsx';
import { SaveProtocolPanel } from '../protocols/save-panel.tsx';
import { AddendPanel } from './addend-panel.tsx';
import { CountersignPanel } from './countersign-panel.tsx';
import { RetractPanel } from './retract-panel.tsx';
import { SignPanel } from './sign-panel.tsx';
import classes from './task-drawer.module.css';

const PANELS: Readonly<Record<RecordTask, FunctionComponent>> = {
  calibrate: CalibrationPanel,
  sign: SignPanel,
  countersign: CountersignPanel,
  addend: AddendPanel,
  retract: RetractPanel,
  'apply-protocol': ApplyProtocolPanel,
  'save-protocol': SaveProtocolPanel,
  picture: PicturePanel,
};

/** A picture is looked at beside its choices. */
const WIDE = 'min(1080px, 100vw)';

/** Where a stray Esc would throw away what was written. */
const HOLDS_TEXT: ReadonlySet<RecordTask> = new Set(['calibrate', 'addend', 'retract', 'save-protocol']);

/** Shows the panel of the task at hand. */
export function TaskDrawer() {
  const { t } = useTranslation(['signing', 'common']);
  const editor = useEditor();
  const task = useEditorState((state) => state.task);
  const Panel = task === null ? null : PANELS[task];
  return (
    <Drawer
      opened={task !== null}
      onClose={() => {
        editor.setTask(null);
      }}
      position="right"
      size={task === 'picture' ? WIDE : 480}
      title={task === null ? '' : t(`title.${task}`)}
      overlayProps={{ backgroundOpacity: 0.2 }}
      transitionProps={{ duration: 120 }}
      closeOnClickOutside={false}
      closeOnEscape={task === null || !HOLDS_TEXT.has(task)}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      classNames={{
        content: classes.content ?? '',
        header: classes.header ?? '',
        title: classes.title ?? '',
        body: classes.body ?? '',
      }}
    >
      {Panel !== null && <Panel />}
    </Drawer>
  );
}
