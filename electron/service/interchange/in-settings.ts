/** Settings of an export, taken over only where this clinic has decided nothing. */
import { type Settings, settingsSchema } from '#shared/ipc/records.ts';
import { readSettings, saveSettings } from '../settings.ts';
import { type Store } from '../store.ts';

/** The letterhead and how long records are kept; how a workstation looks and locks stays its own. */
const TAKEN = settingsSchema.pick({ clinicName: true, clinicAddress: true, retentionYears: true }).partial();

/** Fills what is empty. Runs inside the caller's transaction. */
export function fillSettings(store: Store, coming: Readonly<Record<string, unknown>>): void {
  const parsed = TAKEN.safeParse(coming);
  if (!parsed.success) return;
  const here = readSettings(store);
  const { clinicName = '', clinicAddress = '', retentionYears = null } = parsed.data;
  const filled: Settings = {
    ...here,
    clinicName: here.clinicName === '' ? clinicName : here.clinicName,
    clinicAddress: here.clinicAddress === '' ? clinicAddress : here.clinicAddress,
    retentionYears: here.retentionYears ?? retentionYears,
  };
  if (JSON.stringify(filled) !== JSON.stringify(here)) saveSettings(store, filled);
}
