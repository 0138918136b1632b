/** Route `/about`: which program this is, what is new in it, whose work is in it, and what support asks for. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { call } from '../../api.ts';
import { useAppInfo } from '../../records/queries.ts';
import { Page, PageSection } from '../../ui/page.tsx';
import classes from './about.module.css';
import { DiagnosticsSection } from './diagnostics.tsx';
import { Licences } from './licences.tsx';
import { ReleaseNotes } from './release-notes.tsx';

/** Names that are the same in every language. */
const NAMES = { electron: 'Electron', chromium: 'Chromium', node: 'Node.js', sqlite: 'SQLite' } as const;

function Versions() {
  const { t } = useTranslation('about');
  const info = useAppInfo().data;
  const engine = useQuery({ queryKey: ['engine'], queryFn: () => call('about:engine', {}), staleTime: Infinity }).data;
  const facts = [
    [t('program'), info?.version],
    [t('dataVersion'), info?.schemaVersion],
    [NAMES.sqlite, info?.sqliteVersion],
    [NAMES.electron, engine?.electron],
    [NAMES.chromium, engine?.chromium],
    [NAMES.node, engine?.node],
    [t('system'), engine?.system],
  ] as const;
  return (
    <PageSection title={t('versions')}>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={classes.fact}>
            <dt>{name}</dt>
            <dd>{value ?? '…'}</dd>
          </div>
        ))}
      </dl>
    </PageSection>
  );
}

/** The page. */
export function AboutRoute() {
  const { t } = useTranslation(['about', 'settings']);
  const info = useAppInfo().data;
  return (
    <Page
      title={t('title')}
      lead={t('lead', { version: info?.version ?? '…' })}
      back={{ to: '/settings', label: t('settings:title') }}
    >
      <Versions />
      <ReleaseNotes />
      <DiagnosticsSection />
      <Licences />
    </Page>
  );
}
