import { describe, expect, it } from 'vitest';

import { hasRecord, printedRecord } from '#shared/clinical/printed-record.ts';
import { aChart, bareChart } from '../../../fixtures/chart/builders.ts';
import { aCare, anAllergy } from '../../../fixtures/dossier/builders.ts';

const written = { id: 'x', revision: 1, at: '2026-11-10T08:00:00.000Z', by: { id: 'dr1', name: 'Dr. Example' } };

describe('what is printed of the record', () => {
  it('is nothing where nothing was written down', () => {
    const bare = bareChart();
    expect(hasRecord(printedRecord(bare))).toBe(false);
  });

  it('holds the reason for going without consent, and reasons to go on with who gave them', () => {
    const record = printedRecord(aChart());
    expect(record.consent.without).toMatchObject({ reason: 'a test', by: { name: 'Dr. Example' } });
    expect(record.overrides).toMatchObject([{ item: 'screening', reason: 'a test', by: { name: 'Dr. Example' } }]);
    expect(hasRecord(record)).toBe(true);
  });

  it('leaves out allergies that were refuted, and entries that cannot be read', () => {
    const chart = {
      ...aChart(),
      allergies: [
        { ...written, ...anAllergy() },
        { ...written, id: 'y', ...anAllergy({ status: 'refuted' }) },
        { ...written, id: 'z', substance: 7 },
      ],
      care: [{ ...written, ...aCare({ immediateReaction: 'none' }) }],
    };
    const record = printedRecord(chart);
    expect(record.allergies.map(({ id }) => id)).toEqual(['x']);
    expect(record.care?.immediateReaction).toBe('none');
  });
});
