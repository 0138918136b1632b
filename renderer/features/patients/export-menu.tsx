/** The ways in which everything about a patient leaves: chart files, PDF, tables, FHIR. */
import { Button, Menu } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { ExportItems, useExportRecord } from '../../records/export-items.tsx';

/** The button with its menu. */
export function ExportMenu({ patientId }: { patientId: string }) {
  const { t } = useTranslation('export');
  const { give, isBusy } = useExportRecord({ patientId });
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconFileExport size={17} />} loading={isBusy}>
          {t('open')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('lead')}</Menu.Label>
        <ExportItems formats={['json', 'pdf', 'csv', 'fhir']} give={give} />
      </Menu.Dropdown>
    </Menu>
  );
}
