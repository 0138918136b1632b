/** `export --all --format everything`: the whole clinic into a folder, or into an encrypted archive. */
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import { AppError } from '#shared/errors.ts';
import { SHORTEST_ZIP_PASSWORD, type WholePlan } from '#shared/ipc/interchange-whole.ts';
import { openFolderTarget } from '../../electron/service/interchange/whole-folder.ts';
import { openZipTarget } from '../../electron/service/interchange/whole-staging.ts';
import { type WholeTarget } from '../../electron/service/interchange/whole-target.ts';
import { askThrough, writeWholeExport } from '../../electron/service/interchange/whole-writer.ts';
import { type ServiceOptions } from '../../electron/service/options.ts';
import { badInput, CommandError, describeFailure, EXIT, type ExitCode, printJson, say } from './command.ts';
import { type Credentials, withService } from './sign-in.ts';

/** The environment variable that holds the password of the archive. */
const ZIP_PASSWORD_VARIABLE = 'MESOCHART_ZIP_PASSWORD';

/** What is asked for; exactly one of `out` and `zip`. */
export interface WholeWanted {
  readonly out: string | undefined;
  readonly zip: string | undefined;
  readonly pseudonymised: boolean;
}

function zipPassword(): string {
  const password = process.env[ZIP_PASSWORD_VARIABLE] ?? '';
  if (password.length >= SHORTEST_ZIP_PASSWORD) return password;
  throw badInput(`${ZIP_PASSWORD_VARIABLE}: a password of at least ${SHORTEST_ZIP_PASSWORD} characters is needed`);
}

/** Opens the place; nothing is made of it before the records are open. */
function placeFor({ out, zip, pseudonymised }: WholeWanted, dataFolder: string) {
  if ((out === undefined) === (zip === undefined)) throw badInput('say where to: one of --out DIR and --zip FILE');
  if (zip !== undefined) {
    const file = resolve(zip);
    const password = zipPassword();
    const open = (plan: WholePlan): Promise<WholeTarget> => {
      mkdirSync(dirname(file), { recursive: true });
      return openZipTarget({
        dataFolder,
        key: plan.stagingKey,
        file,
        password,
        checkpoint: () => Promise.resolve(),
      });
    };
    return { path: file, open };
  }
  const folder = resolve(out ?? '');
  return { path: folder, open: (plan: WholePlan) => openFolderTarget(folder, { source: plan.source, pseudonymised }) };
}

/** Codes that mean another place is needed, not other records. */
const OF_THE_PLACE: readonly string[] = ['not-empty', 'disk-full', 'io-error', 'bad-input'];

function asCommandError(error: unknown): unknown {
  if (!(error instanceof AppError)) return error;
  const { code, message, detail } = error;
  const exit = OF_THE_PLACE.includes(code) ? EXIT.badInput : EXIT.noData;
  return new CommandError(exit, describeFailure({ code, message, detail: { ...detail } }));
}

/** Writes everything; a run that was cut short is gone on with by the same words. */
export async function exportWhole(options: ServiceOptions, known: Credentials, wanted: WholeWanted): Promise<ExitCode> {
  const place = placeFor(wanted, options.dataFolder);
  const { pseudonymised } = wanted;
  const progress = await withService(options, known, async ({ call }) => {
    const ask = askThrough(call);
    let plan: WholePlan | null = null;
    try {
      plan = await ask('whole:begin', { pseudonymised, to: wanted.zip === undefined ? 'folder' : 'zip' });
      const target = await place.open(plan);
      const done = await writeWholeExport({
        ask,
        plan,
        target,
        pseudonymised,
        pdf: null,
        checkpoint: () => Promise.resolve(),
        onProgress: () => undefined,
      });
      const files = done.written + done.kept;
      await ask('whole:end', { job: plan.job, outcome: 'done', patients: done.patients.done, files, code: null });
      return done;
    } catch (error) {
      const code = error instanceof AppError ? error.code : null;
      // The first failure is the one to tell; that it ended is written down where that can be done.
      if (plan !== null) await call('whole:end', { job: plan.job, outcome: 'failed', patients: 0, files: 0, code });
      throw asCommandError(error);
    }
  });
  const { patients, written, kept, bytes, missing } = progress;
  if (missing > 0) say(`${missing} files could not be taken along; the manifest names them`);
  printJson({ path: place.path, patients: patients.done, written, kept, bytes, missing });
  return missing > 0 ? EXIT.findings : EXIT.fine;
}
