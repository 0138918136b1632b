/** The menu of the session: files, the reference body, and planned marks. */
import { Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconBan, IconCheck, IconFileExport, IconFileTypePdf, IconPhotoDown } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import type { Sex } from '#shared/anatomy/views.ts';

import { call } from '../../api.ts';
import { setAnatomySex } from '../../editor/chart-edits.ts';
import { commandById } from '../../editor/commands.ts';
import { useMayWrite } from '../../records/access.ts';
import { ExportItems, useExportRecord } from '../../records/export-items.tsx';
import { useShowFailure } from '../../records/failure.ts';
import { useSettings } from '../../records/queries.ts';
import { useEditor, useEditorState } from './editor-context.tsx';
import { viewsQuery } from './load-anatomy.ts';
import { useDrawings } from './picture/use-drawings.ts';
import { shortcutText } from '../../ui/shortcut-text.ts';

const IN_MENU = ['sign', 'calibrate', 'mirror', 'confirm-all', 'select-all', 'caution-zones', 'zoom-fit'] as const;

const SEXES: readonly Sex[] = ['female', 'male'];

/** The menu's content. */
export function SessionMenu() {
  const { t } = useTranslation(['session', 'signing']);
  const editor = useEditor();
  const showFailure = useShowFailure();
  const queries = useQueryClient();
  const paper = useSettings().data?.paper ?? 'A4';
  const { anatomy, session } = useEditorState((state) => state.chart);
  const readOnly = useEditorState((state) => state.readOnly);
  const mayWrite = useMayWrite();
  const { give } = useExportRecord({ sessionId: session.id }, useDrawings());
  const picture = commandById('picture');
  const bodyLabel = useId();

  // On another body the same coordinates are another place: marks would wander without a hand on them.
  const hasMarks = useEditorState((state) => state.chart.marks.length > 0);

  async function drawOn(sex: Sex): Promise<void> {
    try {
      const { measures } = await queries.fetchQuery(viewsQuery({ ...anatomy, sex }));
      editor.edit(setAnatomySex(sex, measures), { label: 'edit.anatomy' });
    } catch (error) {
      showFailure(error);
    }
  }

  async function write(kind: 'pdf' | 'chart'): Promise<void> {
    try {
      // The file must hold what is on screen.
      await editor.flush();
      const { path } =
        kind === 'pdf'
          ? await call('file:export-pdf', { sessionId: session.id, paper })
          : await call('file:export-chart', { sessionId: session.id });
      if (path !== null) notifications.show({ message: t('session:header.written', { path }), color: 'teal' });
    } catch (error) {
      showFailure(error);
    }
  }

  return (
    <Menu.Dropdown>
      <Menu.Item leftSection={<IconFileTypePdf size={17} />} onClick={() => void write('pdf')}>
        {t('session:header.pdf')}
      </Menu.Item>
      <Menu.Item leftSection={<IconFileExport size={17} />} onClick={() => void write('chart')}>
        {t('session:header.chartFile')}
      </Menu.Item>
      <ExportItems formats={['csv', 'fhir']} give={give} />
      <Menu.Item
        leftSection={<IconPhotoDown size={17} />}
        rightSection={<kbd>{shortcutText(picture.shortcuts[0] ?? '')}</kbd>}
        onClick={() => picture.run(editor)}
      >
        {t(`session:${picture.labelKey}`)}
      </Menu.Item>
      <Menu.Divider />
      {IN_MENU.map((id) => {
        const command = commandById(id);
        return (
          <Menu.Item
            key={id}
            disabled={!command.enabled(editor)}
            rightSection={<kbd>{command.shortcuts[0] === undefined ? '' : shortcutText(command.shortcuts[0])}</kbd>}
            onClick={() => command.run(editor)}
          >
            {t(`session:${command.labelKey}`)}
          </Menu.Item>
        );
      })}
      <Menu.Divider />
      <Menu.Label id={bodyLabel}>{t(hasMarks ? 'session:header.bodyFixed' : 'session:header.body')}</Menu.Label>
      <div role="group" aria-labelledby={bodyLabel}>
        {SEXES.map((sex) => (
          <Menu.RadioItem
            key={sex}
            value={sex}
            checked={anatomy.sex === sex}
            checkIcon={<IconCheck size={17} />}
            closeMenuOnClick
            disabled={readOnly || hasMarks}
            onChange={() => void drawOn(sex)}
          >
            {t(`session:body.${sex}`)}
          </Menu.RadioItem>
        ))}
      </div>
      {session.status === 'draft' && mayWrite && (
        <>
          <Menu.Divider />
          <Menu.Item
            c="var(--app-error-ink)"
            leftSection={<IconBan size={17} />}
            onClick={() => editor.setTask('retract')}
          >
            {t('signing:bar.retract')}
          </Menu.Item>
        </>
      )}
    </Menu.Dropdown>
  );
}
