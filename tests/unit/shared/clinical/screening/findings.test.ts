import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Answer, byItem, type Facts } from '#shared/clinical/screening/facts.ts';
import { findingsOf, unansweredOf } from '#shared/clinical/screening/findings.ts';
import { QUESTIONS } from '#shared/clinical/screening/questions.ts';

const yes = (item: string, data: Record<string, string> = {}): Answer => ({ item, answer: 'yes', data, note: '' });
const facts = (answers: readonly Answer[], own: Partial<Facts> = {}): Facts => ({
  answers: byItem(answers),
  birthDate: '1984-02-29',
  hasAllergies: false,
  day: '2026-11-22',
  used: null,
  ...own,
});
const NONE = new Map();
const only = (answer: Answer, own: Partial<Facts> = {}) => findingsOf(facts([answer], own), NONE)[0];

describe('findings of a screening', () => {
  it('are the answers that are not no, the gravest first', () => {
    const answers = [
      yes('epilepsy'),
      yes('severe-acne'),
      yes('pregnancy'),
      { ...yes('keloid'), answer: 'no' as const },
    ];
    const found = findingsOf(facts(answers), NONE).map(({ question, tier }) => [question.code, tier]);
    expect(found).toEqual([
      ['pregnancy', 'absolute'],
      ['severe-acne', 'relative'],
      ['epilepsy', 'consult'],
    ]);
  });

  it('are as grave as the clinic takes them', () => {
    expect(findingsOf(facts([yes('epilepsy')]), new Map([['epilepsy', 'absolute' as const]]))[0]?.tier).toBe(
      'absolute',
    );
  });

  it('name what a yes lacks: the drug and its last dose, HbA1c and its date', () => {
    expect(only(yes('anticoagulant', { drug: 'apixaban', 'last-taken': 'soon' }))?.lacks).toEqual(['last-taken']);
    expect(only(yes('diabetes', { 'diabetes-type': 'type-2', hba1c: '6.8 %' }))?.lacks).toEqual(['hba1c-on']);
    const whole = { 'diabetes-type': 'type-2', hba1c: '6.8 %', 'hba1c-on': '2026-10-01' };
    expect(only(yes('diabetes', whole))?.lacks).toEqual([]);
  });

  it('wait until the longer end of a range and show both', () => {
    const laser = only(yes('laser', { 'last-on': '2026-10-20' }));
    expect(laser).toMatchObject({
      state: 'waiting',
      notBefore: { shortest: '2026-11-17', longest: '2026-12-01', day: '2026-12-01', isOwn: false },
    });
    expect(only(yes('laser', { 'last-on': '2026-10-11' }))?.state).toBe('over');
    const own = { 'last-on': '2026-10-20', 'not-before': '2026-11-20' };
    expect(only(yes('laser', own))).toMatchObject({ state: 'over', notBefore: { isOwn: true } });
  });

  it('are over on the very day, not one before, whatever was asked', () => {
    const waits = QUESTIONS.filter(({ wait }) => wait !== null && wait.with === undefined);
    fc.assert(
      fc.property(fc.constantFrom(...waits), fc.integer({ min: 0, max: 20_000 }), (question, days) => {
        const from = new Date(days * 86_400_000).toISOString().slice(0, 10);
        const answer = yes(question.code, { [question.wait?.from ?? '']: from });
        const day = only(answer, { birthDate: null })?.notBefore?.day ?? '';
        expect(day >= from).toBe(true);
        expect(only(answer, { day, birthDate: null })?.state).toBe('over');
        const before = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
        expect(only(answer, { day: before, birthDate: null })?.state).toBe('waiting');
      }),
    );
  });

  it('stand while the day they count from is not known', () => {
    expect(only(yes('isotretinoin'))).toMatchObject({ state: 'stands', notBefore: null, lacks: ['last-on'] });
    expect(only(yes('area-infection', { 'infection-kind': 'herpes', site: 'lip' }))?.state).toBe('stands');
  });

  it('keep cancer a contraindication after a year until there is the doctor’s letter', () => {
    const data = { diagnosis: 'melanoma', treatment: 'excision', 'clearance-on': '2025-06-01' };
    expect(only(yes('cancer', data))).toMatchObject({ state: 'stands', lacks: ['letter'] });
    expect(only(yes('cancer', { ...data, letter: 'yes' }))).toMatchObject({ state: 'over', lacks: [] });
    expect(only(yes('cancer', { ...data, letter: 'yes', 'clearance-on': '2026-06-01' }))?.state).toBe('waiting');
  });

  it('take age and allergies from the record instead of asking', () => {
    const young = findingsOf(facts([], { birthDate: '2010-01-31' }), NONE)[0];
    expect(young).toMatchObject({ question: { code: 'under-18' }, state: 'waiting', notBefore: { day: '2028-01-31' } });
    expect(findingsOf(facts([], { birthDate: '2008-11-22' }), NONE)).toEqual([]);
    expect(findingsOf(facts([yes('under-18')], { birthDate: null }), NONE)[0]?.state).toBe('stands');
    expect(findingsOf(facts([], { hasAllergies: true }), NONE)[0]?.question.code).toBe('ingredient-allergy');
    expect(unansweredOf(facts([], { hasAllergies: null })).map(({ code }) => code)).toContain('ingredient-allergy');
  });

  it('concern a session only where the product is used', () => {
    const used = (...names: string[]) => only(yes('g6pd-deficiency'), { used: names })?.applies;
    expect(used('Vitamin C 20 %')).toBe(true);
    expect(used('Hyaluronic acid')).toBe(false);
    expect(used()).toBe(false);
    expect(only(yes('g6pd-deficiency'))?.applies).toBe(true);
  });

  it('leave unanswered what nobody asked, about products only where they are used', () => {
    const open = (used: string[] | null) => unansweredOf(facts([], { used })).map(({ code }) => code);
    expect(open(null)).toHaveLength(QUESTIONS.length - 2);
    expect(open([])).not.toContain('thromboembolism');
    expect(open(['Tranexamic acid'])).toContain('thromboembolism');
    expect(open([])).toContain('pregnancy');
  });

  it('say so where the patient does not know', () => {
    expect(only({ ...yes('pregnancy'), answer: 'unknown' })).toMatchObject({ state: 'unknown', lacks: [] });
  });
});
