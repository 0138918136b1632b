import fc from 'fast-check';
import { expect, test } from 'vitest';

import { fitOf, ranked } from '../../../../../renderer/features/palette/rank.ts';

const titles = (typed: string, ...all: string[]) =>
  ranked(
    typed,
    all.map((title) => ({ title })),
  ).map(({ title }) => title);

test('the beginning of a title comes before the beginning of a word, and that before letters in order', () => {
  expect(titles('pat', 'Plan a tool', 'Copy to patient', 'Patients')).toEqual([
    'Patients',
    'Copy to patient',
    'Plan a tool',
  ]);
  expect(titles('sig', 'Show in a grid', 'Assign', 'Sign chart')).toEqual(['Sign chart', 'Show in a grid', 'Assign']);
});

test('first letters of the words are enough', () => {
  expect(titles('cg', 'Cancel', 'Confirm given')).toEqual(['Confirm given']);
});

test('accents and letter case do not count', () => {
  expect(titles('RESUME', 'Résumé')).toEqual(['Résumé']);
  expect(titles('œuvre', 'Oeuvre')).toEqual(['Oeuvre']);
});

test('a title is found by each of its beginnings', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zà-öø-ü]{1,8}( [a-zà-öø-ü]{1,8}){0,3}$/), fc.nat(), (title, cut) => {
      expect(fitOf(title.slice(0, 1 + (cut % title.length)), { title })).toBe(6);
    }),
  );
});
