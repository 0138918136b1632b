/** The import as a page of its own. */
import { useTranslation } from 'react-i18next';

import { Page } from '../../ui/page.tsx';
import { ExchangeIn } from './exchange-in.tsx';

/** Route `/exchange/in`. */
export function ExchangeInRoute() {
  const { t } = useTranslation('exchangeIn');
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: '/', label: t('back') }}>
      <ExchangeIn />
    </Page>
  );
}
