import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { base64Of, utf8Of } from '#shared/interchange/fhir/base64.ts';
import { patientBundle } from '#shared/interchange/fhir/bundle.ts';
import { bundleFaults } from '#shared/interchange/fhir/check.ts';
import { type ClinicRecord, type PatientRecord } from '#shared/interchange/records.ts';
import { wordsOf } from '#shared/interchange/fhir/words.ts';
import { fullClinic, fullRecord } from '../../../../fixtures/fhir/full-record.ts';
import { wrongByEither } from '../../../../fixtures/fhir/validators.ts';

/** Texts as they come out of other programs: blank, broken, with what no string of FHIR may hold. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('', ' ', '\u00a0', '\u0000', '\ud800', '\u2028x', ' a\tb\r\nc ', '<b>&amp;', '\u001d01'),
);

/** Keys whose texts a practitioner writes as they like. */
const FREE = new Set([
  ...['family', 'given', 'phone', 'email', 'reference', 'notes', 'note', 'name', 'manufacturer', 'lot', 'indication'],
  ...['text', 'title', 'label', 'reason', 'subject', 'substance', 'reaction', 'dose', 'prescriber', 'skin', 'region'],
  ...['description', 'culture', 'treatment', 'product', 'site', 'goals', 'caption', 'clinicName', 'clinicAddress'],
]);

/** The same record with other texts in it, taken from a list in turn. */
function withTexts<T>(record: T, texts: readonly string[]): T {
  let i = 0;
  const spoiled = (key: string, value: unknown): unknown =>
    typeof value === 'string' && FREE.has(key) ? texts[i++ % texts.length] : value;
  return JSON.parse(JSON.stringify(record, spoiled)) as T;
}

describe('texts in FHIR bundles', () => {
  it('leave them valid whatever they are', () => {
    const record: PatientRecord = fullRecord(3, 1);
    const clinic: ClinicRecord = fullClinic();
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 40 }), (texts) => {
        const bundle = patientBundle(withTexts(record, texts), withTexts(clinic, texts));
        expect([...wrongByEither([bundle]), ...bundleFaults(bundle)]).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('are the bytes and the base64 that everybody else makes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bytes = utf8Of(text);
        expect([...bytes]).toEqual([...new TextEncoder().encode(text)]);
        expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      }),
    );
    const long = Uint8Array.from({ length: 30_001 }, (_, i) => i % 256);
    expect(base64Of(long)).toBe(Buffer.from(long).toString('base64'));
  });

  it('are codes as words where no name is given', () => {
    expect(['upper-arm:left', 'point-by-point', 'My own technique', 'Ä-b'].map(wordsOf)).toEqual([
      'Upper arm, left',
      'Point by point',
      'My own technique',
      'Ä-b',
    ]);
  });
});
