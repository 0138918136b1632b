/** Part "Around the needle" of a visit's record. */
import { entriesOf } from '#shared/dossier/entry.ts';

import { useDossier } from '../../records/dossier.ts';
import { useSessionTab } from '../../records/session-tabs.ts';
import { LoadState } from '../../ui/load-state.tsx';
import { CareForm } from './care-form.tsx';
import { PatchTests } from './patch-tests.tsx';

/** Loads what was written down and shows it. */
export function SessionCare() {
  const tab = useSessionTab();
  const { data, error, refetch } = useDossier(tab.patientId);
  if (data === undefined) return <LoadState error={error} onRetry={() => void refetch()} />;
  const entry = entriesOf(data, 'care').find(({ sessionId }) => sessionId === tab.sessionId) ?? null;
  return (
    <>
      <CareForm key={tab.sessionId} tab={tab} entry={entry} />
      <PatchTests patientId={tab.patientId} tests={entriesOf(data, 'patch-test')} zone={tab.chart.session.zone} />
    </>
  );
}
