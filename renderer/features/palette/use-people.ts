/** Patients for the palette: those that fit what is typed; with nothing typed those charted last. */
import { useQuery } from '@tanstack/react-query';

import { call } from '../../api.ts';
import { usePatientSearch } from '../../records/patient-search.ts';
import { personName } from '../../records/person.ts';
import { queryKeys } from '../../records/queries.ts';

const FOUND = 6;
const RECENT_SESSIONS = 12;

interface Found {
  readonly id: string;
  readonly name: string;
  readonly birthDate: string | null;
}

/** `isCurrent`: false while the names still answer an earlier text. */
export function usePeople(text: string, mayRead: boolean): { people: readonly Found[]; isCurrent: boolean } {
  const isTyped = text.trim() !== '';
  const search = usePatientSearch(text, FOUND, mayRead && isTyped);
  const recent = useQuery({
    queryKey: [...queryKeys.recent, RECENT_SESSIONS],
    queryFn: () => call('session:recent', { limit: RECENT_SESSIONS }),
    enabled: mayRead,
  });
  if (!mayRead) return { people: [], isCurrent: true };
  if (isTyped) {
    const people = search.patients.slice(0, FOUND).map(({ id, family, given, birthDate }) => ({
      id,
      name: personName(family, given),
      birthDate: birthDate ?? null,
    }));
    return { people, isCurrent: search.isCurrent };
  }
  const last = new Map(
    (recent.data ?? []).map((row) => [
      row.patientId,
      { id: row.patientId, name: personName(row.patientFamily, row.patientGiven), birthDate: row.birthDate },
    ]),
  );
  return { people: [...last.values()].slice(0, FOUND), isCurrent: true };
}
