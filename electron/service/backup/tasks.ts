/** What a worker does for the service: everything about backups that takes longer than a moment. */
import { dirname } from 'node:path';

import { z } from 'zod';

import { backupDifferenceSchema, backupEntrySchema } from '#shared/ipc/backups.ts';
import { compareBackup } from './difference.ts';
import { drill } from './drill.ts';
import { listBackups, prune } from './folder.ts';
import { backupMadeSchema, backupRequestSchema, keyBytes, makeBackup, type Progress } from './make-backup.ts';
import { readManifest } from './manifest.ts';
import { salvage } from './salvage/salvage.ts';
import { copyToSecond } from './second-place.ts';
import { stageBackup } from './stage.ts';
import { threadOptions } from './thread-options.ts';

const twoKeys = z.object({ db: keyBytes, backup: keyBytes });
const allKeys = z.object({ db: keyBytes, files: keyBytes, audit: keyBytes, backup: keyBytes });
const where = backupEntrySchema.shape.where;
const nativeBinding = z.string().optional();

const listedSchema = backupEntrySchema.extend({ clinicId: z.string(), keyId: z.string(), heads: z.string() });

const salvagedSchema = z.object({
  tables: z.array(z.object({ name: z.string(), read: z.number(), lost: z.number() })),
  sessionsWhole: z.number(),
  fromBackup: z.number(),
  review: z.array(z.string()),
  lost: z.number(),
});

interface Task<I extends z.ZodType, O extends z.ZodType> {
  readonly input: I;
  readonly output: O;
  readonly run: (input: z.output<I>, report: Progress) => z.input<O>;
}

const task = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O, run: Task<I, O>['run']): Task<I, O> => ({
  input,
  output,
  run,
});

/** Every task. Each runs to its end without a pause, in a worker or where nobody waits. */
export const TASKS = {
  make: task(
    backupRequestSchema.extend({ prunes: z.boolean() }),
    backupMadeSchema,
    ({ prunes, ...request }, report) => {
      const made = makeBackup(request, report);
      if (prunes) prune(dirname(request.target), readManifest(request.target).clinicId);
      return made;
    },
  ),
  second: task(
    z.object({ path: z.string(), folder: z.string(), key: keyBytes }),
    z.object({ path: z.string() }),
    ({ path, folder, key }) => copyToSecond(path, folder, key),
  ),
  list: task(z.object({ folder: z.string(), where, clinicId: z.string().nullable() }), z.array(listedSchema), (place) =>
    listBackups(place.folder, place.where, place.clinicId),
  ),
  compare: task(
    z.object({
      path: z.string(),
      where,
      database: z.string().nullable(),
      keys: twoKeys,
      keyId: z.string(),
      clinicId: z.string(),
      folder: z.string(),
      nativeBinding,
    }),
    backupDifferenceSchema,
    compareBackup,
  ),
  stage: task(
    z.object({
      path: z.string(),
      folder: z.string(),
      keys: twoKeys,
      nativeBinding,
      keyring: z.string().optional(),
      filesInUse: z.string().optional(),
    }),
    z.object({ at: z.string(), rows: z.number() }),
    (staging) => {
      const { manifest, rows } = stageBackup(staging);
      return { at: manifest.at, rows };
    },
  ),
  drill: task(
    z.object({
      path: z.string(),
      folder: z.string(),
      keys: allKeys,
      nativeBinding,
      resourcesFolder: z.string(),
      program: z.string(),
    }),
    z.object({ ok: z.boolean(), rows: z.number(), problem: z.string().nullable() }),
    drill,
  ),
  salvage: task(
    z.object({
      dataFolder: z.string(),
      resourcesFolder: z.string(),
      program: z.string(),
      zone: z.string(),
      nativeBinding,
      staging: z.string(),
      keys: allKeys,
      backup: z.string().nullable(),
      actorId: z.string(),
    }),
    salvagedSchema,
    ({ staging, keys, backup, actorId, ...rest }) =>
      salvage({ options: threadOptions(rest), staging, keys, backup, actorId }),
  ),
} as const;

/** Name of a task. */
export type TaskName = keyof typeof TASKS;
/** What a task takes. */
export type TaskInput<N extends TaskName> = z.input<(typeof TASKS)[N]['input']>;
/** What a task answers. */
export type TaskOutput<N extends TaskName> = z.output<(typeof TASKS)[N]['output']>;

/** Runs a task here. */
export function runTask(name: TaskName, input: unknown, report: Progress): unknown {
  const { input: shape, run }: Task<z.ZodType, z.ZodType> = TASKS[name];
  return run(shape.parse(input), report);
}
