/** Channels of lists of patients. */
import { type patientListContract } from '#shared/ipc/interchange-patients.ts';
import { type Endpoint, onStore } from '../../call.ts';
import { planList } from './plan.ts';
import { takeOver } from './take-over.ts';

/** Channels of lists of patients. */
export const patientListEndpoints: Readonly<Record<keyof typeof patientListContract, Endpoint>> = {
  'patients:plan-import': onStore('patients:plan-import', ({ store, about }, { bytes, chosen }) => {
    const { told } = planList(store, bytes, chosen);
    about({ detail: { found: told.counts.here, rows: told.counts.rows } });
    return told;
  }),
  'patients:import': onStore('patients:import', ({ store, actor }, input) => takeOver(store, input, actor)),
};
