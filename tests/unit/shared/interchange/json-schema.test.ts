import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { chartFileSchema } from '#shared/chart/chart-file.ts';
import { CHART_JSON_SCHEMA_FILE, chartJsonSchema } from '#shared/interchange/json-schema.ts';
import { aChart, aPoint } from '../../../fixtures/chart/builders.ts';

const committed = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../../..', CHART_JSON_SCHEMA_FILE), 'utf8'),
) as object;

const point = aPoint();
const SAMPLES: readonly [string, unknown, boolean][] = [
  ['an empty chart', aChart(), true],
  ['a chart with a point', aChart({ marks: [point] }), true],
  ['unknown fields', { ...aChart({ marks: [aPoint({ x: 1 })] }), y: [] }, true],
  [
    'no spacing',
    { ...aChart(), treatments: [{ ...aChart().treatments[0], technique: { code: 'jet', spacingUm: null } }] },
    true,
  ],
  ['no patient', { ...aChart(), patient: undefined }, false],
  ['a volume that is text', { ...aChart(), marks: [{ ...point, volumeUl: '50' }] }, false],
  ['a volume that is not whole', { ...aChart(), marks: [{ ...point, volumeUl: 0.5 }] }, false],
  ['a view that is not known', { ...aChart(), marks: [{ ...point, view: 'elbow' }] }, false],
  [
    'a thread of one place',
    { ...aChart(), marks: [{ ...point, kind: 'thread', path: [{ view: 'face-front', uUm: 0, vUm: 0 }] }] },
    false,
  ],
  ['a status that is not known', { ...aChart(), session: { ...aChart().session, status: 'lost' } }, false],
  ['a signature that is none', { ...aChart({ status: 'signed' }), signatures: [{ by: 'dr1' }] }, false],
  ['no list of addenda', { ...aChart({ status: 'signed' }), addenda: 'none' }, false],
  ['another version', { ...aChart(), version: 2 }, false],
];

describe('the published schema of the chart file', () => {
  it('is the one the program reads with (else run `node scripts/chart/write-schema.ts`)', () => {
    expect(committed).toEqual(JSON.parse(JSON.stringify(chartJsonSchema())));
  });

  it.each(SAMPLES)('judges as the program does: %s', (_name, sample, good) => {
    const published = z.fromJSONSchema(committed as Parameters<typeof z.fromJSONSchema>[0]);
    const value: unknown = JSON.parse(JSON.stringify(sample));
    expect(chartFileSchema.safeParse(value).success).toBe(good);
    expect(published.safeParse(value).success).toBe(good);
  });
});
