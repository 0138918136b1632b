import { describe, expect, it } from 'vitest';

import { type AnyEntry } from '#shared/dossier/entry.ts';
import { laterOf } from '../../../../../renderer/features/print/later-entries.ts';
import { aChart } from '../../../../fixtures/chart/builders.ts';

const AT = '2026-12-01T08:00:00.000Z';
const by = { id: 'dr1', name: 'Dr. Example' };
const entry = (own: Partial<AnyEntry>): AnyEntry => ({
  id: 'e1',
  kind: 'adverse-event',
  patientId: 'p1',
  sessionId: 's1',
  revision: 1,
  createdAt: AT,
  at: AT,
  by,
  removal: null,
  body: {},
  ...own,
});
const signed = {
  ...aChart({ status: 'signed' }),
  adverseEvents: [{ id: 'known', revision: 2, at: AT, by, event: 'bruise' }],
};
const ids = (...entries: readonly AnyEntry[]) => laterOf(signed, entries).map(({ id }) => id);

describe('what was written down after the signature', () => {
  it('is what the signed chart does not carry, or carries as it was before', () => {
    expect(ids(entry({ id: 'new' }))).toEqual(['new']);
    expect(ids(entry({ id: 'known', revision: 2 }))).toEqual([]);
    expect(ids(entry({ id: 'known', revision: 3 }))).toEqual(['known']);
  });

  it('is of this session alone, and not what was taken back', () => {
    expect(ids(entry({ sessionId: 's2' }), entry({ sessionId: null }))).toEqual([]);
    expect(ids(entry({ revision: 2, removal: { reason: 'a slip' } }))).toEqual([]);
  });
});
