import { describe, expect, it } from 'vitest';

import { initialsOf, proposeLogin } from '../../../../renderer/records/initials.ts';

describe('initials of a person', () => {
  it('are the first and last letter of the name, without titles', () => {
    expect(initialsOf('Dr. med. Anna Maria Weiss')).toBe('AW');
    expect(initialsOf('Zoé')).toBe('Z');
    expect(initialsOf('émile Ångström, MD')).toBe('ÉÅ');
    expect(initialsOf('Dr.')).toBe('D');
    expect(initialsOf('')).toBe('');
  });
});

describe('a proposed sign-in name', () => {
  it('is first and last word in plain letters, and never holds what the contract refuses', () => {
    expect(proposeLogin('Dr. Anna Weiss')).toBe('anna.weiss');
    expect(proposeLogin('José María Muñoz Großmann')).toBe('jose.grossmann');
    expect(proposeLogin('Prof. Łukasz')).toBe('łukasz');
    expect(proposeLogin("Siobhán O'Brien / MD")).toBe('siobhan.md');
    expect(proposeLogin('  ')).toBe('');
  });
});
