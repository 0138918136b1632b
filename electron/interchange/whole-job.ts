/** Everything out, in the app: where to, started, watched, paused, given up, and gone on with. One export at a time. */
import { isAbsolute, join, relative } from 'node:path';

import { app, type BrowserWindow, dialog } from 'electron';

import { AppError } from '#shared/errors.ts';
import { type Result } from '#shared/ipc/contract.ts';
import { type WholePlan, type WholeState } from '#shared/ipc/interchange-whole.ts';
import { type Language } from '#shared/language.ts';
import { openPress } from '../print/press.ts';
import { folderFor, openFolderTarget } from '../service/interchange/whole-folder.ts';
import { dropStaging, openZipTarget } from '../service/interchange/whole-staging.ts';
import { type WholeTarget } from '../service/interchange/whole-target.ts';
import { NO_PROGRESS, type AskWhole, writeWholeExport } from '../service/interchange/whole-writer.ts';
import { sweepZip } from '../service/interchange/whole-zip.ts';
import { type ServiceClient } from '../service-client.ts';
import { patientAsk, patientPrint } from './whole-ask.ts';
import { createControl, Stopped, type WholeControl } from './whole-control.ts';
import { dropNote, readNote, type WholeNote, writeNote } from './whole-note.ts';

type Answer = Promise<Result<WholeState>>;
type Choice = Pick<WholeState, 'pseudonymised' | 'withPdfs'>;

/** What answers the window. */
export interface WholeJobs {
  state(): Answer;
  toFolder(choice: Choice): Answer;
  toZip(choice: Choice & { readonly password: string }): Answer;
  goOn(password: string | null): Answer;
  drop(): Answer;
  pause(): Answer;
  resume(): Answer;
  cancel(): Answer;
}

const IDLE: WholeState = {
  status: 'idle',
  to: 'folder',
  path: null,
  pseudonymised: false,
  withPdfs: false,
  startedAt: null,
  progress: NO_PROGRESS,
  code: null,
  unfinished: null,
};

const RUNNING: readonly WholeState['status'][] = ['running', 'pausing', 'paused', 'locked'];

