/** Part "Consents" of a patient's page. */
import { useDossier } from '../../records/dossier.ts';
import { usePatientTab } from '../../records/patient-tabs.ts';
import { LoadState } from '../../ui/load-state.tsx';
import { Consents } from './consents.tsx';

/** Loads and shows them. */
export function PatientConsents() {
  const { id, family, given } = usePatientTab();
  const { data, error, refetch } = useDossier(id);
  if (data === undefined) return <LoadState error={error} onRetry={() => void refetch()} />;
  const name = [given, family].filter((part) => part !== '').join(' ');
  return <Consents patientId={id} patientName={name} sessionId={null} entries={data} />;
}
