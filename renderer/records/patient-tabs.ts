/** The parts of a patient's page, and how each gets the patient. */
import { useOutletContext } from 'react-router';

import type { Patient } from '#shared/ipc/records.ts';

/** Every part, in the order shown; `path` is relative to `/patients/:id`. */
export const PATIENT_TABS = [
  { path: '', labelKey: 'patientTabs.sessions' },
  { path: 'consultation', labelKey: 'patientTabs.consultation' },
  { path: 'screening', labelKey: 'patientTabs.screening' },
  { path: 'photos', labelKey: 'patientTabs.photos' },
  { path: 'consents', labelKey: 'patientTabs.consents' },
  { path: 'course', labelKey: 'patientTabs.course' },
  { path: 'events', labelKey: 'patientTabs.events' },
  { path: 'timeline', labelKey: 'patientTabs.timeline' },
] as const;

/** The patient whose page this is. */
export const usePatientTab = (): Patient => useOutletContext<Patient>();
