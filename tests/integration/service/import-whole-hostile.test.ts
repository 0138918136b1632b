import { appendFileSync, cpSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { Uint8ArrayWriter, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { filesBelow, fillForExport, manifestOf, runWhole } from '../../fixtures/interchange/whole.ts';
import { editManifest, gist, lookAt, rewrite, takeIn } from '../../fixtures/interchange/whole-in.ts';
import {
  openService,
  PASSWORD,
  removeFolder,
  tempFolder,
  type TestService,
} from '../../fixtures/service/temp-service.ts';

let base: string;
let folder: string;
let into: TestService;
const out = () => join(folder, 'out');

beforeAll(async () => {
  base = tempFolder();
  const from = openService(join(base, 'from'));
  await fillForExport(from);
  await runWhole(from, join(base, 'out'));
  from.close();
});
afterAll(() => {
  removeFolder(base);
});
beforeEach(() => {
  folder = tempFolder();
  cpSync(join(base, 'out'), out(), { recursive: true });
  into = openService(join(folder, 'into'));
});
afterEach(() => {
  into.close();
  removeFolder(folder);
});

const pathOf = (pattern: RegExp): string => manifestOf(out()).files.find(({ path }) => pattern.test(path))?.path ?? '';
const nothingThere = (): void => {
  for (const table of ['patient', 'session', 'entry', 'file', 'change']) {
    expect(into.raw.places.current().sql(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
  }
};

/** Everything is refused, and asking for it all the same changes nothing. */
async function expectStopped(path: string, code: string, file: unknown = expect.any(String)): Promise<void> {
  const plan = await lookAt(into, [path]);
  expect(plan.problems).toMatchObject([{ severity: 'stop', code, file }]);
  expect(plan.items).toEqual([]);
  const failure = await into.fail('import:apply', { paths: [path], password: null, digest: plan.digest, keys: null });
  expect(['invalid-file', 'newer-file']).toContain(failure.code);
  nothingThere();
}

/** One patient cannot be read and is named with the file; the rest can be taken in, but only when it is chosen. */
async function expectOneRefused(key: string, code: string, file: string): Promise<void> {
  const plan = await lookAt(into, [out()]);
  const found = plan.items.find((item) => item.key === key);
  expect(found?.outcome).toBe('unreadable');
  expect(found?.problems.map((problem) => [problem.code, problem.file])).toContainEqual([code, file]);
  const asked = { paths: [out()], password: null, digest: plan.digest };
  await into.fail('import:apply', { ...asked, keys: null });
  await into.fail('import:apply', { ...asked, keys: [key] });
  nothingThere();
  expect(await into.ask('import:apply', { ...asked, keys: ['patient p2'] })).toMatchObject({ patients: 1 });
}

describe('a folder that is no sound export', () => {
  it('is refused without a manifest', async () => {
    rmSync(join(out(), 'manifest.json'));
    await expectStopped(out(), 'not-an-export');
  });

  it.each([
    ['not JSON', '{', 'bad-manifest'],
    ['of another format', '{"format":"other","version":1}', 'not-an-export'],
    ['newer', '{"format":"mesochart-export","version":2}', 'newer-version'],
    ['without what it must say', '{"format":"mesochart-export","version":1}', 'bad-manifest'],
  ])('is refused with a manifest that is %s', async (_what, text, code) => {
    writeFileSync(join(out(), 'manifest.json'), text);
    await expectStopped(out(), code);
  });

  it.each([
    '../outside.json',
    '/etc/passwd',
    'C:/x',
    'patients/..\\x',
    'patients/p1/CON.json',
    'patients//x',
    'a\u0000b',
  ])('is refused where the manifest names %j', async (path) => {
    editManifest(out(), (manifest) => ({
      ...manifest,
      files: [...manifest.files, { path, bytes: 1, sha256: '0'.repeat(64) }],
    }));
    await expectStopped(out(), 'unsafe-name', path);
  });

  it('is refused with a name twice, however it is written', async () => {
    editManifest(out(), ({ files, ...rest }) => ({
      ...rest,
      files: [...files, ...files.slice(0, 1).map((line) => ({ ...line, path: line.path.toUpperCase() }))],
    }));
    await expectStopped(out(), 'duplicate-name');
  });

  it('is refused with a link in it', async () => {
    symlinkSync('/etc/passwd', join(out(), 'patients/p1/files/x.jpg'));
    await expectStopped(out(), 'link', 'patients/p1/files/x.jpg');
  });

  it('names what lies there and is not listed, and takes none of it', async () => {
    writeFileSync(join(out(), 'patients/p1/charts/more.json'), '{}');
    const plan = await lookAt(into, [out()]);
    expect(gist(plan)).toMatchObject({ stops: [], notices: [['extra', 'patients/p1/charts/more.json']], refused: [] });
  });

  it('says of a page that it was changed, and is none the worse for it', async () => {
    appendFileSync(join(out(), 'index.html'), ' ');
    expect(gist(await lookAt(into, [out()]))).toMatchObject({ notices: [['changed', 'index.html']], refused: [] });
  });
});

describe('a patient in an export', () => {
  it('is refused with one byte of a photo changed', async () => {
    const path = pathOf(/\.jpg$/);
    const bytes = readFileSync(join(out(), path));
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(join(out(), path), bytes);
    await expectOneRefused('patient p1', 'changed', path);
  });

  it('is refused with a photo that is something else, in an export whose digests say it is right', async () => {
    const path = pathOf(/\.jpg$/);
    rewrite(out(), path, (text) => `${text}hidden`);
    await expectOneRefused('patient p1', 'picture-missing', path);
  });

  it('is refused with a file missing', async () => {
    const path = pathOf(/p1\/charts\/.*s1\.json$/);
    rmSync(join(out(), path));
    await expectOneRefused('patient p1', 'missing', path);
  });

  it('is refused with a record in another encoding', async () => {
    rewrite(out(), 'patients/p1/record.json', (text) => text.replace('"family": "', '"family": "\xe9'));
    await expectOneRefused('patient p1', 'not-utf8', 'patients/p1/record.json');
    const [item] = (await lookAt(into, [out()])).items.filter(
      ({ kind, outcome }) => kind === 'patient' && outcome !== 'same',
    );
    expect(item?.patientId).toBe(null);
  });

  it('is refused with the place of what is wrong in its chart', async () => {
    const path = pathOf(/p1\/charts\/.*s1\.json$/);
    rewrite(out(), path, (text) => text.replace('"volumeUl": ', '"volumeUl": -'));
    await expectOneRefused('patient p1', 'invalid', path);
    const [item] = (await lookAt(into, [out()])).items.filter(({ outcome }) => outcome === 'unreadable');
    expect(item?.problems[0]?.path).toMatch(/^\$\.(marks|treatments)\[0\]/);
  });

  it('is refused with a chart of somebody else', async () => {
    const path = pathOf(/p1\/charts\/.*s1\.json$/);
    rewrite(out(), path, (text) => text.replace('"id": "p1"', '"id": "p2"'));
    await expectOneRefused('patient p1', 'wrong-patient', path);
  });

  it.each([
    ['a revision that does not follow', 'bad-order', (text: string) => text.replace('"revision": 1', '"revision": 2')],
    [
      'an entry about a visit that is not there',
      'wrong-session',
      (text: string) => text.replace('"sessionId": "s1"', '"sessionId": "sX"'),
    ],
    [
      'an entry about somebody else',
      'wrong-patient',
      (text: string) => text.replace('"patientId": "p1"', '"patientId": "p2"'),
    ],
    [
      'a picture beside the name that is somebody else’s',
      'wrong-patient',
      (text: string) => {
        const record = z.looseObject({ revisions: z.array(z.unknown()) }).parse(JSON.parse(text));
        const portrait = {
          ...{ id: 'a-face', kind: 'portrait', patientId: 'p1', sessionId: null, revision: 1, removal: null },
          ...{ at: '2026-11-01T00:00:00.000Z', createdAt: '2026-11-01T00:00:00.000Z', by: { id: 'x', name: 'X' } },
          body: { photoId: 'a-photo-of-p2' },
        };
        return JSON.stringify({ ...record, revisions: [...record.revisions, portrait] });
      },
    ],
    ['a kind nobody knows', 'invalid', (text: string) => text.replace('"kind": "allergy"', '"kind": "wizardry"')],
    ['a body that does not fit', 'invalid', (text: string) => text.replace('"severity": "mild"', '"severity": 7')],
  ])('is refused with %s', async (_what, code, change) => {
    rewrite(out(), 'patients/p1/record.json', change);
    await expectOneRefused('patient p1', code, 'patients/p1/record.json');
  });

  it('is refused where another one has the same session or entry', async () => {
    rewrite(out(), 'patients/p2/record.json', (text) =>
      text.replace(
        '"revisions": []',
        `"revisions": ${JSON.stringify([
          {
            id: 'e-allergy',
            kind: 'follow-up',
            patientId: 'p2',
            sessionId: null,
            revision: 1,
            at: '2026-11-01T00:00:00.000Z',
            createdAt: '2026-11-01T00:00:00.000Z',
            by: { id: 'x', name: 'X' },
            removal: null,
            body: {},
          },
        ])}`,
      ),
    );
    const plan = await lookAt(into, [out()]);
    expect(plan.items.find(({ key }) => key === 'patient p2')?.outcome).toBe('unreadable');
  });

  it('is in conflict where their records were erased here', async () => {
    await takeIn(into, [out()]);
    const words = { reason: 'asked for it in writing', basis: 'the law that asks for it' };
    await into.ask('patient:erase', { patientId: 'p2', ...words, password: PASSWORD });
    const plan = await lookAt(into, [out()]);
    expect(gist(plan).refused).toContain('patient p2 erased-here');
    const asked = { paths: [out()], password: null, digest: plan.digest };
    expect(await into.fail('import:apply', { ...asked, keys: ['patient p2'] })).toMatchObject({ code: 'conflict' });
  });
});

describe('an archive', () => {
  const zipFile = () => join(folder, 'in.zip');
  const OF_ARCHIVE = 'a long enough password';

  async function pack(own: Record<string, Uint8Array> = {}, password?: string): Promise<void> {
    const zip = new ZipWriter(new Uint8ArrayWriter(), {
      useWebWorkers: false,
      ...(password !== undefined && { password, encryptionStrength: 3 as const }),
    });
    for (const path of filesBelow(out())) await zip.add(path, new Uint8ArrayReader(readFileSync(join(out(), path))));
    for (const [path, bytes] of Object.entries(own)) await zip.add(path, new Uint8ArrayReader(bytes));
    writeFileSync(zipFile(), await zip.close());
  }

  it('is taken in like the folder it was made of', async () => {
    await pack();
    expect(await takeIn(into, [zipFile()])).toMatchObject({ patients: 2, sessions: 3, pictures: 3 });
  });

  it('asks for its password and refuses another one', async () => {
    await pack({}, OF_ARCHIVE);
    expect(await into.ask('import:look', { paths: [zipFile()], password: null })).toEqual({ plan: null });
    expect(await into.fail('import:look', { paths: [zipFile()], password: 'a wrong one' })).toMatchObject({
      code: 'wrong-secret',
    });
    nothingThere();
    expect(await takeIn(into, [zipFile()], { password: OF_ARCHIVE })).toMatchObject({ patients: 2, pictures: 3 });
  });

  it('is refused with its end missing', async () => {
    await pack();
    truncateSync(zipFile(), Math.floor(readFileSync(zipFile()).length / 2));
    await expectStopped(zipFile(), 'cut-short');
  });

  it.each(['../outside', 'patients/../../x', '/root/x'])('is refused with a name such as %s', async (name) => {
    await pack({ [name]: new Uint8Array(4) });
    await expectStopped(zipFile(), 'unsafe-name', name);
  });

  it('is refused where little becomes much', async () => {
    await pack({ 'patients/p1/files/big.jpg': new Uint8Array(40_000_000) });
    await expectStopped(zipFile(), 'bomb', 'patients/p1/files/big.jpg');
  });

  it('is refused at once where it is a gigabyte of nothing', async () => {
    writeFileSync(zipFile(), 'PK\u0003\u0004');
    truncateSync(zipFile(), 1_073_741_824);
    const before = performance.now();
    await expectStopped(zipFile(), 'cut-short');
    expect(performance.now() - before).toBeLessThan(3_000);
  });
});

describe('chart files', () => {
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const chart = () => readFileSync(join(out(), pathOf(/p1\/charts\/.*s1\.json$/)), 'utf8');

  it('are looked at one by one, and all good ones are taken in or none', async () => {
    const good = file('good.json', chart());
    const paths = [good, file('bad.json', chart().replace('"volumeUl": ', '"volumeUl": -')), file('text.json', '{')];
    const plan = await lookAt(into, paths);
    expect(plan.items.map(({ file: name, outcome, problems }) => [name, outcome, problems[0]?.code])).toEqual([
      ['good.json', 'new', undefined],
      ['bad.json', 'unreadable', 'invalid'],
      ['text.json', 'unreadable', 'not-json'],
    ]);
    const asked = { paths, password: null, digest: plan.digest };
    expect(await into.fail('import:apply', { ...asked, keys: null })).toMatchObject({ code: 'invalid-file' });
    nothingThere();
    expect(await into.ask('import:apply', { ...asked, keys: ['chart 0'] })).toMatchObject({ patients: 1, sessions: 1 });
    expect(gist(await lookAt(into, [good]))).toMatchObject({ items: { 'chart 0': 'same' } });
  });

  it('of a gigabyte are refused at once', async () => {
    const path = file('huge.json', '');
    truncateSync(path, 1_073_741_824);
    const before = performance.now();
    expect(gist(await lookAt(into, [path])).refused).toEqual(['chart 0 too-large']);
    expect(performance.now() - before).toBeLessThan(3_000);
  });
});
