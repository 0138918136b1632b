/** What answers the channel of sheets. */
import { type sheetContract } from '#shared/ipc/sheets.ts';
import { type Endpoint, onStore } from '../call.ts';
import { requirePatient } from '../db/patient-table.ts';

/** Channels of sheets. */
export const sheetEndpoints: Readonly<Record<keyof typeof sheetContract, Endpoint>> = {
  'sheet:export': onStore('sheet:export', ({ store, about }, { kind, id, patientId, as }) => {
    requirePatient(store, patientId);
    about({ patientId, detail: { as, kind, id } });
    return {};
  }),
};
