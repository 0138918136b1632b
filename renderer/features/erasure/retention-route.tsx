/** Retention and erasure: who is past the period the clinic must keep records, and what was erased. */
import { useTranslation } from 'react-i18next';

import { Page } from '../../ui/page.tsx';
import { DueSection } from './due-section.tsx';
import { ErasureSection } from './erasure-section.tsx';

/** Route `/retention`. */
export function RetentionRoute() {
  const { t } = useTranslation(['erasure', 'settings']);
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: '/settings', label: t('settings:title') }}>
      <DueSection />
      <ErasureSection />
    </Page>
  );
}
