/** What is done with the list of patients as a whole. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconFileSpreadsheet } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** A menu for whoever may write. */
export function PatientsMenu() {
  const { t } = useTranslation('patient-list');
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={t('more')}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/import/patients" leftSection={<IconFileSpreadsheet size={17} />}>
          {t('open')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
