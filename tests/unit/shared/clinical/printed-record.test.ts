import { describe, expect, it } from 'vitest';

import { printedRecord } from '#shared/clinical/printed-record.ts';
import { aChart, bareChart } from '../../../fixtures/chart/builders.ts';
import { aCare, anAllergy } from '../../../fixtures/dossier/builders.ts';

const written = { id: 'x', revision: 1, at: '2026-11-10T08:00:00.000Z', by: { id: 'dr1', name: 'Dr. Example' } };

describe('what is printed of the record', () => {
  it('is nothing where nothing was written down', () => {
    const { consent, photoConsent, ...rest } = printedRecord(bareChart());
    expect(consent).toMatchObject({ state: 'none', without: null });
    expect(photoConsent.state).toBe('none');
    expect(Object.values(rest).every((value) => value === null || (Array.isArray(value) && value.length === 0))).toBe(
      true,
    );
  });

  it('holds the reason for going without consent, and reasons to go on with who gave them', () => {
    const record = printedRecord(aChart());
    expect(record.consent.without).toMatchObject({ reason: 'a test', by: { name: 'Dr. Example' } });
    expect(record.overrides).toMatchObject([{ item: 'screening', reason: 'a test', by: { name: 'Dr. Example' } }]);
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

  it('is of the day of the session: the last consultation before it, and the medicines taken then', () => {
    const consultation = (id: string, date: string) => ({
      ...written,
      id,
      date,
      concern: id,
      indication: '',
      goals: '',
      expectations: null,
      notes: '',
    });
    const medicine = (id: string, stopped: string | null) => ({
      ...written,
      id,
      name: id,
      dose: '',
      since: null,
      lastTaken: null,
      stopped,
      prescriber: '',
      notes: '',
    });
    const record = printedRecord({
      ...aChart(),
      consultations: [
        consultation('old', '2026-01-02'),
        consultation('due', '2026-11-10'),
        consultation('later', '2026-12-01'),
      ],
      medicines: [medicine('stopped', '2026-11-01'), medicine('taken', null), medicine('until', '2026-11-20')],
    });
    expect(record.consultation?.id).toBe('due');
    expect(record.medicines.map(({ id }) => id)).toEqual(['taken', 'until']);
  });
});
