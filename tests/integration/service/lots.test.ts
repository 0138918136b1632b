import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openStore } from '../../../electron/service/store.ts';
import { verifyStore } from '../../../electron/service/verify/verify-store.ts';
import { aCare, anEntry } from '../../fixtures/dossier/builders.ts';
import { aChartWith, aLot, aProduct, onShelf } from '../../fixtures/dossier/stock.ts';
import {
  aPatient,
  keysOf,
  openService,
  optionsFor,
  PASSWORD,
  removeFolder,
  tempFolder,
  type TestService,
} from '../../fixtures/service/temp-service.ts';

let folder: string;
let data: string;
let service: TestService;

beforeEach(async () => {
  folder = tempFolder();
  data = join(folder, 'data');
  service = openService(data);
  await service.ask('library:save', onShelf('product', 'prod', aProduct()));
});
afterEach(() => {
  service.close();
  removeFolder(folder);
});

const receive = (lotId: string, vials: number, own: Record<string, unknown> | null = {}) =>
  service.ask('stock:receive', {
    lotId,
    newLot: own === null ? null : aLot(own),
    moveId: `move-${lotId}-${vials}`,
    vials,
    note: '',
  });
const load = (...charts: ReturnType<typeof aChartWith>[]) =>
  service.ask('chart:import', { files: charts.map((chart) => ({ name: 'x', text: JSON.stringify(chart) })) });
const sign = async (sessionId: string) => {
  const { revision } = await service.ask('session:open', { sessionId });
  return service.ask('session:sign', { sessionId, revision, password: PASSWORD });
};
const level = async (lotId: string) => (await service.ask('stock:levels', {})).find((one) => one.lotId === lotId);
const USED = { productId: 'prod', lotId: 'lot1', lot: 'AB-12', vials: 2 };

describe('stock', () => {
  it('comes with a delivery, of a new lot and of one that is there, and not twice by the same word', async () => {
    await receive('lot1', 5);
    await receive('lot1', 3, null);
    expect(await level('lot1')).toMatchObject({ vials: 8, pendingVials: 0 });
    const again = { lotId: 'lot1', newLot: null, moveId: 'move-lot1-3', vials: 3, note: '' };
    expect(await service.fail('stock:receive', again)).toMatchObject({ code: 'stale' });
    const nowhere = { ...again, lotId: 'lot9', moveId: 'm9' };
    expect(await service.fail('stock:receive', nowhere)).toMatchObject({ code: 'not-found' });
    // A lot that does not fit leaves nothing behind.
    const bad = { ...again, lotId: 'lot8', newLot: { ...aLot(), expiry: 'soon' }, moveId: 'm8' };
    expect(await service.fail('stock:receive', bad)).toMatchObject({ code: 'bad-input' });
    expect(await level('lot1')).toMatchObject({ vials: 8 });
  });

  it('is what was counted, and what came and went since', async () => {
    await receive('lot1', 5);
    const move = (id: string, vials: number, reason: string) =>
      service.ask('library:save', onShelf('stock-move', id, { lotId: 'lot1', vials, reason, usedIn: null, note: '' }));
    await move('a', -1, 'discarded');
    await new Promise((resolve) => setTimeout(resolve, 2));
    await move('b', 7, 'counted');
    await new Promise((resolve) => setTimeout(resolve, 2));
    await move('c', -2, 'returned');
    expect(await level('lot1')).toMatchObject({ vials: 5 });
    const moves = await service.ask('stock:moves', { lotId: 'lot1' });
    expect(moves.map(({ body }) => body['reason'])).toEqual(['returned', 'counted', 'discarded', 'received']);
  });

  it('is meant to go while a session is a draft, and goes with the signature, once', async () => {
    await receive('lot1', 5);
    await load(aChartWith([USED]));
    expect(await level('lot1')).toEqual({ lotId: 'lot1', vials: 5, pendingVials: 2, pendingSessions: 1 });
    await sign('s1');
    expect(await level('lot1')).toEqual({ lotId: 'lot1', vials: 3, pendingVials: 0, pendingSessions: 0 });
    const [last] = await service.ask('stock:moves', { lotId: 'lot1' });
    expect(last?.body).toMatchObject({ reason: 'used', vials: -2, usedIn: 's1' });
    service.close();
    const store = openStore('clinic', await keysOf(data), optionsFor(data));
    expect(verifyStore(store).findings).toEqual([]);
    store.close();
  });

  it('comes back when the session was entered in error, and goes again with its copy', async () => {
    const other = await service.ask('patient:create', aPatient());
    await receive('lot1', 5);
    await load(aChartWith([USED]));
    await sign('s1');
    const reason = 'charted for the wrong patient';
    const { copySessionId } = await service.ask('session:retract', {
      sessionId: 's1',
      reason,
      password: PASSWORD,
      copyTo: other.id,
    });
    expect(await level('lot1')).toMatchObject({ vials: 5, pendingVials: 2 });
    await sign(copySessionId ?? '');
    expect(await level('lot1')).toMatchObject({ vials: 3, pendingVials: 0 });
  });

  it('is not touched by a lot that is on no shelf here', async () => {
    await load(aChartWith([{ ...USED, lotId: 'elsewhere' }]));
    await sign('s1');
    expect(await level('elsewhere')).toBeUndefined();
  });

  it('goes on with the values that were used: a later edit of the catalogue changes no chart', async () => {
    await receive('lot1', 5);
    await load(aChartWith([USED]));
    await sign('s1');
    await service.ask('library:save', {
      ...onShelf('lot', 'lot1', aLot({ lot: 'AB-13', expiry: '2027-01-31' })),
      baseRevision: 1,
    });
    const { chart, intact } = await service.ask('session:record', { sessionId: 's1' });
    expect(intact).toBe(true);
    expect(chart.treatments[0]?.cocktail.components[0]).toMatchObject({ lot: 'AB-12' });
    // Who got it is found by either number.
    for (const lot of ['ab-12', 'AB-13']) {
      expect((await service.ask('lots:trace', { lot, lotId: null })).uses.map(({ sessionId }) => sessionId)).toEqual([
        's1',
      ]);
    }
  });
});

