import { describe, expect, it } from 'vitest';

import { othersNo, withAnswer, withData, withNote } from '#shared/clinical/screening/answers.ts';
import { byItem } from '#shared/clinical/screening/facts.ts';
import { unansweredOf } from '#shared/clinical/screening/findings.ts';

const facts = { answers: null, birthDate: null, hasAllergies: null, day: '2026-11-22', used: null };

describe('answers of a screening', () => {
  it('keep what was filled in when they change and come back', () => {
    const yes = withData(withAnswer([], 'diabetes', 'yes'), 'diabetes', 'hba1c', '6.8 %');
    const back = withAnswer(withAnswer(yes, 'diabetes', 'no'), 'diabetes', 'yes');
    expect(back).toEqual([{ item: 'diabetes', answer: 'yes', data: { hba1c: '6.8 %' }, note: '' }]);
    expect(withNote(back, 'diabetes', 'stable')[0]?.note).toBe('stable');
  });

  it('lose a field that is emptied', () => {
    const yes = withData(withAnswer([], 'diabetes', 'yes'), 'diabetes', 'hba1c', '6.8 %');
    expect(withData(yes, 'diabetes', 'hba1c', '')[0]?.data).toEqual({});
  });

  it('drop a day set by hand when the day it was set for changes', () => {
    const own = withData(withAnswer([], 'laser', 'yes'), 'laser', 'not-before', '2026-12-01');
    expect(withData(own, 'laser', 'last-on', '2026-11-20')[0]?.data).toEqual({ 'last-on': '2026-11-20' });
  });

  it('are no for all others at once, leaving those that were given', () => {
    const all = othersNo(withAnswer([], 'pregnancy', 'unknown'), {
      ...facts,
      answers: byItem(withAnswer([], 'pregnancy', 'unknown')),
    });
    expect(all.find(({ item }) => item === 'pregnancy')?.answer).toBe('unknown');
    expect(all.filter(({ answer }) => answer !== 'no')).toHaveLength(1);
    const left = unansweredOf({ ...facts, answers: byItem(all) });
    expect(left.map(({ code }) => code)).toEqual(['ingredient-allergy']);
  });
});
