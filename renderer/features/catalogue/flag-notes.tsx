/** What authorities have said about a product, with the source of each word. */
import { useTranslation } from 'react-i18next';

import { regulatoryFlag } from '#shared/clinical/regulatory-flags.ts';
import { citationsOf } from '#shared/clinical/sources.ts';

import { Notice } from '../../ui/notice.tsx';

/** One notice for each flag. */
export function FlagNotes({ flags }: { flags: readonly string[] }) {
  const { t } = useTranslation('catalogue');
  return flags.map((code) => {
    const flag = regulatoryFlag(code);
    if (flag === undefined) return <Notice key={code} tone="warning" title={code} children="" />;
    const [source] = citationsOf(flag.sources);
    return (
      <Notice key={code} tone={flag.severity === 'suspended' ? 'error' : 'warning'} title={t(`flag.${code}.title`)}>
        {t(`flag.${code}.text`)}{' '}
        {source !== undefined && t('flag.source', { title: source.title, url: source.url ?? '' })}
      </Notice>
    );
  });
}
