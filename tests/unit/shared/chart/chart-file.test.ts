import { describe, expect, it } from 'vitest';

import { chartFileSchema, type Papers, seal, unseal } from '#shared/chart/chart-file.ts';
import { type Signature } from '#shared/chart/signed.ts';
import { aChart } from '../../../fixtures/chart/builders.ts';

const HASH = '0'.repeat(64);
const moment = { at: '2026-11-10T09:00:00.000Z', zone: 'Europe/Vienna', offsetMinutes: 60 };
const signerOf = (id: string) => ({ id, name: `Dr. ${id}`, role: 'practitioner' });
const aSignature = (own: Partial<Signature> = {}): Signature => ({
  id: 'g1',
  meaning: 'author',
  signer: signerOf('dr1'),
  ...moment,
  contentSha256: HASH,
  anatomySha256: HASH,
  revision: 3,
  program: 'Mesochart 0.1.0',
  schemaVersion: 3,
  auditHead: { seq: 12, hash: HASH },
  ...own,
});
const addendum = { id: 'a1', text: 'A remark.', signer: signerOf('dr1'), ...moment, contentSha256: HASH };
const retraction = { id: 'r1', reason: 'a mistake', signer: signerOf('dr1'), ...moment };
const reviewed = aSignature({ id: 'g2', meaning: 'reviewed', signer: signerOf('dr2') });
const signed = aChart({ status: 'signed' });
const wrong = aChart({ status: 'entered-in-error' });

describe('a chart file', () => {
  it.each<[string, ReturnType<typeof aChart>, Papers]>([
    ['nothing', aChart(), { signatures: [], addenda: [], retraction: null }],
    ['signatures', signed, { signatures: [aSignature(), reviewed], addenda: [], retraction: null }],
    ['everything', wrong, { signatures: [aSignature()], addenda: [addendum], retraction }],
    ['a retraction alone', wrong, { signatures: [], addenda: [], retraction }],
  ])('is the chart and what stands under it: %s', (_what, chart, papers) => {
    const file = seal(chart, papers);
    expect(chartFileSchema.parse(file)).toEqual(file);
    expect(unseal(file)).toEqual({ ok: true, chart, papers });
  });

  it.each<[string, object, string]>([
    ['a draft that is signed', { ...aChart(), signatures: [aSignature()] }, '$.signatures'],
    ['a draft with a remark', { ...aChart(), addenda: [addendum] }, '$.addenda'],
    ['a draft with a retraction', { ...aChart(), retraction }, '$.retraction'],
    ['a signed chart with a retraction', { ...signed, retraction }, '$.retraction'],
    ['no author', { ...signed, signatures: [reviewed] }, '$.signatures[0].meaning'],
    ['the author second', { ...signed, signatures: [reviewed, aSignature()] }, '$.signatures[0].meaning'],
    ['two authors', { ...signed, signatures: [aSignature(), aSignature({ id: 'g2' })] }, '$.signatures[1].meaning'],
    [
      'a signer twice',
      { ...signed, signatures: [aSignature(), { ...reviewed, signer: signerOf('dr1') }] },
      '$.signatures[1].signer.id',
    ],
    ['an id twice', { ...signed, signatures: [aSignature(), { ...reviewed, id: 'g1' }] }, '$.signatures[1].id'],
    ['a remark twice', { ...signed, addenda: [addendum, addendum] }, '$.addenda[1].id'],
    [
      'a signature without a hash',
      { ...signed, signatures: [{ ...aSignature(), contentSha256: '' }] },
      '$.signatures[0].contentSha256',
    ],
    ['signatures that are no list', { ...signed, signatures: 'Dr. Example' }, '$.signatures'],
  ])('is refused with %s', (_what, file, path) => {
    expect(unseal({ ...signed, ...file })).toMatchObject({ ok: false, path });
  });
});
