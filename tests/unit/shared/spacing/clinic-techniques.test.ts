import { describe, expect, it } from 'vitest';

import { type AnyEntry } from '#shared/dossier/entry.ts';
import { asCharted, clinicTechniques, firstTechnique, shippedValues } from '#shared/spacing/clinic-techniques.ts';
import { TECHNIQUES } from '#shared/spacing/techniques.ts';

const entry = (body: AnyEntry['body'], own: Partial<AnyEntry> = {}): AnyEntry => ({
  id: 'e1',
  kind: 'technique',
  patientId: null,
  sessionId: null,
  revision: 1,
  at: '2026-11-02T08:00:00.000Z',
  createdAt: '2026-11-02T08:00:00.000Z',
  by: { id: 'p', name: 'Dr. Example' },
  removal: null,
  body,
  ...own,
});
const [pointByPoint] = TECHNIQUES;
const values = shippedValues(pointByPoint);
const find = (entries: readonly AnyEntry[], code: string) =>
  clinicTechniques(entries).find((technique) => technique.code === code);

describe('the techniques of a clinic', () => {
  it('that changed nothing are those that ship, with their sources', () => {
    expect(clinicTechniques([])).toMatchObject(TECHNIQUES.map((technique) => ({ ...technique, isChanged: false })));
    expect(shippedValues(pointByPoint).source).toContain('general introduction to mesotherapy (C)');
  });

  it('that changed one claim no published source for it', () => {
    const changed = find(
      [entry({ code: 'point-by-point', values: { ...values, source: '' }, hidden: false })],
      'point-by-point',
    );
    expect(changed).toMatchObject({ isChanged: true, isShipped: true, sources: [], source: '', isProposal: false });
  });

  it('keep the kind that ships, and reset to what ships', () => {
    const other = { ...values, family: 'no-needle' };
    expect(find([entry({ code: 'papule', values: other, hidden: false })], 'papule')?.family).toBe('injection');
    expect(find([entry({ code: 'papule', values: null, hidden: true })], 'papule')).toMatchObject({
      spacingUm: [8_000, 20_000],
      isChanged: false,
      hidden: true,
    });
  });

  it('of its own come after those that ship; where two records meet, what was written last counts', () => {
    const own = { code: 'own-1', values: { ...values, name: 'Ours', spacingUm: [5_000, 9_000] }, hidden: false };
    const later = { ...own, values: { ...own.values, spacingUm: [6_000, 9_000] } };
    const all = clinicTechniques([entry(later, { id: 'e2', at: '2026-11-03T08:00:00.000Z' }), entry(own)]);
    expect(all).toHaveLength(TECHNIQUES.length + 1);
    expect(all.at(-1)).toMatchObject({ code: 'own-1', name: 'Ours', spacingUm: [6_000, 9_000], isShipped: false });
  });

  it('are written on a chart with their own name, and without one where it is the program’s', () => {
    const [first] = clinicTechniques([]);
    expect(first && asCharted(first)).toEqual({ code: 'point-by-point', spacingUm: [10_000, 40_000] });
    const named = find([entry({ code: 'nappage', values: { ...values, name: 'Fine' }, hidden: false })], 'nappage');
    expect(named && asCharted(named)).toMatchObject({ code: 'nappage', name: 'Fine' });
  });

  it('begin a treatment with the chosen one while it is offered', () => {
    const hidden = clinicTechniques([entry({ code: 'papule', values: null, hidden: true })]);
    expect(firstTechnique(hidden, 'nappage').code).toBe('nappage');
    expect(firstTechnique(hidden, 'papule').code).toBe('point-by-point');
    expect(firstTechnique(hidden, null).code).toBe('point-by-point');
  });
});