/** The one export of the app. */
export function createWholeJobs(
  service: ServiceClient,
  dataFolder: string,
  window: () => BrowserWindow | null,
  onWritten: (path: string) => void,
  language: () => Language,
): WholeJobs {
  let state: WholeState = IDLE;
  let control: WholeControl = createControl();
  let hasSwept = false;
  app.on('before-quit', () => {
    control.stop('quit');
  });

  const isRunning = () => RUNNING.includes(state.status);

  const answer = (): Answer => {
    const { status } = state;
    const now = status === 'pausing' && control.isResting() ? 'paused' : status;
    const unfinished = isRunning() ? null : readNote(dataFolder);
    // What a program that was cut off left of an archive.
    if (!hasSwept && unfinished?.to === 'zip') void sweepZip(unfinished.path);
    hasSwept = true;
    return Promise.resolve({ ok: true, value: { ...state, status: now, unfinished } });
  };

  const targetOf = (plan: WholePlan, { to, path, pseudonymised }: WholeNote, password: string): Promise<WholeTarget> =>
    to === 'folder'
      ? openFolderTarget(path, { source: plan.source, pseudonymised })
      : openZipTarget({
          dataFolder,
          key: plan.stagingKey,
          file: path,
          password,
          checkpoint: () => control.checkpoint(),
        });

  /** The folder is known only once it is known whose records they are: it may hold an earlier export of the same. */
  const settled = (plan: WholePlan, note: WholeNote): WholeNote =>
    note.to === 'zip'
      ? note
      : {
          ...note,
          path: folderFor(
            note.path,
            { source: plan.source, pseudonymised: note.pseudonymised },
            plan.exportedAt.slice(0, 'yyyy-mm-dd'.length),
          ),
        };

  const end = async (ask: AskWhole, plan: WholePlan, error: unknown): Promise<void> => {
    const { patients, written, kept } = state.progress;
    const outcome = error === null ? 'done' : error instanceof Stopped ? 'cancelled' : 'failed';
    const code = error instanceof AppError ? error.code : null;
    await ask('whole:end', { job: plan.job, outcome, patients: patients.done, files: written + kept, code });
  };

  async function run(wanted: WholeNote, password: string, begun: AskWhole): Promise<void> {
    const own = control;
    const onLocked = (isLocked: boolean) => {
      if (isLocked && state.status === 'running') state = { ...state, status: 'locked' };
      if (!isLocked && state.status === 'locked') state = { ...state, status: 'running' };
    };
    const waiting = { checkpoint: () => own.checkpoint(), onLocked };
    const ask = patientAsk(service, waiting);
    const press = openPress();
    let plan: WholePlan | null = null;
    let target: WholeTarget | null = null;
    let failure: unknown = null;
    try {
      plan = await begun('whole:begin', { pseudonymised: wanted.pseudonymised, to: wanted.to });
      const note = settled(plan, wanted);
      state = { ...state, path: note.path };
      target = await targetOf(plan, note, password);
      writeNote(dataFolder, note);
      await writeWholeExport({
        ask,
        plan,
        target,
        pseudonymised: note.pseudonymised,
        language: language(),
        pdf: note.withPdfs ? patientPrint(service, press, waiting) : null,
        checkpoint: waiting.checkpoint,
        onProgress: (progress) => {
          state = { ...state, progress };
        },
      });
      dropNote(dataFolder);
      onWritten(note.path);
      state = { ...state, status: 'done' };
    } catch (error) {
      failure = error;
      if (error instanceof Stopped && error.why === 'quit') return;
      if (error instanceof Stopped) {
        await target?.abandon();
        dropNote(dataFolder);
        state = { ...state, status: 'cancelled' };
      } else {
        state = { ...state, status: 'failed', code: error instanceof AppError ? error.code : 'internal' };
      }
    } finally {
      press.close();
    }
    // That it ended is written down where that is possible; the beginning stands in any case.
    if (plan !== null) await end(askOnce(), plan, failure).catch(() => undefined);
  }

  /** Answers at once, whatever it is. */
  const askOnce = (): AskWhole =>
    patientAsk(service, { checkpoint: () => Promise.reject(new Stopped('quit')), onLocked: () => undefined });

  function start(note: WholeNote, password: string): Answer {
    if (isRunning()) throw new AppError('conflict', 'an export is running');
    const within = relative(dataFolder, note.path);
    if (!within.startsWith('..') && !isAbsolute(within)) {
      throw new AppError('not-empty', 'the records themselves lie there');
    }
    control = createControl();
    state = { ...IDLE, ...note, status: 'running', unfinished: null };
    void run(note, password, askOnce());
    return answer();
  }

  const noteOf = (to: WholeNote['to'], path: string, choice: Choice): WholeNote => ({
    to,
    path,
    pseudonymised: choice.pseudonymised,
    // A study has no prints: they name everybody.
    withPdfs: choice.withPdfs && !choice.pseudonymised,
    startedAt: new Date().toISOString(),
  });

  return {
    state: answer,
    async toFolder(choice) {
      const options = { properties: ['openDirectory' as const, 'createDirectory' as const] };
      const parent = window();
      const chosen = parent ? await dialog.showOpenDialog(parent, options) : await dialog.showOpenDialog(options);
      const [path] = chosen.filePaths;
      return chosen.canceled || path === undefined ? answer() : start(noteOf('folder', path, choice), '');
    },
    async toZip({ password, ...choice }) {
      const day = new Date().toISOString().slice(0, 'yyyy-mm-dd'.length);
      const name = choice.pseudonymised ? `mesochart-study-${day}.zip` : `mesochart-export-${day}.zip`;
      const options = {
        defaultPath: join(app.getPath('documents'), name),
        filters: [{ name: 'ZIP', extensions: ['zip'] }],
      };
      const parent = window();
      const chosen = parent ? await dialog.showSaveDialog(parent, options) : await dialog.showSaveDialog(options);
      if (chosen.canceled || chosen.filePath === '') return answer();
      return start(noteOf('zip', chosen.filePath, choice), password);
    },
    goOn(password) {
      const note = readNote(dataFolder);
      if (note === null) throw new AppError('not-found', 'no export was begun');
      if (note.to === 'zip' && password === null) throw new AppError('bad-input', 'an archive needs its password');
      return start(note, password ?? '');
    },
    async drop() {
      if (isRunning()) throw new AppError('conflict', 'an export is running');
      await dropStaging(dataFolder);
      dropNote(dataFolder);
      state = IDLE;
      return answer();
    },
    pause() {
      if (isRunning()) state = { ...state, status: 'pausing' };
      control.pause();
      return answer();
    },
    resume() {
      if (isRunning()) state = { ...state, status: 'running' };
      control.resume();
      return answer();
    },
    cancel() {
      control.stop('cancelled');
      return answer();
    },
  };
}
