import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { aChart, aPoint } from '../../fixtures/chart/builders.ts';
import { removeFolder, tempFolder } from '../../fixtures/service/temp-service.ts';
import { chart } from './run-cli.ts';

let folder: string;
beforeAll(() => {
  folder = tempFolder();
  mkdirSync(folder, { recursive: true });
});
afterAll(() => {
  removeFolder(folder);
});

const file = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

const onForehead = (...us: number[]) => aChart({ marks: us.map((uUm, i) => aPoint({ id: `m${i}`, uUm })) });

describe('check', () => {
  it('ends with 0 when every point is in the window', () => {
    const run = chart('check', file('good.json', onForehead(0, 15_000, 30_000)));
    expect(run).toMatchObject({ exit: 0, err: '' });
    expect(run.json).toMatchObject([
      { marks: [{ id: 'm0', nearest: 'm1' }, { id: 'm1' }, { id: 'm2', nearest: 'm1' }], findings: [] },
    ]);
  });

  it('ends with 1 and names what is too close, too far, twice or off the skin', () => {
    const close = file('close.json', onForehead(0, 6_000));
    const far = file('far.json', onForehead(-45_000, 45_000));
    const twice = file('twice.json', onForehead(0, 100));
    const off = file('off.json', onForehead(0, 500_000));
    const run = chart('check', close, far, twice, off);
    expect(run.exit).toBe(1);
    const kinds = run.json.map((line) => (line as { findings: { kind: string }[] }).findings.map(({ kind }) => kind));
    expect(kinds[0]).toContain('too-close');
    expect(kinds[1]).toContain('too-far');
    expect(kinds[2]).toContain('duplicate');
    expect(kinds[3]).toContain('off-skin');
  });

  it('goes by the window that was chosen instead of the technique’s', () => {
    const base = onForehead(0, 6_000);
    const treatments = base.treatments.map((treatment) => ({
      ...treatment,
      technique: { ...treatment.technique, spacingOverride: { spacingUm: [5_000, 20_000], reason: 'scar' } },
    }));
    expect(chart('check', file('override.json', { ...base, treatments })).exit).toBe(0);
  });

  it.each([
    ['not-json', '{"format', '$'],
    ['not-chart', '{}', '$.format'],
    ['newer', '{"format":"mesochart-chart","version":2}', '$.version'],
    ['bad-mark', JSON.stringify({ ...aChart(), marks: [{ ...aPoint(), uUm: 'left' }] }), '$.marks[0].uUm'],
    ['bad-set', JSON.stringify({ ...aChart(), anatomy: { set: '../../x', sex: 'female' } }), '$.anatomy.set'],
  ])('ends with 2 and names the file and the place in it: %s', (name, text, path) => {
    const bad = file(`${name}.json`, text);
    const run = chart('check', file('fine.json', aChart()), bad);
    expect(run).toMatchObject({ exit: 2, out: '' });
    expect(run.err).toContain(`${bad}: ${path}: `);
  });

  it('ends with 2 on a file that is not there', () => {
    expect(chart('check', join(folder, 'nothing.json'))).toMatchObject({ exit: 2, out: '' });
  });
});

describe('words that are not understood', () => {
  it.each([
    [[]],
    [['dance']],
    [['check']],
    [['check', '--dance', 'x']],
    [['backup']],
    [['restore', 'x']],
    [['toString']],
  ])('end with 2 and a message: %j', (words) => {
    const run = chart(...words);
    expect(run).toMatchObject({ exit: 2, out: '' });
    expect(run.err.length).toBeGreaterThan(10);
  });
});
