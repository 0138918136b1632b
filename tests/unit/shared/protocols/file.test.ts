import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compareProtocols } from '#shared/protocols/compare.ts';
import { parseProtocols, writeProtocols } from '#shared/protocols/file.ts';
import { aProtocol } from './builders.ts';

const problemOf = (text: string) => {
  const result = parseProtocols(text);
  return result.ok ? null : result.problem;
};
const withProtocols = (protocols: unknown, version: unknown = 1) =>
  JSON.stringify({ format: 'mesochart-protocols', version, protocols });
const entryOf = (values: Parameters<typeof aProtocol>[0] = {}) => ({ id: 'e1', body: aProtocol(values) });

describe('a file of protocols', () => {
  it('holds what was written, without lots, vials and the clinic’s own catalogue', () => {
    const [component] = aProtocol().components;
    const used = { ...component, id: 'c1', name: 'HA', strength: null, volumeUl: 0, packUl: 2_000 };
    const own = { ...used, lot: '4711', lotId: 'l1', expiry: '2027-01-31', vials: 2, productId: 'p1' };
    const text = writeProtocols([aProtocol({ components: [own] })]);
    expect(text).not.toMatch(/4711|archived|productId/);
    expect(parseProtocols(text)).toEqual({ ok: true, protocols: [aProtocol({ components: [used] })] });
  });

  it('keeps fields that this program does not know', () => {
    const text = writeProtocols([aProtocol({ colour: 'blue' })]);
    expect(parseProtocols(text)).toMatchObject({ ok: true, protocols: [{ colour: 'blue' }] });
  });

  it('comes back the same whatever its numbers are', () => {
    const volume = fc.option(fc.integer({ min: 0, max: 1_000_000 }));
    fc.assert(
      fc.property(
        volume,
        volume,
        volume,
        fc.string({ maxLength: 200 }),
        (volumeUl, threadUlPerCm, areaUlPerCm2, notes) => {
          const protocol = aProtocol({ volumeUl, threadUlPerCm, areaUlPerCm2, notes: notes.trim() });
          expect(parseProtocols(writeProtocols([protocol]))).toEqual({ ok: true, protocols: [protocol] });
        },
      ),
    );
  });

  it('says where something is wrong', () => {
    const { archived: _archived, ...good } = aProtocol();
    expect(problemOf('{"format":')).toMatchObject({ code: 'not-json', path: '$' });
    expect(problemOf('[]')).toMatchObject({ code: 'not-protocols', path: '$.format' });
    expect(problemOf('{"format":"mesochart-chart","version":1}')).toMatchObject({ code: 'not-protocols' });
    expect(problemOf(withProtocols([good, { ...good, name: 'B', volumeUl: -1 }]))).toMatchObject({
      code: 'invalid',
      path: '$.protocols[1].volumeUl',
    });
    expect(problemOf(withProtocols([{ ...good, technique: { code: 'papule', spacingUm: [2, 1] } }]))).toMatchObject({
      path: '$.protocols[0].technique.spacingUm',
    });
    expect(problemOf(withProtocols([good, { ...good, name: ' glow ' }]))).toMatchObject({
      path: '$.protocols[1].name',
      message: 'the same name stands twice',
    });
    expect(problemOf(withProtocols([good], 0))).toMatchObject({ code: 'invalid', path: '$.version' });
  });

  it('of a newer version is refused by that name, whatever it holds', () => {
    expect(problemOf(withProtocols('other', 2))).toMatchObject({ code: 'newer-version', path: '$.version' });
  });

  it('never breaks its reader', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void parseProtocols(text)));
  });
});

describe('protocols that come in', () => {
  const outcomes = (protocol: ReturnType<typeof aProtocol>, own: ReturnType<typeof entryOf>[]) =>
    compareProtocols([protocol], own).map(({ outcome }) => outcome);

  it('are new, changed or the same by name, however it is written', () => {
    expect(outcomes(aProtocol(), [])).toEqual(['new']);
    expect(outcomes(aProtocol({ name: 'GLOW  ' }), [entryOf({ volumeUl: 20 })])).toEqual(['changed']);
    expect(outcomes(aProtocol(), [entryOf()])).toEqual(['same']);
  });

  it('are the same where only ids of ingredients and the catalogue differ', () => {
    const [component] = aProtocol().components;
    if (component === undefined) throw new Error('no component');
    const own = entryOf({ components: [{ ...component, id: 'other', productId: 'p1' }] });
    expect(outcomes(aProtocol(), [own])).toEqual(['same']);
  });

  it('count as changed where the clinic has put its own away', () => {
    expect(outcomes(aProtocol(), [entryOf({ archived: true })])).toEqual(['changed']);
    expect(outcomes(aProtocol(), [entryOf({ archived: true }), entryOf()])).toEqual(['same']);
  });
});