describe('who got a lot', () => {
  it('is told with name, contact, day, sites and amounts, drafts and signed ones alike', async () => {
    const { id: patientId } = await service.ask('patient:create', aPatient({ phone: '0123', email: 'a@example.org' }));
    await receive('lot1', 5);
    await load(
      aChartWith([USED, { name: 'NaCl', lot: 'N1', volumeUl: 3_000 }], { patientId }),
      aChartWith([{ lot: ' ab-12 ' }], { sessionId: 's2', patientId: 'p2' }),
      aChartWith([{ lot: 'ZZ' }], { sessionId: 's3', patientId: 'p2' }),
    );
    await sign('s1');
    const { uses, known } = await service.ask('lots:trace', { lot: 'AB-12', lotId: null });
    expect(known).toMatchObject([{ lotId: 'lot1', product: 'Lidocaine 2 %', vials: 3 }]);
    expect(uses.map(({ sessionId, status }) => [sessionId, status]).sort()).toEqual([
      ['s1', 'signed'],
      ['s2', 'draft'],
    ]);
    expect(uses.find(({ sessionId }) => sessionId === 's1')).toMatchObject({
      as: 'component',
      patient: { id: patientId, phone: '0123', email: 'a@example.org', family: 'Sample' },
      startedAt: '2026-11-10T08:30:00.000Z',
      drawnUl: 1_000,
      mixtureUl: 4_000,
      vials: 2,
      lotId: 'lot1',
      sites: [{ view: 'face-front', region: 'forehead', state: 'given', count: 2, volumeUl: 100 }],
    });
  });

  it('is told for needles, creams, antiseptics and patch tests too', async () => {
    await load(aChartWith([], { needleLot: 'x-7' }));
    const product = {
      name: 'Cream',
      lot: 'X-7',
      amountMg: null,
      volumeUl: null,
      lidocaineUgPerG: null,
      lidocaineUgPerMl: null,
      withEpinephrine: false,
      minutes: null,
    };
    const care = aCare({
      antiseptic: { name: 'Chlorhexidine', lot: 'X-7' },
      anaesthetic: { method: 'topical', reason: '', products: [{ ...product, lot: 'other' }, product] },
    });
    await service.ask('dossier:save', anEntry('care', care, { sessionId: 's1' }));
    const test = {
      product: 'NCTF',
      lot: 'X-7',
      site: 'arm',
      placedOn: '2026-11-01',
      readOn: null,
      result: 'pending',
      notes: '',
    };
    await service.ask('dossier:save', anEntry('patch-test', test));
    const { uses } = await service.ask('lots:trace', { lot: 'X-7', lotId: null });
    expect(uses.map(({ as, product: name, sessionId }) => [as, name, sessionId]).sort()).toEqual([
      ['anaesthetic', 'Cream', 's1'],
      ['antiseptic', 'Chlorhexidine', 's1'],
      ['needle', '', 's1'],
      ['patch-test', 'NCTF', null],
    ]);
    // What was corrected since is not told any more.
    await service.ask('dossier:save', anEntry('care', aCare(), { sessionId: 's1', baseRevision: 1 }));
    expect((await service.ask('lots:trace', { lot: 'X-7', lotId: null })).uses).toHaveLength(2);
  });

  it('leaves another product’s lot of the same number out when asked for one of the catalogue', async () => {
    await receive('lot1', 5);
    await receive('lot2', 5, { productId: 'prod2' });
    await load(
      aChartWith([USED]),
      aChartWith([{ ...USED, lotId: 'lot2' }], { sessionId: 's2', patientId: 'p2' }),
      aChartWith([{ lot: 'AB-12' }], { sessionId: 's3', patientId: 'p3' }),
    );
    const sessions = async (lot: string | null, lotId: string | null) =>
      (await service.ask('lots:trace', { lot, lotId })).uses.map(({ sessionId }) => sessionId).sort();
    expect(await sessions(null, 'lot1')).toEqual(['s1', 's3']);
    expect(await sessions('AB-12', null)).toEqual(['s1', 's2', 's3']);
  });

  it('forgets an erased patient, and names similar numbers where there is none', async () => {
    await load(aChartWith([{ lot: 'AB-12' }]), aChartWith([{ lot: 'AB-123' }], { sessionId: 's2', patientId: 'p2' }));
    expect(await service.ask('lots:trace', { lot: 'AB 12', lotId: null })).toMatchObject({
      uses: [],
      near: ['AB-12', 'AB-123'],
    });
    const basis = 'GDPR 17(1)(b)';
    await service.ask('patient:erase', {
      patientId: 'p1',
      reason: 'asked for it in writing',
      basis,
      password: PASSWORD,
    });
    expect((await service.ask('lots:trace', { lot: 'AB-12', lotId: null })).uses).toEqual([]);
  });
});

