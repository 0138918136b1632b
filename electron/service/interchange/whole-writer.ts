/** Writes a whole export, one patient at a time. Knows no Electron: prints come through a callback. */
import { createHash } from 'node:crypto';

import { type z } from 'zod';

import { AppError } from '#shared/errors.ts';
import { indexPage } from '#shared/interchange/html/index-page.ts';
import { type PatientLine } from '#shared/interchange/html/facts.ts';
import { type PageWords, wordsIn } from '#shared/interchange/html/words.ts';
import { EXPORT_FORMAT, EXPORT_VERSION, type ExportFile, type ExportManifest } from '#shared/interchange/manifest.ts';
import { type Input, type Output, type Result } from '#shared/ipc/contract.ts';
import { wholeContract, type WholePatient, type WholePlan, type WholeProgress } from '#shared/ipc/interchange-whole.ts';
import { type Language } from '#shared/language.ts';
import { openSpool, type Spool } from './whole-spool.ts';
import { type Pieces, type WholeTarget } from './whole-target.ts';

/** Channels that a whole export asks. */
export type WholeChannel = 'whole:begin' | 'whole:patient' | 'whole:picture' | 'whole:clinic' | 'whole:end';

/** Asks the service; throws AppError where it refuses. */
export type AskWhole = <C extends WholeChannel>(channel: C, input: Input<C>) => Promise<Output<C>>;

/** Asks through any way to the service. */
export const askThrough =
  (call: (channel: string, input: unknown) => Promise<Result<unknown>>): AskWhole =>
  async (channel, input) => {
    const result = await call(channel, input);
    if (!result.ok) throw new AppError(result.error.code, result.error.message, result.error.detail);
    const shape: { readonly output: z.ZodType } = wholeContract[channel];
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- parsed by this channel's own schema
    return shape.output.parse(result.value) as Output<typeof channel>;
  };

/** What an export is written with. */
export interface WholeWork {
  readonly ask: AskWhole;
  readonly plan: WholePlan;
  readonly target: WholeTarget;
  readonly pseudonymised: boolean;
  /** Of the pages that people read; English unless said otherwise. */
  readonly language?: Language;
  /** Prints a chart; null: no prints. */
  readonly pdf: ((sessionId: string, paper: 'A4' | 'Letter') => Promise<Uint8Array>) | null;
  /** Waits while the export is paused; throws when it is given up. Asked before each file. */
  readonly checkpoint: () => Promise<void>;
  readonly onProgress: (progress: WholeProgress) => void;
}

/** Failures of one picture or print, which keep nobody from everything else. */
const OF_ONE_FILE: readonly string[] = ['data-damaged', 'not-found', 'unavailable', 'internal'];

