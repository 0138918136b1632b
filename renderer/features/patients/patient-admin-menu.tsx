/** What an administrator may ask about a patient or do with the records as a whole. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconHistory, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { isAdministrator, useMe } from '../../records/access.ts';

/** A menu that only administrators see. */
export function PatientAdminMenu({ patientId }: { patientId: string }) {
  const { t } = useTranslation('patients');
  if (!isAdministrator(useMe())) return null;
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={t('admin.label')}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
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
      </Menu.Dropdown>
    </Menu>
  );
}
