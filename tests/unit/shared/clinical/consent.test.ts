import { describe, expect, it } from 'vitest';

import { ADVERSE_KINDS } from '#shared/clinical/adverse.ts';
import { choicesOf } from '#shared/clinical/consent/choices.ts';
import { PROPOSED_CONSENTS, riskSources } from '#shared/clinical/consent/proposals.ts';
import { consentMissing, consentState } from '#shared/clinical/consent/state.ts';
import { citationsOf } from '#shared/clinical/sources.ts';
import { consentTemplateSchema } from '#shared/dossier/consent.ts';
import { aChart } from '../../../fixtures/chart/builders.ts';

const by = { id: 'dr', name: 'Dr. Example' };
const joined = (id: string, at: string, body: object) => ({ id, revision: 1, at, by, ...body });
const consent = (id: string, at: string, purpose = 'procedure', reviewed = true) =>
  joined(id, at, {
    purpose,
    language: 'en',
    title: 'Consent',
    template: { id: 'text', version: 1, reviewed },
    textSha256: 'a'.repeat(64),
    choices: [],
    signer: { name: 'Sample Patient', relation: 'patient', strokes: [], picture: null },
    witness: null,
  });
const chartWith = (keys: object) => ({ ...aChart(), withoutConsent: [], ...keys });
const kinds = (keys: object) => consentMissing(chartWith(keys)).map(({ kind, severity }) => `${kind} ${severity}`);

const EARLY = '2026-03-01T08:00:00.000Z';
const LATE = '2026-03-01T10:00:00.000Z';

describe('the consent behind a session', () => {
  it('is asked for, or a reason why it was done without', () => {
    expect(kinds({})).toEqual(['no-consent block']);
    expect(kinds({ withoutConsent: [joined('w', LATE, { reason: '' })] })).toEqual(['no-consent block']);
    expect(kinds({ withoutConsent: [joined('w', LATE, { reason: 'emergency' })] })).toEqual([]);
    expect(kinds({ consents: [consent('c', EARLY)] })).toEqual([]);
    expect(kinds({ consents: [consent('c', EARLY, 'photos')] })).toEqual(['no-consent block']);
  });

  it('no longer stands once it is withdrawn, until another is signed', () => {
    const withdrawn = { consentWithdrawals: [joined('x', LATE, { consentId: 'c', reason: '' })] };
    expect(kinds({ consents: [consent('c', EARLY)], ...withdrawn })).toEqual(['consent-withdrawn block']);
    expect(kinds({ consents: [consent('c', EARLY), consent('d', LATE)], ...withdrawn })).toEqual([]);
    expect(consentState(chartWith({ consents: [consent('c', EARLY)], ...withdrawn }), 'procedure')).toMatchObject({
      state: 'withdrawn',
      consent: { id: 'c' },
      withdrawal: { at: LATE },
    });
  });

  it('says so when it came after the needle, under unreviewed words, or when photos have none', () => {
    const care = [joined('k', EARLY, { startedAt: '2026-03-01T09:00:00.000Z', endedAt: null })];
    const ended = [joined('k', EARLY, { startedAt: null, endedAt: '2026-03-01T09:30:00.000Z' })];
    expect(kinds({ consents: [consent('c', LATE)], care: ended })).toEqual(['consent-late warning']);
    expect(kinds({ consents: [consent('c', LATE)] })).toEqual([]);
    expect(kinds({ consents: [consent('c', LATE)], care })).toEqual(['consent-late warning']);
    expect(kinds({ consents: [consent('c', EARLY)], care })).toEqual([]);
    expect(kinds({ consents: [consent('c', EARLY, 'procedure', false)] })).toEqual(['consent-unreviewed warning']);
    expect(kinds({ consents: [consent('c', EARLY)], photos: [joined('p', EARLY, {})] })).toEqual([
      'photos-without-consent warning',
    ]);
  });
});

describe('the proposed texts', () => {
  it('are there for both purposes in four languages, none of them reviewed', () => {
    expect(PROPOSED_CONSENTS.map(({ purpose, language }) => `${purpose} ${language}`).sort()).toEqual(
      ['photos', 'procedure'].flatMap((purpose) =>
        ['en', 'es', 'fr', 'it'].map((language) => `${purpose} ${language}`),
      ),
    );
    for (const text of PROPOSED_CONSENTS) {
      expect(consentTemplateSchema.parse(text)).toMatchObject({ reviewed: false, inUse: false });
    }
  });

  it('warn of nothing but known adverse events; one of these has no source on file, and says so', () => {
    const { tags, unsourced } = riskSources();
    expect(tags).toEqual(['S0', 'S1', 'S2', 'L28', 'L29', 'L30', 'L31', 'L22', 'L4', 'L41c']);
    expect(citationsOf(tags)).toHaveLength(tags.length);
    expect(unsourced).toEqual(['hyperpigmentation']);
    expect(ADVERSE_KINDS.map(({ code }) => code)).toEqual(expect.arrayContaining([...unsourced]));
  });

  it('ask point by point for the use of photographs, in their own language', () => {
    const codes = ['teaching', 'publication', 'advertising'];
    const asked = (['en', 'fr', 'es', 'it'] as const).map((language) => choicesOf({ purpose: 'photos', language }));
    for (const choices of asked) expect(choices.map(({ code }) => code)).toEqual(codes);
    expect(new Set(asked.flat().map(({ label }) => label)).size).toBe(codes.length * asked.length);
    expect(choicesOf({ purpose: 'procedure', language: 'en' })).toEqual([]);
  });
});
