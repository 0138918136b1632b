/** What answers the channels of everything out. */

import { AppError } from '#shared/errors.ts';
import { folderNames } from '#shared/interchange/manifest.ts';
import { pseudonymise, pseudonymiseClinic } from '#shared/interchange/study/pseudonymise.ts';
import { wholeContract } from '#shared/ipc/interchange-whole.ts';
import { appendAudit, auditHead } from '../audit/audit-log.ts';
import { type Endpoint, onStore, parseInput, requireActor } from '../call.ts';
import { sessionIds } from '../db/session-table.ts';
import { readFile } from '../files/file-store.ts';
import { readSettings } from '../settings.ts';
import { clinicRecord, patientIds, patientRecord } from './collect.ts';
import { measureMarksIn } from './measure-marks.ts';
import { newJob, requireJob, sourceMark, stagingKey, studyNames } from './whole-job.ts';
import { clinicPieces, patientPieces } from './whole-pieces.ts';

const c = wholeContract;
const PRODUCT = 'Mesochart';

/** Channels of everything out. */
export const wholeEndpoints: Readonly<Record<keyof typeof wholeContract, Endpoint>> = {
  'whole:begin': onStore('whole:begin', ({ store, actor }, { pseudonymised, to }) =>
    store.write(() => {
      const job = newJob(store, pseudonymised, actor);
      const proven = requireJob(store, job, actor);
      const names = studyNames(proven, '', clinicRecord(store), 0);
      // In an order that tells nothing of when they first came.
      const ids = pseudonymised
        ? patientIds(store).toSorted((a, b) => (names.id(a) < names.id(b) ? -1 : 1))
        : patientIds(store);
      const folders = [...folderNames(pseudonymised ? ids.map(names.id) : ids).values()];
      const detail = { format: 'everything', to, step: 'begin', patients: ids.length, study: pseudonymised ? 1 : 0 };
      appendAudit(store, { actorId: actor, action: 'record.export', detail });
      const { clinicName, paper } = readSettings(store);
      return {
        job,
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
  'whole:patient': onStore('whole:patient', ({ store, actor }, { job, patientId, folder, withPdfs, language }) => {
    const proven = requireJob(store, job, actor);
    const isOpen = !proven.pseudonymised;
    const making = {
      folder,
      withPdfs: withPdfs && isOpen,
      withPictures: isOpen,
      version: store.options.version,
      language,
      measure: measureMarksIn(store.options.resourcesFolder),
    };
    const record = patientRecord(store, patientId);
    const clinic = clinicRecord(store);
    if (isOpen) return patientPieces(record, clinic, making);
    const names = studyNames(proven, patientId, clinic, store.options.now().getUTCFullYear());
    return patientPieces(pseudonymise(record, names), pseudonymiseClinic(clinic, names), making);
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
    const proven = requireJob(store, job, actor);
    const clinic = clinicRecord(store);
    const names = studyNames(proven, '', clinic, 0);
    return clinicPieces(store, proven.pseudonymised ? pseudonymiseClinic(clinic, names) : clinic);
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
