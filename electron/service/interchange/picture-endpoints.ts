/** What answers the channel of pictures: each one that leaves is an entry of the audit trail. */
import { type pictureContract } from '#shared/ipc/interchange-pictures.ts';
import { type Endpoint, onStore } from '../call.ts';
import { requireChart } from '../db/chart-read.ts';

/** Channels of pictures. */
export const pictureEndpoints: Readonly<Record<keyof typeof pictureContract, Endpoint>> = {
  'picture:export': onStore('picture:export', ({ store, about }, { sessionId, view, format, withPatient, to }) => {
    const { chart } = requireChart(store, sessionId);
    const detail = { as: 'picture', to, format, view, patient: withPatient ? 1 : 0 };
    about({ patientId: chart.patient.id, sessionId, detail });
    return {};
  }),
};
