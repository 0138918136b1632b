import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { givenUlOf, lotsNamed, recallList } from '#shared/clinical/paper/recall-list.ts';
import type { LotUse } from '#shared/ipc/lots.ts';

const aUse = (own: Partial<LotUse> = {}, patientId = 'p1', family = 'Sample'): LotUse => ({
  as: 'component',
  patient: { id: patientId, family, given: 'Ada', birthDate: null, phone: '', email: '', reference: '' },
  sessionId: 's1',
  status: 'signed',
  startedAt: '2026-11-10T08:30:00.000Z',
  zone: 'Europe/Vienna',
  practitionerName: 'Dr. Example',
  product: 'Hyaluronic acid',
  manufacturer: '',
  lot: 'A1',
  lotId: null,
  expiry: null,
  indication: '',
  techniqueCode: 'papule',
  drawnUl: 1_000,
  mixtureUl: 2_000,
  vials: null,
  sites: [],
  ...own,
});
const site = (volumeUl: number, state: 'given' | 'planned' = 'given') => ({
  view: 'face-front' as const,
  region: null,
  state,
  count: 1,
  volumeUl,
});

describe('a recall list', () => {
  it('names every patient once, by name, and every visit, newest first', () => {
    const list = recallList([
      aUse({ sessionId: 's1' }, 'p2', 'Zeman'),
      aUse({ sessionId: 's2', startedAt: '2026-01-01T08:00:00.000Z' }),
      aUse({ sessionId: 's3', startedAt: '2026-03-01T08:00:00.000Z' }),
      aUse({ sessionId: 's3', startedAt: '2026-03-01T08:00:00.000Z', as: 'needle' }),
    ]);
    expect(list.map(({ patient }) => patient.family)).toEqual(['Sample', 'Zeman']);
    expect(list[0]?.visits.map(({ sessionId, uses }) => [sessionId, uses.length])).toEqual([
      ['s3', 2],
      ['s2', 1],
    ]);
  });

  it('loses no use, whatever its state', () => {
    const use = fc.record({
      patient: fc.constantFrom('p1', 'p2', 'p3'),
      session: fc.constantFrom('s1', 's2', null),
      status: fc.constantFrom('draft', 'signed', 'entered-in-error'),
      day: fc.integer({ min: 10, max: 28 }),
    });
    fc.assert(
      fc.property(fc.array(use), (rows) => {
        const uses = rows.map(({ patient, session, status, day }) =>
          aUse({ sessionId: session, status, startedAt: `2026-05-${day}T08:00:00.000Z` }, patient),
        );
        const listed = recallList(uses).flatMap(({ visits }) => visits.flatMap((visit) => visit.uses));
        expect(new Set(listed)).toEqual(new Set(uses));
        expect(listed).toHaveLength(uses.length);
      }),
    );
  });

  it('says how much went into the skin as its share of what was given, and nothing where that is not known', () => {
    expect(givenUlOf(aUse({ sites: [site(300), site(100), site(999, 'planned')] }))).toBe(200);
    expect(givenUlOf(aUse({ mixtureUl: 0 }))).toBeNull();
    expect(givenUlOf(aUse({ as: 'needle', drawnUl: null, mixtureUl: null }))).toBeNull();
  });

  it('names each lot with its expiry once', () => {
    const row = { product: 'X', lot: 'A1', expiry: '2027-01-31' };
    expect(lotsNamed([row, row, { ...row, expiry: null }, { ...row, lot: '' }])).toEqual([
      row,
      { ...row, expiry: null },
    ]);
  });
});
