/** What answers the channels of everything out. */

import { AppError } from '#shared/errors.ts';
import { folderNames } from '#shared/interchange/manifest.ts';
import { wholeContract } from '#shared/ipc/interchange-whole.ts';
import { appendAudit, auditHead } from '../audit/audit-log.ts';
import { type Endpoint, onStore, parseInput, requireActor } from '../call.ts';
import { sessionIds } from '../db/session-table.ts';
import { readFile } from '../files/file-store.ts';
import { readSettings } from '../settings.ts';
import { clinicRecord, patientIds, patientRecord } from './collect.ts';
import { newJob, requireJob, sourceMark, stagingKey } from './whole-job.ts';
import { clinicPieces, patientPieces } from './whole-pieces.ts';

const c = wholeContract;
const PRODUCT = 'Mesochart';

/** Channels of everything out. */
export const wholeEndpoints: Readonly<Record<keyof typeof wholeContract, Endpoint>> = {
  'whole:begin': onStore('whole:begin', ({ store, actor }, { pseudonymised, to }) =>
    store.write(() => {
      const ids = patientIds(store);
      const names = folderNames(pseudonymised ? ids.map((_, i) => `study-${String(i + 1).padStart(5, '0')}`) : ids);
      const folders = [...names.values()];
      const detail = { format: 'everything', to, step: 'begin', patients: ids.length, study: pseudonymised ? 1 : 0 };
      appendAudit(store, { actorId: actor, action: 'record.export', detail });
      const { clinicName, paper } = readSettings(store);
      return {
        job: newJob(store, pseudonymised, actor),
        exportedAt: store.instant(),
        program: { name: PRODUCT, version: store.options.version },
        clinic: { name: pseudonymised ? '' : clinicName },
        source: sourceMark(store),
        auditHead: auditHead(store),
        stagingKey: new Uint8Array(stagingKey(store)),
        paper,
        patients: ids.map((id, i) => ({ id, folder: folders[i] ?? '', sessions: sessionIds(store, id).length })),
      };
    }),
  ),
  'whole:patient': onStore('whole:patient', ({ store, actor }, { job, patientId, folder, withPdfs }) => {
    requireJob(store, job, actor);
    const { version } = store.options;
    const making = { folder, withPdfs, withPictures: true, version };
    return patientPieces(patientRecord(store, patientId), clinicRecord(store), making);
  }),
  'whole:picture': async (call, raw) => {
    const { job, fileId } = parseInput(c['whole:picture'].input, raw);
    const store = call.places.current();
    const { pseudonymised } = requireJob(store, job, requireActor(call).id);
    if (pseudonymised) throw new AppError('forbidden', 'no picture leaves with an export for study');
    const pieces: Buffer[] = [];
    for await (const piece of readFile(store, fileId)) pieces.push(piece);
    return c['whole:picture'].output.parse({ bytes: new Uint8Array(Buffer.concat(pieces)) });
  },
  'whole:clinic': onStore('whole:clinic', ({ store, actor }, { job }) => {
    requireJob(store, job, actor);
    return clinicPieces(store, clinicRecord(store));
  }),
  'whole:end': onStore('whole:end', ({ store, actor }, { job, outcome, patients, files, code }) => {
    const { pseudonymised } = requireJob(store, job, actor);
    store.write(() => {
      appendAudit(store, {
        actorId: actor,
        action: 'record.export',
        outcome: outcome === 'failed' ? 'failed' : 'done',
        detail: {
          format: 'everything',
          step: outcome,
          patients,
          files,
          study: pseudonymised ? 1 : 0,
          ...(code !== null && { code }),
        },
      });
    });
    return {};
  }),
};
