/** What answers the channels of files coming in. Nothing is kept between looking and doing: both read everything. */
import { open, stat } from 'node:fs/promises';

import { AppError } from '#shared/errors.ts';
import { type ImportPlan, type Problem } from '#shared/interchange/plan.ts';
import { importContract } from '#shared/ipc/interchange-in.ts';
import { appendAudit } from '../audit/audit-log.ts';
import { type Endpoint, parseInput, requireActor } from '../call.ts';
import { type Store } from '../store.ts';
import { applyWhole } from './in-apply.ts';
import { applyCharts, lookAtCharts } from './in-charts.ts';
import { checkExport } from './in-check.ts';
import { openFolder } from './in-folder.ts';
import { sha256 } from './in-parse.ts';
import { type ExportSource, PasswordNeeded, SourceFailure } from './in-source.ts';
import { planWhole } from './in-whole.ts';
import { openZip } from './in-zip.ts';

const c = importContract;

/** How every ZIP archive begins; an empty one begins with its end. */
const ZIP_STARTS: readonly string[] = ['PK\u0003\u0004', 'PK\u0005\u0006'];

async function isArchive(path: string): Promise<boolean> {
  if (path.toLowerCase().endsWith('.zip')) return true;
  const handle = await open(path, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return ZIP_STARTS.includes(buffer.toString('latin1'));
  } finally {
    await handle.close();
  }
}

/** What kind of thing was chosen: one folder or archive is an export, anything else are chart files. */
async function kindOfPath(paths: readonly string[]): Promise<'charts' | 'folder' | 'zip'> {
  const [path = ''] = paths;
  if (paths.length !== 1) return 'charts';
  try {
    if ((await stat(path)).isDirectory()) return 'folder';
    return (await isArchive(path)) ? 'zip' : 'charts';
  } catch {
    return 'charts'; // it says for each file why it cannot be read
  }
}

/** A plan that says why nothing can be taken in. */
function stopped(problem: Problem): ImportPlan {
  const nothing = { exportedAt: null, clinicName: null, program: null, files: 0, bytes: 0, items: [] };
  return { kind: 'whole', ...nothing, problems: [problem], digest: sha256(JSON.stringify(problem)) };
}

const systemCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code)
    ? error.code
    : null;

/** Why a source cannot be read, for the plan; null: it is no fault of the source. */
function sourceProblem(error: unknown): Problem | null {
  if (error instanceof SourceFailure) return error.problem;
  const code = systemCode(error);
  return code === null ? null : { severity: 'stop', code: 'cannot-read', file: '', path: '', message: code };
}

interface Source {
  readonly paths: readonly string[];
  readonly password: string | null;
}

/** A source looked through, with the way to take it in. */
interface Look {
  readonly plan: ImportPlan;
  readonly apply: (keys: readonly string[] | null) => unknown;
}

/** Looks through what was chosen and hands it on while it is open. */
async function withLook<T>(
  store: Store,
  source: Source,
  person: Parameters<typeof applyWhole>[3],
  then: (look: Look) => T | Promise<T>,
): Promise<T> {
  const kind = await kindOfPath(source.paths);
  if (kind === 'charts') {
    const looked = await lookAtCharts(store, source.paths);
    return then({ plan: looked.plan, apply: (keys) => applyCharts(store, looked, keys, person.id) });
  }
  const [path = ''] = source.paths;
  let opened: ExportSource | null = null;
  try {
    let look: Look;
    try {
      opened = kind === 'folder' ? await openFolder(path) : await openZip(path, source.password);
      const looked = await planWhole(store, await checkExport(opened));
      look = { plan: looked.plan, apply: (keys) => applyWhole(store, looked, keys, person) };
    } catch (error) {
      const problem = sourceProblem(error);
      if (problem === null) throw error;
      const { code, file } = problem;
      look = {
        plan: stopped(problem),
        apply: () => {
          throw new AppError(code === 'newer-version' ? 'newer-file' : 'invalid-file', 'this cannot be read', {
            file,
            problem: code,
          });
        },
      };
    }
    return await then(look);
  } finally {
    await opened?.close();
  }
}

/** Channels of files coming in. */
export const importEndpoints: Readonly<Record<keyof typeof importContract, Endpoint>> = {
  'import:look': async (call, raw) => {
    const input = parseInput(c['import:look'].input, raw);
    const person = requireActor(call);
    const store = call.places.current();
    let plan: ImportPlan | null;
    try {
      plan = await withLook(store, input, person, (look) => look.plan);
    } catch (error) {
      if (!(error instanceof PasswordNeeded)) throw error;
      plan = null;
    }
    store.write(() => {
      const detail = { step: 'look', files: plan?.files ?? 0, problems: plan?.problems.length ?? 0 };
      appendAudit(store, { actorId: person.id, action: 'record.import', detail });
    });
    return c['import:look'].output.parse({ plan });
  },
  'import:apply': async (call, raw) => {
    const { digest, keys, ...source } = parseInput(c['import:apply'].input, raw);
    const person = requireActor(call);
    try {
      const taken = await withLook(call.places.current(), source, person, (look) => {
        if (look.plan.digest === digest) return look.apply(keys);
        throw new AppError('stale', 'the files or the records have changed since they were looked through');
      });
      return c['import:apply'].output.parse(taken);
    } catch (error) {
      if (error instanceof PasswordNeeded) throw new AppError('wrong-secret', 'the archive needs its password');
      throw error;
    }
  },
};
