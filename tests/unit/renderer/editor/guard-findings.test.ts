import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import type { Chart } from '#shared/chart/schema.ts';
import { findingValues } from '../../../../renderer/canvas/chart-svg-finding-text.ts';
import { guardFindingsOf } from '../../../../renderer/editor/guard-findings.ts';
import { confirmed, aContext, aRecord, mixed } from '../../shared/cocktail/guard/guard-chart.ts';

const CATALOGUE = resolve(import.meta.dirname, '../../../../renderer/i18n/en');
const read = (name: string): unknown => JSON.parse(readFileSync(resolve(CATALOGUE, `${name}.json`), 'utf8'));
const sentences = z.object({ kind: z.record(z.string(), z.string()) }).parse(read('findings')).kind;
const NO_SPACING = { marks: [], findings: [] };

const say = (chart: Chart) =>
  guardFindingsOf(
    chart,
    { record: aRecord(), context: aContext({ rules: [confirmed('lidocaine-plain')] }) },
    NO_SPACING,
  )
    .map(({ kind, numbers }) =>
      String(new IntlMessageFormat(sentences[kind] ?? '', 'en').format(findingValues(numbers, 'en'))),
    )
    .map((text) => text.replace(/\u00a0/g, ' '));

describe('the guard in the editor', () => {
  it('says nothing before the record is known', () => {
    expect(guardFindingsOf(mixed([{ volumeUl: 100_000 }], [100_000], 50_000), null, NO_SPACING)).toEqual([]);
  });

  it('says what is used of what, in the unit of the limit', () => {
    expect(say(mixed([{ volumeUl: 30_000 }], [14_000], 60_000))).toEqual([
      'Lidocaine without epinephrine, amount of the session: 280 mg, more than the limit of 270 mg (label: Label of our product)',
    ]);
  });

  it('never writes more than a limit as the limit itself', () => {
    const [text] = say(mixed([{ volumeUl: 30_000, strength: { value: 20_000.001, unit: 'ug/mL' } }], [13_500], 60_000));
    expect(text).toContain('> 270 mg, more than the limit of 270 mg');
  });

  it('names the title and grade of a published source', () => {
    expect(say(mixed([{ name: 'Kybella' }, { name: 'Saline', strength: null }]))[0]).toContain(
      'Source: Kybella prescribing information (A)',
    );
  });

  it('says of nothing that it is safe', () => {
    const words = [JSON.stringify(read('limits')), ...Object.values(sentences)].join('\n');
    expect(words).not.toMatch(/\bsafe|harmless|\bfine\b|\bOK\b/i);
  });
});
