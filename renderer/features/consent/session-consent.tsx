/** Part "Consent" of a visit's record: how it stands, and the reason where it is done without. */
import { consentState } from '#shared/clinical/consent/state.ts';
import { joinEntries } from '#shared/dossier/joined.ts';

import { useDossier } from '../../records/dossier.ts';
import { useSessionTab } from '../../records/session-tabs.ts';
import { LoadState } from '../../ui/load-state.tsx';
import { ConsentNow } from './consent-now.tsx';
import { Consents } from './consents.tsx';
import { WithoutConsent } from './without-consent.tsx';

/** The state above all consents. */
export function SessionConsent() {
  const tab = useSessionTab();
  const { data, error, refetch } = useDossier(tab.patientId);
  if (data === undefined) return <LoadState error={error} onRetry={() => void refetch()} />;
  const { family, given } = tab.chart.patient.name;
  const name = [given, family].filter((part) => part !== '').join(' ');
  // What was signed is shown as it was signed, whatever came after it.
  const state = consentState(tab.isDraft ? joinEntries(tab.chart, data) : tab.chart, 'procedure');
  return (
    <>
      <ConsentNow state={state} />
      <Consents patientId={tab.patientId} patientName={name} sessionId={tab.sessionId} entries={data} />
      <WithoutConsent tab={tab} state={state} entries={data} />
    </>
  );
}
