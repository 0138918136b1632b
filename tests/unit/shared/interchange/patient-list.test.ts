import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isDate } from '#shared/clinical/plain-date.ts';
import { guessColumns, guessWeightUnit, looksLikeTitles } from '#shared/interchange/patient-list/guess-columns.ts';
import { guessDateOrder, readDate } from '#shared/interchange/patient-list/read-date.ts';
import { splitName } from '#shared/interchange/patient-list/read-row.ts';
import { DATE_ORDERS } from '#shared/interchange/patient-list/reading.ts';
import { guessSexWords } from '#shared/interchange/patient-list/sex-words.ts';

const TODAY = '2026-11-10';

describe('the titles of a list', () => {
  it.each([
    [
      'English',
      'Last name;First Name;Date of Birth;Gender;Phone;E-mail;MRN',
      'family given birthDate sex phone email reference',
    ],
    [
      'French',
      'Nom;Prénom;Né(e) le;Sexe;Téléphone;Courriel;N° dossier',
      'family given birthDate sex phone email reference',
    ],
    [
      'Spanish',
      'Apellidos;Nombre;Fecha de nacimiento;Sexo;Teléfono;Correo electrónico;NHC',
      'family given birthDate sex phone email reference',
    ],
    [
      'Italian',
      'Cognome;Nome;Data di nascita;Sesso;Cellulare;E-mail;Note',
      'family given birthDate sex phone email notes',
    ],
    [
      'German',
      'Name;Vorname;Geb.-Datum;Geschlecht;Telefon;E-Mail;Bemerkungen',
      'family given birthDate sex phone email notes',
    ],
    ['one name for both', 'Name;DOB', 'fullName birthDate'],
    ['a French name alone', 'Nom;Date de naissance', 'fullName birthDate'],
    [
      'our own export',
      'patient_id;reference;family;given;birth_date;sex;weight_g;weight_kg',
      '- reference family given birthDate sex - weight',
    ],
    ['the same title twice', 'Name;Name;Tel;Tel', 'fullName - phone -'],
    ['nothing known', 'a;b', '- -'],
  ])('are known in %s', (_language, titles, fields) => {
    expect(
      guessColumns(titles.split(';'))
        .map((field) => field ?? '-')
        .join(' '),
    ).toBe(fields);
  });

  it('are told from the line of a patient', () => {
    expect(looksLikeTitles(['Family name', 'x'])).toBe(true);
    expect(looksLikeTitles(['Something', 'Else'])).toBe(true);
    expect(looksLikeTitles(['Rossi', 'Anna', '03/04/1980'])).toBe(false);
    expect(looksLikeTitles(['Rossi', 'anna@example.org'])).toBe(false);
  });

  it('may name the unit of weights', () => {
    expect(guessWeightUnit('Weight (lbs)')).toBe('lb');
    expect(guessWeightUnit('Album')).toBe('kg');
  });
});

describe('a birth date', () => {
  it.each([
    ['1980-03-04', 'dmy', '1980-03-04'],
    ['1980-03-04T00:00:00.000Z', null, '1980-03-04'],
    ['19800304', null, '1980-03-04'],
    ['4.3.1980', 'dmy', '1980-03-04'],
    ['04/03/1980 00:00', 'mdy', '1980-04-03'],
    ['29/02/1984', 'dmy', '1984-02-29'],
  ] as const)('%s is read by %s as %s', (cell, order, date) => {
    expect(readDate(cell, order, TODAY)).toEqual({ date });
  });

  it.each([
    ['31/02/1980', 'dmy', 'date'],
    ['29/02/1983', 'dmy', 'date'],
    ['12/31/1980', 'dmy', 'date'],
    ['4.3.80', 'dmy', 'date'],
    ['4/3-1980', 'dmy', 'date'],
    ['0000-00-00', 'ymd', 'date'],
    ['04/03/1980', 'ymd', 'date'],
    ['04/03/1980', null, 'date-order'],
    ['1066-10-14', 'ymd', 'date'],
    ['2026-11-11', 'ymd', 'date-future'],
    ['yesterday', 'dmy', 'date'],
    ['29280', 'dmy', 'date'],
  ] as const)('%s, read by %s, is none: %s', (cell, order, problem) => {
    expect(readDate(cell, order, TODAY)).toEqual({ problem });
  });

  it('has an order only where the list shows it', () => {
    expect(guessDateOrder(['03/04/1980', '25/04/1980'])).toBe('dmy');
    expect(guessDateOrder(['03/04/1980', '04/25/1980'])).toBe('mdy');
    expect(guessDateOrder(['03.04.1980'])).toBe('dmy');
    expect(guessDateOrder(['1980-04-03', ''])).toBe('ymd');
    expect(guessDateOrder(['03/04/1980'])).toBeNull();
    expect(guessDateOrder(['25/04/1980', '04/25/1980'])).toBeNull();
  });

  it('is a day of the calendar, not later than today, whatever stands in the cell', () => {
    const number = (max: number) => fc.integer({ min: 0, max });
    const cell = fc
      .tuple(number(40), number(40), fc.integer({ min: 1800, max: 2100 }), fc.constantFrom('/', '.', '-', ' '))
      .map(([a, b, year, sign]) => [a, b, year].join(sign));
    fc.assert(
      fc.property(fc.oneof(cell, fc.string()), fc.constantFrom(...DATE_ORDERS, null), (text, order) => {
        const read = readDate(text, order, TODAY);
        if ('date' in read) {
          expect(isDate(read.date)).toBe(true);
          expect(read.date <= TODAY).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('words for a sex', () => {
  it('mean what they do beside the others', () => {
    expect([...guessSexWords(['F', 'M'])].map(([, sex]) => sex)).toEqual(['female', 'male']);
    expect([...guessSexWords(['H', 'M'])].map(([, sex]) => sex)).toEqual(['male', 'female']);
    expect([...guessSexWords(['H', 'F'])].map(([, sex]) => sex)).toEqual(['male', 'female']);
    expect([...guessSexWords(['W', 'M', 'd'])].map(([, sex]) => sex)).toEqual(['female', 'male', 'other']);
    expect([...guessSexWords(['U', 'D'])].map(([, sex]) => sex)).toEqual(['male', 'female']);
    expect([...guessSexWords(['Männlich', 'Mme.'])].map(([, sex]) => sex)).toEqual(['male', 'female']);
  });

  it('are not guessed from numbers', () => {
    expect([...guessSexWords(['1', '2', 'constructor'])].map(([, sex]) => sex)).toEqual([null, null, null]);
  });
});

describe('a whole name', () => {
  it('is parted at a comma, else by the order that was chosen, else not at all', () => {
    expect(splitName('García López, Ana María', null)).toEqual({ family: 'García López', given: 'Ana María' });
    expect(splitName('Ana María García', 'given-first')).toEqual({ family: 'García', given: 'Ana María' });
    expect(splitName('García Ana María', 'family-first')).toEqual({ family: 'García', given: 'Ana María' });
    expect(splitName('Cher', null)).toEqual({ family: 'Cher', given: '' });
    expect(splitName('Ana García', null)).toBeNull();
  });
});
