import { join } from 'node:path';

import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { addMark, deleteMarks } from '../../renderer/editor/chart-edits.ts';
import { aPoint } from '../fixtures/chart/builders.ts';
import { openService, removeFolder, tempFolder } from '../fixtures/service/temp-service.ts';
import { type Desk, openDesk } from './desk.ts';
import { pause } from './kill.ts';
import { wrongIn } from './look.ts';
import { type RemoteService, startRemote } from './remote-service.ts';

const folder = tempFolder();
const data = join(folder, 'data');
let service: RemoteService;

beforeAll(async () => {
  const first = openService(data);
  await first.ask('app:info', {});
  first.close();
  service = startRemote(data);
  await service.signIn();
});
afterAll(async () => {
  await service.end();
  removeFolder(folder);
});

/** What happened in all runs together, to be read with the outcome. */
const done: Record<string, number> = {};

/** The oracle lives in the desk; the model of fast-check has nothing to add. */
type Model = Record<string, never>;

class Command implements fc.AsyncCommand<Model, Desk, true> {
  readonly name: string;
  readonly act: (desk: Desk) => Promise<void> | void;

  constructor(name: string, act: (desk: Desk) => Promise<void> | void) {
    this.name = name;
    this.act = act;
  }

  check = () => Promise.resolve(true);

  async run(_model: Model, desk: Desk): Promise<void> {
    await this.act(desk);
    desk.judge();
    done[this.name] = (done[this.name] ?? 0) + 1;
  }

  toString = () => this.name;
}

const command = (name: string, act: (desk: Desk) => Promise<void> | void) => fc.constant(new Command(name, act));

const setMark = command('set a mark', (desk) => {
  desk.editor.edit(addMark(aPoint({ id: desk.newText() })), { label: 'edit.place' });
});
const type = command('type', (desk) => {
  const notes = desk.newText();
  desk.editor.edit((chart) => ({ ...chart, session: { ...chart.session, notes } }), {
    label: 'edit.notes',
    typing: 'notes',
  });
});
const switchPatient = fc
  .nat(2)
  .map((n) => new Command('switch patient', (desk) => desk.goTo(desk.sessionIds[n] ?? desk.sessionId)));
const wait = fc.integer({ min: 0, max: 900 }).map(
  (ms) =>
    new Command('wait', async ({ timers }) => {
      timers.advance(ms);
      await pause(ms % 7);
    }),
);

/** All are drawn alike; what happens often at a desk stands here more than once. */
const commands = fc.commands<Model, Desk, true>(
  [
    ...[setMark, setMark, setMark, type, type, type, switchPatient, switchPatient, wait, wait],
    command('take all marks away', ({ editor }) => {
      const ids = new Set(editor.store.getState().chart.marks.map(({ id }) => id));
      editor.edit(deleteMarks(ids), { label: 'edit.delete' });
    }),
    command('undo', ({ editor }) => {
      editor.undo();
    }),
    command('redo', ({ editor }) => {
      editor.redo();
    }),
    command('lock', (desk) => desk.lock()),
    command('kill the service', (desk) => desk.serviceCrash()),
    command('kill everything', (desk) => desk.wholeCrash()),
  ],
  { maxCommands: 60, size: 'max' },
);

it(
  'whatever one does and whenever it crashes: what was acknowledged is there, and under its own patient',
  { timeout: 240_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (list) => {
        const desk = await openDesk(service);
        await fc.asyncModelRun(() => ({ model: {}, real: desk }), list);
        await desk.wholeCrash();
      }),
      { numRuns: 20, endOnFailure: true, interruptAfterTimeLimit: 120_000 },
    );
    console.log(`desks: ${JSON.stringify(done)}`);
    await service.end();
    expect(await wrongIn(data, [])).toEqual([]);
  },
);
