/** What answers the channel of records: what left, of whom and how, is an entry of the audit trail. */
import { PLAIN_CSV, type recordContract } from '#shared/ipc/interchange-record.ts';
import { type Endpoint, onStore } from '../call.ts';
import { requireChart } from '../db/chart-read.ts';
import { exportRecord } from './export-record.ts';

/** Channels of records. */
export const recordEndpoints: Readonly<Record<keyof typeof recordContract, Endpoint>> = {
  'record:export': onStore(
    'record:export',
    ({ store, about }, { scope, format, csv = PLAIN_CSV, linesOnly = false, papers = [] }) => {
      const files = exportRecord(store, scope, { format, csv, linesOnly, papers });
      const of =
        'sessionId' in scope
          ? { sessionId: scope.sessionId, patientId: requireChart(store, scope.sessionId).chart.patient.id }
          : 'patientId' in scope
            ? { patientId: scope.patientId }
            : {};
      about({ ...of, detail: { format, files: files.length } });
      return { files };
    },
  ),
};