/** Nothing done yet. */
export const NO_PROGRESS: WholeProgress = {
  phase: 'begin',
  patients: { done: 0, total: 0 },
  written: 0,
  kept: 0,
  bytes: 0,
  missing: 0,
  packed: { done: 0, total: 0 },
};

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Files from the top of an export that the first page links to. */
const LINKS: readonly (readonly [path: RegExp, text: (files: PageWords['files'], path: string) => string])[] = [
  [/^clinic\/clinic\.json$/, ({ clinic }) => clinic],
  [/^clinic\/fhir\.json$/, ({ clinicFhir }) => clinicFhir],
  [/^tables\/.+\.csv$/, ({ table }, path) => table(path.slice('tables/'.length, -'.csv'.length))],
  [/^schema\//, ({ schema }) => schema],
];

class Writer {
  readonly #work: WholeWork;
  readonly #files = new Map<string, ExportFile>();
  readonly #missing: { path: string; code: string }[] = [];
  readonly #spools = new Map<string, Spool>();
  readonly #lines: PatientLine[] = [];
  #progress: WholeProgress;
  #entries = 0;
  #sessions = 0;

  constructor(work: WholeWork) {
    this.#work = work;
    this.#progress = { ...NO_PROGRESS, patients: { done: 0, total: work.plan.patients.length } };
  }

  #tell(change: Partial<WholeProgress>): void {
    this.#progress = { ...this.#progress, ...change };
    this.#work.onProgress(this.#progress);
  }

  #count(file: ExportFile, isWritten: boolean): void {
    this.#files.set(file.path, file);
    const { written, kept, bytes } = this.#progress;
    this.#tell({ written: written + (isWritten ? 1 : 0), kept: kept + (isWritten ? 0 : 1), bytes: bytes + file.bytes });
  }

  async #write(path: string, pieces: Pieces, from?: string): Promise<void> {
    this.#count(await this.#work.target.write(path, pieces, from), true);
  }

  /** Writes what differs from what lies there. */
  async #text(path: string, text: string): Promise<void> {
    await this.#work.checkpoint();
    const bytes = bytesOf(text);
    const lying = await this.#work.target.lies(path);
    if (lying?.sha256 === sha256(bytes)) this.#count(lying, false);
    else await this.#write(path, [bytes]);
  }

  /** Writes a file that may fail by itself. `isSame`: whether what lies there will do. */
  async #single(path: string, isSame: (lying: ExportFile) => boolean, make: () => Promise<Uint8Array>, from?: string) {
    await this.#work.checkpoint();
    const lying = await this.#work.target.lies(path);
    if (lying !== null && isSame(lying)) {
      this.#count(lying, false);
      return;
    }
    let bytes: Uint8Array;
    try {
      bytes = await make();
    } catch (error) {
      const code = error instanceof AppError ? error.code : 'internal';
      if (!OF_ONE_FILE.includes(code)) throw error;
      this.#missing.push({ path, code });
      this.#tell({ missing: this.#missing.length });
      return;
    }
    await this.#write(path, [bytes], from);
  }

  async #tables(tables: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, lines] of Object.entries(tables)) {
      let spool = this.#spools.get(name);
      if (spool === undefined) {
        spool = openSpool(this.#work.target, `tables/${name}.csv`);
        this.#spools.set(name, spool);
      }
      await spool.add(lines);
    }
  }

  async #patient(part: WholePatient): Promise<void> {
    const { ask, plan, pdf } = this.#work;
    for (const { path, text } of part.texts) await this.#text(path, text);
    for (const { path, fileId, sha256: digest } of part.pictures) {
      const fetch = async () => {
        const { bytes } = await ask('whole:picture', { job: plan.job, fileId });
        if (sha256(bytes) === digest) return bytes;
        throw new AppError('data-damaged', 'a picture is not the one that was added', { fileId });
      };
      await this.#single(path, (lying) => lying.sha256 === digest, fetch);
    }
    if (pdf !== null) {
      for (const { path, sessionId, from } of part.pdfs) {
        await this.#single(
          path,
          (lying) => lying.from === from,
          () => pdf(sessionId, plan.paper),
          from,
        );
      }
    }
    await this.#tables(part.tables);
    this.#lines.push(part.line);
    this.#entries += part.entries;
    this.#sessions += part.sessions;
    const { done, total } = this.#progress.patients;
    this.#tell({ patients: { done: done + 1, total } });
  }

  async #patients(): Promise<void> {
    const { ask, plan, pdf, language = 'en' } = this.#work;
    for (const { id: patientId, folder } of plan.patients) {
      await this.#work.checkpoint();
      const part = await ask('whole:patient', { job: plan.job, patientId, folder, withPdfs: pdf !== null, language });
      await this.#patient(part);
    }
  }

  async #closeTables(): Promise<void> {
    for (const [name, spool] of this.#spools) {
      this.#count(await spool.end(), true);
      this.#spools.delete(name);
    }
  }

  #index(): string {
    const { plan, pseudonymised, language = 'en' } = this.#work;
    const { files } = wordsIn(language);
    return indexPage({
      language,
      clinic: plan.clinic.name,
      exportedAt: plan.exportedAt,
      program: `${plan.program.name} ${plan.program.version}`,
      isPseudonymised: pseudonymised,
      patients: this.#lines,
      files: [...this.#files.keys()].flatMap((path) =>
        LINKS.filter(([pattern]) => pattern.test(path)).map(([, text]) => ({ path, text: text(files, path) })),
      ),
    });
  }

  #manifest(): ExportManifest {
    const { plan, pseudonymised } = this.#work;
    const { exportedAt, program, clinic, auditHead, source } = plan;
    const files = [...this.#files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    return {
      format: EXPORT_FORMAT,
      version: EXPORT_VERSION,
      exportedAt,
      program,
      clinic,
      source: pseudonymised ? '' : source,
      scope: 'clinic',
      pseudonymised,
      auditHead: pseudonymised ? null : auditHead,
      counts: {
        patients: this.#lines.length,
        sessions: this.#sessions,
        entries: this.#entries,
        files: files.length,
      },
      files,
      ...(this.#missing.length > 0 && { missing: this.#missing }),
    };
  }

  async write(): Promise<WholeProgress> {
    const { ask, plan, target } = this.#work;
    try {
      this.#tell({ phase: 'patients' });
      const clinic = await ask('whole:clinic', { job: plan.job });
      // First the heads of the tables, then each patient's lines.
      await this.#tables(clinic.tables);
      await this.#patients();
      this.#tell({ phase: 'clinic' });
      for (const { path, text } of clinic.texts) await this.#text(path, text);
      await this.#closeTables();
      await this.#text('index.html', this.#index());
      await target.keepOnly(new Set(this.#files.keys()));
      const manifest = bytesOf(`${JSON.stringify(this.#manifest(), null, 2)}\n`);
      await target.finish(manifest, (done, total) => {
        this.#tell({ phase: 'pack', packed: { done, total } });
      });
      this.#tell({ phase: 'done' });
      return this.#progress;
    } finally {
      for (const spool of this.#spools.values()) await spool.drop();
    }
  }
}

/** Writes the export; throws where it cannot be finished, and a later run on the same target goes on. */
export const writeWholeExport = (work: WholeWork): Promise<WholeProgress> => new Writer(work).write();
