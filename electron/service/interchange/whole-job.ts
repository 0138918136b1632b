/** Proof that a whole export was begun and written down: without it no piece is given. Nothing is kept between calls. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

import { AppError } from '#shared/errors.ts';
import { type ClinicRecord } from '#shared/interchange/records.ts';
import { type Pseudonyms, vocabularyOf } from '#shared/interchange/study/pseudonymise.ts';
import { type Store } from '../store.ts';
import { derivedKey } from '../vault/keys.ts';

const STUDY_ID_DIGITS = 20;
/** Within a year, so that seasons and ages hardly move. */
const MOST_SHIFTED_DAYS = 364;

/** A job as proven. */
export interface WholeJob {
  readonly pseudonymised: boolean;
  /** Where ids and days of a pseudonymised export come from: known as long as the job's own name is, then to nobody. */
  readonly secret: Buffer;
}

const KINDS = { clear: false, study: true } as const;
const isKind = (kind: string | undefined): kind is keyof typeof KINDS => kind !== undefined && kind in KINDS;

const sealOf = (store: Store, name: string, kind: string, actorId: string): Buffer =>
  createHmac('sha256', derivedKey(store.keys.files, 'whole-job')).update(`${name}.${kind}.${actorId}`).digest();

/** The name of a new job, with its proof. */
export function newJob(store: Store, pseudonymised: boolean, actorId: string): string {
  const name = Buffer.from(store.options.randomBytes(24)).toString('hex');
  const kind = pseudonymised ? 'study' : 'clear';
  return `${name}.${kind}.${sealOf(store, name, kind, actorId).toString('hex')}`;
}

/** Throws `forbidden` for a job that this person did not begin on these records. */
export function requireJob(store: Store, job: string, actorId: string): WholeJob {
  const [name = '', kind, seal = ''] = job.split('.');
  const given = Buffer.from(seal, 'hex');
  if (isKind(kind)) {
    const due = sealOf(store, name, kind, actorId);
    if (given.length === due.length && timingSafeEqual(given, due)) {
      return { pseudonymised: KINDS[kind], secret: derivedKey(store.keys.files, `whole-study${name}`) };
    }
  }
  throw new AppError('forbidden', 'somebody else began this export, or with other records');
}

/** Where an export for study takes ids and days from: the same within a job, and lost with its name. */
export function studyNames({ secret }: WholeJob, patientId: string, clinic: ClinicRecord, year: number): Pseudonyms {
  const mark = (text: string) => createHmac('sha256', secret).update(text).digest();
  return {
    id: (old) => `s${mark(`id ${old}`).toString('hex').slice(0, STUDY_ID_DIGITS)}`,
    shiftDays: -(1 + (mark(`days ${patientId}`).readUInt32BE(0) % MOST_SHIFTED_DAYS)),
    vocabulary: vocabularyOf(clinic),
    year,
  };
}

/** Names the records of a place without telling which they are. */
export const sourceMark = (store: Store): string =>
  createHash('sha256').update(`mesochart:whole:${store.deviceId}`).digest('hex');

/** Key of the pieces of an archive until it is packed. */
export const stagingKey = (store: Store): Buffer => derivedKey(store.keys.files, 'whole-staging');
