/** Stands before patients' records: whoever keeps accounts only sees why they are closed, and what helps. */
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet } from 'react-router';

import { canReadCharts, isAdministrator, useMe } from '../../records/access.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { EmergencyDialog } from './emergency-dialog.tsx';

function ChartsClosed(): ReactNode {
  const { t } = useTranslation('access');
  const me = useMe();
  const [isEmergency, setEmergency] = useState(false);
  return (
    <>
      <EmptyState title={t('closed.title')} text={t('closed.text')}>
        {isAdministrator(me) && (
          <Button component={Link} to="/people">
            {t('menu.people')}
          </Button>
        )}
        <Button variant="default" onClick={() => setEmergency(true)}>
          {t('menu.emergency')}
        </Button>
      </EmptyState>
      <EmergencyDialog opened={isEmergency} onClose={() => setEmergency(false)} />
    </>
  );
}

/** The routes below, or why they are closed. */
export function ClinicalOnly() {
  const me = useMe();
  return me === null || canReadCharts(me) ? <Outlet /> : <ChartsClosed />;
}
