/** What an administrator may ask about a patient or do with the records as a whole. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconHistory, IconTrash, IconUsers, IconWritingSign } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { isAdministrator, useMayWrite, useMe } from '../../records/access.ts';
import { MergeDrawer } from './merge-drawer.tsx';

/** A menu: whoever treats may say that two records are of one person; the rest is for administrators. */
export function PatientAdminMenu({ patientId }: { patientId: string }) {
  const { t } = useTranslation(['patients', 'sheet']);
  const [isMerging, setMerging] = useState(false);
  const isAdmin = isAdministrator(useMe());
  const mayWrite = useMayWrite();
  if (!isAdmin && !mayWrite) return null;
  return (
    <>
      <MergeDrawer patientId={patientId} opened={isMerging} onClose={() => setMerging(false)} />
      <Menu position="bottom-end" width={300}>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('admin.label')}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayWrite && (
            <Menu.Item
              component={Link}
              to={`/blank-chart?patientId=${encodeURIComponent(patientId)}`}
              leftSection={<IconWritingSign size={17} />}
            >
              {t('sheet:blank.open')}
            </Menu.Item>
          )}
          {mayWrite && (
            <Menu.Item leftSection={<IconUsers size={17} />} onClick={() => setMerging(true)}>
              {t('merge.open')}
            </Menu.Item>
          )}
          {isAdmin && (
            <>
              <Menu.Item
                component={Link}
                to={`/audit?patient=${encodeURIComponent(patientId)}`}
                leftSection={<IconHistory size={17} />}
              >
                {t('admin.audit')}
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item
                component={Link}
                to={`/erase/${patientId}`}
                c="var(--app-error-ink)"
                leftSection={<IconTrash size={17} />}
              >
                {t('admin.erase')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