describe('a person with two records', () => {
  it('is named once, as the record they were merged into has them', async () => {
    const { id } = await service.ask('patient:create', aPatient({ family: 'Kept', phone: '0123' }));
    await load(aChartWith([{ lot: 'AB-12' }]), aChartWith([{ lot: 'AB-12' }], { sessionId: 's2', patientId: id }));
    await service.ask('patient:merge', { from: 'p1', into: id, reason: 'entered twice by mistake' });
    const { uses } = await service.ask('lots:trace', { lot: 'AB-12', lotId: null });
    expect(uses.map(({ patient }) => [patient.family, patient.phone])).toEqual([
      ['Kept', '0123'],
      ['Kept', '0123'],
    ]);
  });
});

describe('where a product was used', () => {
  const event = (own: Record<string, unknown>) => ({
    event: 'nodule',
    description: '',
    onsetOn: '2026-12-20',
    detectedOn: '2026-12-20',
    endedOn: null,
    region: '',
    marks: [],
    suspected: [],
    grades: [],
    severity: 'moderate',
    serious: false,
    causality: null,
    photos: [],
    culture: '',
    biopsy: '',
    treatment: '',
    outcome: 'ongoing',
    reported: null,
    ...own,
  });

  it('is told lot by lot, with what went wrong: suspected of it, or after it', async () => {
    await receive('lot1', 5);
    await load(
      aChartWith([USED]),
      aChartWith([{ name: ' lidocaine 2 % ', lot: 'typed' }], { sessionId: 's2', patientId: 'p2' }),
      aChartWith([{ name: 'Other' }], { sessionId: 's3', patientId: 'p2' }),
    );
    const save = (id: string, own: object, body: Record<string, unknown>) =>
      service.ask('dossier:save', anEntry('adverse-event', event(body), { id, ...own }));
    await save('e1', {}, { suspected: [{ product: 'LIDOCAINE 2 %', lot: 'AB-12' }] });
    await save('e2', { patientId: 'p2', sessionId: 's2' }, { onsetOn: '2026-12-01' });
    await save('e3', { patientId: 'p2', sessionId: 's3' }, {});
    const found = await service.ask('products:use', { productId: 'prod' });
    expect(found).toMatchObject({ product: 'Lidocaine 2 %', sessions: 2, patients: 2 });
    expect(found.lots.map(({ lot, sessions }) => [lot, sessions]).sort()).toEqual([
      ['AB-12', 1],
      ['TYPED', 1],
    ]);
    expect(found.uses).toHaveLength(2);
    expect(found.events.map(({ id, named }) => [id, named])).toEqual([
      ['e1', true],
      ['e2', false],
    ]);
    expect((await service.ask('lots:trace', { lot: 'ab-12', lotId: null })).events).toMatchObject([
      { id: 'e1', named: true },
    ]);
    expect(await service.fail('products:use', { productId: 'lot1' })).toMatchObject({ code: 'not-found' });
  });
});
