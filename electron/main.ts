/** Composition root: opens things in order and connects them. No logic of its own. */
import { join } from 'node:path';

import { app, type BrowserWindow, Menu, nativeTheme, session } from 'electron';

import { registerScheme, serveApp } from './app-protocol.ts';
import { flushBeforeClose } from './close-window.ts';
import { registerHandlers } from './ipc/register.ts';
import { createSystemKeyring, type SystemKeyring } from './keyring.ts';
import { refuseDebugging } from './debugging.ts';
import { createDisplay, type WorkstationDisplay } from './display.ts';
import { createLanguage, readLanguage } from './language.ts';
import { lockWithSystem } from './lock.ts';
import { filesIn, keepOpened } from './opened-files.ts';
import { jobArgument, readJob, runJob, takePassword } from './print/job.ts';
import { type ServiceClient, startService } from './service-client.ts';
import { guardSession } from './session-guard.ts';
import { denyNavigation, openMainWindow } from './window.ts';

/** Background of an empty window, light and dark, so that opening does not flash. */
const BACKGROUND = { light: '#f6f7f8', dark: '#16181b' } as const;

const KEYRING_LIMIT_MS = 2_000;

refuseDebugging();

const ownFolder = process.env['MESOCHART_USER_DATA'];
if (ownFolder !== undefined && ownFolder !== '') app.setPath('userData', ownFolder);

/** The computer's language where the command line says it, before the program's own is put in its place. */
const givenLocale = app.commandLine.getSwitchValue('lang');
const chosenLanguage = readLanguage(app.getPath('userData'));
// What the engine itself writes, such as date fields, speaks a chosen language from the next start on.
if (chosenLanguage !== 'computer') app.commandLine.appendSwitch('lang', chosenLanguage);

// Root cannot have Chromium's sandbox and must say so on the command line; enabling it here would take that word back.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerScheme();
app.on('web-contents-created', (_event, contents) => {
  denyNavigation(contents);
});

// macOS says so before the app is ready.
app.on('open-file', (event, path) => {
  event.preventDefault();
  keepOpened([path]);
});

let window: BrowserWindow | null = null;
let service: ServiceClient | null = null;
/** The window loads while the keyring opens the records; what it asks meanwhile is answered after that. */
let opening: Promise<unknown> = Promise.resolve();

/** Languages of this computer, the preferred first; `--lang` goes before what its user set. */
const computerLocales = (): string[] => [givenLocale, ...app.getPreferredSystemLanguages(), app.getSystemLocale()];

/** What a window needs before it may be made; how it is to look. */
function preparePages(): WorkstationDisplay {
  const own = session.fromPartition('mesochart');
  guardSession(own);
  guardSession(session.defaultSession);
  serveApp(own, join(app.getAppPath(), 'out/renderer'));
  return createDisplay(app.getPath('userData'));
}

function prepare(dataFolder: string, shown: WorkstationDisplay): { started: ServiceClient; keyring: SystemKeyring } {
  // The window's files hold a copy of all resources: a package carries them once.
  const resourcesFolder = join(app.getAppPath(), app.isPackaged ? 'out/renderer' : 'resources');
  const started = startService({ dataFolder, resourcesFolder, version: app.getVersion() });
  const keyring = createSystemKeyring(started, app.getPath('userData'));
  const language = createLanguage(app.getPath('userData'), computerLocales());
  const held: ServiceClient = {
    ...started,
    call: (channel, input) => opening.then(() => started.call(channel, input)),
  };
  registerHandlers(held, keyring, language, shown, () => window);
  service = started;
  return { started, keyring };
}

/** A keyring that asks its user something first does not keep the window from opening. */
const inTime = (work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, new Promise((resolve) => setTimeout(resolve, KEYRING_LIMIT_MS))]);

function open(display: WorkstationDisplay): void {
  const background = nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light;
  window = openMainWindow(background, display.state().textPercent / 100);
  flushBeforeClose(window);
  window.on('closed', () => {
    window = null;
  });
}

async function runPrintJob(file: string): Promise<void> {
  try {
    const job = await readJob(file);
    await app.whenReady();
    const password = takePassword();
    const { started } = prepare(job.dataFolder, preparePages());
    await runJob(started, job, password);
    await started.close();
    app.exit(0);
  } catch (error) {
    console.error(error instanceof Error ? error.message : 'printing failed');
    app.exit(1);
  }
}

async function runApp(): Promise<void> {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  keepOpened(filesIn(process.argv, process.cwd()));
  app.on('second-instance', (_event, argv, folder) => {
    keepOpened(filesIn(argv, folder));
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null);
  await app.whenReady();
  const display = preparePages();
  // Its process starts beside all that follows, which is done before the window can ask for anything.
  open(display);
  const { started, keyring } = prepare(join(app.getPath('userData'), 'data'), display);
  opening = inTime(keyring.unlock());
  lockWithSystem(started, () => window);
  started.onRestart(() => void keyring.unlock());
  app.on('activate', () => {
    if (window === null) open(display);
  });
}

app.on('window-all-closed', () => {
  // A print job has hidden windows that come and go.
  if (jobArgument(process.argv) === null && process.platform !== 'darwin') app.quit();
});

let closed = false;
app.on('will-quit', (event) => {
  if (closed || service === null) return;
  event.preventDefault();
  void service.close().finally(() => {
    closed = true;
    app.quit();
  });
});

const jobFile = jobArgument(process.argv);
void (jobFile === null ? runApp() : runPrintJob(jobFile));
