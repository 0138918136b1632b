/** Which treatment the next points belong to; add and remove treatments. */
import { ActionIcon, Menu, Select, Tooltip } from '@mantine/core';
import { IconBookmark, IconBookmarkPlus, IconDotsVertical, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { addTreatment, removeTreatment } from '../../editor/chart-edits.ts';
import { newId } from '../../records/new-id.ts';
import { useEditor, useEditorState } from './editor-context.tsx';
import classes from './stamp-bar.module.css';
import { useTreatmentName } from './treatment-name.ts';
import { TreatmentSwatch } from './treatment-swatch.tsx';
import { StillIcon } from './still-icon.tsx';

/** Select with a small menu. */
export function TreatmentSwitcher() {
  const { t } = useTranslation(['session', 'protocols']);
  const editor = useEditor();
  const treatments = useEditorState((state) => state.chart.treatments);
  const current = useEditorState((state) => state.stamp.treatmentId);
  const readOnly = useEditorState((state) => state.readOnly);
  const nameOf = useTreatmentName();
  const index = treatments.findIndex((treatment) => treatment.id === current);
  const treatment = treatments[index];
  const all = useEditorState((state) => state.chart.marks);
  const marks = useMemo(() => all.filter((mark) => mark.treatment === current).length, [all, current]);

  function add(): void {
    if (treatment === undefined) return;
    const id = newId();
    editor.edit(addTreatment(id, treatment), { label: 'edit.add-treatment' });
    editor.setStamp({ treatmentId: id, depthUm: treatment.technique.depthUm ?? null });
  }

  return (
    <div className={classes.switcher}>
      <Select
        size="xs"
        w={210}
        aria-label={t('treatment.label')}
        leftSection={<TreatmentSwatch index={index} sizePx={16} />}
        data={treatments.map((item, i) => ({ value: item.id, label: nameOf(item, i) }))}
        value={current}
        onChange={(id) => id !== null && editor.setStamp({ treatmentId: id })}
        renderOption={({ option }) => (
          <>
            <TreatmentSwatch index={treatments.findIndex((item) => item.id === option.value)} />
            {option.label}
          </>
        )}
      />
      <Menu position="bottom-start">
        <Menu.Target>
          <Tooltip label={t('treatment.menu')}>
            <ActionIcon size={30} aria-label={t('treatment.menu')} disabled={readOnly}>
              <StillIcon of={IconDotsVertical} size={17} />
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPlus size={17} />} onClick={add}>
            {t('treatment.add')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTrash size={17} />}
            disabled={treatments.length < 2}
            onClick={() => editor.edit(removeTreatment(current), { label: 'edit.remove-treatment' })}
          >
            {t('treatment.remove', { count: marks })}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconBookmark size={17} />} onClick={() => editor.setTask('apply-protocol')}>
            {t('protocols:session.apply')}
          </Menu.Item>
          <Menu.Item leftSection={<IconBookmarkPlus size={17} />} onClick={() => editor.setTask('save-protocol')}>
            {t('protocols:session.save')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
