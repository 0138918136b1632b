/** Tab `screening` of a patient: the questionnaire. */
import { factsOfRecord } from '#shared/clinical/screening/facts.ts';
import { entryOf } from '#shared/dossier/entry.ts';

import { AnswerState } from '../../records/answer-state.tsx';
import { useDossier } from '../../records/dossier.ts';
import { usePatientTab } from '../../records/patient-tabs.ts';
import { useAppInfo } from '../../records/queries.ts';
import { plainDateIn } from '../../ui/format.ts';
import { Questionnaire } from './questionnaire.tsx';
import { useRounds } from './use-rounds.ts';

/** All questions, as of today. */
export function PatientScreening() {
  const { id, birthDate } = usePatientTab();
  const dossier = useDossier(id);
  const zone = useAppInfo().data?.zone ?? 'UTC';
  const { round, restart } = useRounds(dossier.refetch);
  if (dossier.data === undefined) return <AnswerState error={dossier.error} onRetry={() => void dossier.refetch()} />;
  const today = plainDateIn(new Date().toISOString(), zone);
  return (
    <Questionnaire
      key={round}
      patientId={id}
      entry={entryOf(dossier.data, 'screening')}
      facts={factsOfRecord(dossier.data, birthDate, today)}
      onReload={restart}
    />
  );
}
