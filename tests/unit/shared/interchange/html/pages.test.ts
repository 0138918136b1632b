import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { sessionLine, volumeText } from '#shared/interchange/html/facts.ts';
import { indexPage } from '#shared/interchange/html/index-page.ts';
import { escapeHtml } from '#shared/interchange/html/page.ts';
import { patientPage } from '#shared/interchange/html/patient-page.ts';
import { wordsIn } from '#shared/interchange/html/words.ts';
import { LANGUAGES } from '#shared/language.ts';
import { aChart, aPoint } from '../../../../fixtures/chart/builders.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title><script>1</script>',
  '&lt;script&gt;',
  '\u0000<b>\u202e',
];

const line = (name: string) => ({
  folder: 'p1',
  name,
  born: name,
  sex: 'female',
  reference: name,
  sessions: 1,
  lastOn: '2026-11-10',
});

/** Both pages with a text wherever the record puts one. */
function pages(text: string): string {
  const chart = aChart({ sessionId: 's1', marks: [aPoint()] });
  const [treatment] = chart.treatments;
  const component = { id: 'c', name: text, strength: null, volumeUl: 2_000, lot: text };
  const whole = {
    ...chart,
    session: { ...chart.session, practitioner: { id: 'dr', name: text } },
    treatments:
      treatment === undefined
        ? []
        : [{ ...treatment, indication: text, cocktail: { components: [component], preparedUl: 0, discardedUl: 0 } }],
  };
  const patient = patientPage({
    line: line(text),
    sessions: [sessionLine(whole, { chart: 'charts/a.json', pdf: 'charts/a.pdf' })],
    pictures: [
      { path: 'files/a.jpg', label: text, isPhoto: true, sessionId: 's1' },
      { path: 'files/b.png', label: text, isPhoto: false, sessionId: null },
    ],
    files: [{ path: 'record.json', text }],
  });
  const index = indexPage({
    clinic: text,
    exportedAt: '2026-11-23T08:00:00.000Z',
    program: text,
    isPseudonymised: false,
    patients: [line(text)],
    files: [{ path: 'tables/marks.csv', text }],
  });
  return patient + index;
}

/** Tags and the names of their attributes, in order. */
const skeleton = (page: string) =>
  [...page.replaceAll(/<style>[\s\S]*?<\/style>/g, '').matchAll(/<[^>]*>/g)].map(([tag]) =>
    tag.replaceAll(/"[^"]*"/g, '""'),
  );

describe('the pages of an export', () => {
  it.each(HOSTILE)('show %j as text: no tag and no attribute comes of it', (text) => {
    expect(skeleton(pages(text))).toEqual(skeleton(pages('Sample')));
  });

  it('show any text as text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        expect(skeleton(pages(text.trim() === '' ? 'x' : text))).toEqual(skeleton(pages('Sample')));
        expect(escapeHtml(text)).not.toMatch(/[<>"']/);
      }),
    );
  });

  it('load nothing but pictures beside them, and hold no script', () => {
    const text = pages('Sample');
    expect(text).toContain(`content="default-src 'none';`);
    expect(text).not.toMatch(/<script|<link|https?:|url\(|@import/);
  });

  it('say volumes in mL without needless zeros', () => {
    const english = [0, 50, 1_000, 2_500, 100_000].map((ul) => volumeText(ul, wordsIn('en')));
    expect(english).toEqual(['0 mL', '0.05 mL', '1 mL', '2.5 mL', '100 mL']);
  });
});

describe('pages in the language of whoever exports', () => {
  const shape = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, child]) => [key, shape(child)]))
      : typeof value;

  it.each(LANGUAGES)('have every word in %s, and none that is empty', (language) => {
    expect(shape(wordsIn(language))).toEqual(shape(wordsIn('en')));
    expect(JSON.stringify(wordsIn(language))).not.toContain('""');
  });

  it('say so to the browser, and write volumes as the language does', () => {
    const chart = aChart({ sessionId: 's1', marks: [aPoint()] });
    const words = wordsIn('it');
    const sessions = [sessionLine(chart, { chart: 'charts/a.json', pdf: null }, words)];
    const page = patientPage({ language: 'it', line: line('Weiss'), sessions, pictures: [], files: [] });
    expect(page).toContain('<html lang="it">');
    expect(page).toMatch(/<h2>Sedute<\/h2>[\s\S]*0,05 mL somministrati/);
    expect(page).toContain('donna');
    expect(page).not.toMatch(/Sessions|given|female/);
  });
});
