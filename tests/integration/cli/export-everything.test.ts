import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { filesBelow, manifestOf } from '../../fixtures/interchange/whole.ts';
import { PASSWORD, removeFolder, tempFolder } from '../../fixtures/service/temp-service.ts';
import { chart, chartWith } from './run-cli.ts';

let folder: string;
const at = (name: string) => join(folder, name);
const everything = ['export', '--all', '--format', 'everything', '--data'];

beforeAll(() => {
  folder = tempFolder();
  chart('seed', '--data', at('data'), '--patients', '4', '--sessions', '8', '--seed', '5');
});
afterAll(() => {
  removeFolder(folder);
});

describe('export --format everything', () => {
  it('writes the whole clinic into a folder, and the second night only what has changed', () => {
    expect(chart(...everything, at('data'), '--out', at('out'))).toMatchObject({ exit: 0 });
    expect(manifestOf(at('out')).counts).toMatchObject({ patients: 4, sessions: 8 });
    const again = chart(...everything, at('data'), '--out', at('out'));
    expect(again.json).toMatchObject([{ patients: 4 }]);
    // The tables are made anew each time, and the page that says when, unless it is the same minute.
    const { written, kept } = again.json[0] as { written: number; kept: number };
    expect(kept).toBeGreaterThan(8 + 3 * 4);
    expect(written - filesBelow(join(at('out'), 'tables')).length).toBeOneOf([0, 1]);
  });

  it('makes an archive with a password from the environment, and none with a short one', () => {
    const run = (MESOCHART_ZIP_PASSWORD: string) =>
      chartWith(
        { MESOCHART_PASSWORD: PASSWORD, MESOCHART_ZIP_PASSWORD },
        ...everything,
        at('data'),
        '--zip',
        at('all.zip'),
      );
    expect(run('short')).toMatchObject({ exit: 2, out: '' });
    expect(existsSync(at('all.zip'))).toBe(false);
    expect(run('long enough, truly')).toMatchObject({ exit: 0 });
    expect(existsSync(at('all.zip'))).toBe(true);
  });

  it('leaves names out on request', () => {
    expect(chart(...everything, at('data'), '--out', at('study'), '--pseudonymise')).toMatchObject({ exit: 0 });
    expect(manifestOf(at('study'))).toMatchObject({ pseudonymised: true, counts: { patients: 4, sessions: 8 } });
  });

  it('refuses a folder that holds other things, a part of the clinic, and two places at once', () => {
    mkdirSync(at('holds'));
    writeFileSync(join(at('holds'), 'letter.txt'), 'x');
    expect(chart(...everything, at('data'), '--out', at('holds'))).toMatchObject({ exit: 2, out: '' });
    expect(filesBelow(at('holds'))).toEqual(['letter.txt']);
    expect(chart(...everything, at('data'), '--out', at('a'), '--zip', at('b.zip'))).toMatchObject({
      exit: 2,
      out: '',
    });
    const part = ['export', '--data', at('data'), '--patient', 'x', '--format', 'everything', '--out', at('a')];
    expect(chart(...part)).toMatchObject({ exit: 2, out: '' });
  });
});
