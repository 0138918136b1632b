/** What leaves the program as a whole, and what comes in. */
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';

import { Page } from '../../ui/page.tsx';
import { TabNav } from '../../ui/tab-nav.tsx';

/** Route `/exchange`; its parts are child routes. */
export function ExchangeRoute() {
  const { t } = useTranslation(['exchange', 'settings']);
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: '/settings', label: t('settings:title') }}>
      <TabNav
        label={t('tabs')}
        base="/exchange"
        tabs={[
          { path: '', label: t('tab.out') },
          { path: 'in', label: t('tab.in') },
        ]}
      />
      <Outlet />
    </Page>
  );
}
