/** GS1 barcodes on packs, as a scanner types them or as printed with brackets: which product, until when, which lot. */
import { fixedLengthOf, identifierLength, maxVariableLength } from './gs1-identifiers.ts';
import { expiryOf, isDateText, yymmddOf } from './gs1-dates.ts';

/** What a code says. Dates are plain, `YYYY-MM-DD`. */
export interface Gs1 {
  /** Fourteen digits; null: not said. */
  readonly gtin: string | null;
  /** Last day of use. */
  readonly expiry: string | null;
  readonly lot: string | null;
  readonly serial: string | null;
  readonly produced: string | null;
  /** What this program does not use, as it stood. */
  readonly others: readonly { readonly ai: string; readonly value: string }[];
}

/** Why a text is not a code; `ai` says at which element. */
export interface Gs1Problem {
  readonly kind: 'not-gs1' | 'check-digit' | 'date' | 'length' | 'characters' | 'twice';
  readonly ai: string;
}

/** The code, or what is wrong with it. */
export type Gs1Reading =
  { readonly ok: true; readonly code: Gs1 } | { readonly ok: false; readonly problem: Gs1Problem };

/** The group separator that ends an element of no fixed length (FNC1 as scanners send it). */
export const GS = '\u001d';

interface Element {
  readonly ai: string;
  readonly value: string;
}

const fail = (kind: Gs1Problem['kind'], ai = ''): Gs1Reading => ({ ok: false, problem: { kind, ai } });

/** The last digit of a GTIN from the digits before it. */
export function checkDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 3 : 1), 0);
  return String((10 - (sum % 10)) % 10);
}

const GTIN_TEXT = /^(\d{8}|\d{12,14})$/;

/** Whether a text is a GTIN of 8, 12, 13 or 14 digits whose last one fits the others. */
export const isGtin = (text: string): boolean => GTIN_TEXT.test(text) && checkDigit(text.slice(0, -1)) === text.at(-1);

/** A GTIN in its full length. */
export const fullGtin = (text: string): string => text.padStart(14, '0');

const BRACKETED = /\((\d{2,4})\)([^(]*(?:\((?!\d{2,4}\))[^(]*)*)/y;

/** `(17)280131(10)AB12`: null where the text is not made of such elements. */
function splitBracketed(text: string): Element[] | null {
  const elements: Element[] = [];
  BRACKETED.lastIndex = 0;
  for (let at = 0; at < text.length; at = BRACKETED.lastIndex) {
    BRACKETED.lastIndex = at;
    const [, ai = '', value = ''] = BRACKETED.exec(text) ?? [];
    if (ai.length !== identifierLength(ai)) return null;
    elements.push({ ai, value: value.trim() });
  }
  return elements;
}

/** `1728013110AB12`: null where an element is none of GS1's. */
function splitScanned(text: string): Element[] | null {
  const elements: Element[] = [];
  for (let at = 0; at < text.length;) {
    if (text[at] === GS) {
      at++;
      continue;
    }
    const digits = identifierLength(text.slice(at));
    if (digits === null) return null;
    const ai = text.slice(at, at + digits);
    const fixed = fixedLengthOf(ai);
    const next = text.indexOf(GS, at);
    const end = fixed === null ? (next < 0 ? text.length : next) : at + digits + fixed;
    elements.push({ ai, value: text.slice(at + digits, end) });
    at = end;
  }
  return elements;
}

const ALLOWED = /^[!"%-?A-Z_a-z]+$/;

function problemOf({ ai, value }: Element): Gs1Problem['kind'] | null {
  const fixed = fixedLengthOf(ai);
  if (fixed === null ? value === '' || value.length > maxVariableLength(ai) : value.length !== fixed) return 'length';
  if (!ALLOWED.test(value)) return 'characters';
  if (ai === '01' && !isGtin(value)) return 'check-digit';
  if ((ai === '17' || ai === '11') && !isDateText(value)) return 'date';
  return null;
}

const USED = ['01', '17', '10', '21', '11'];

function codeOf(elements: readonly Element[], today: string): Gs1Reading {
  for (const [i, element] of elements.entries()) {
    const kind = problemOf(element);
    if (kind !== null) return fail(kind, element.ai);
    if (elements.slice(0, i).some(({ ai }) => ai === element.ai)) return fail('twice', element.ai);
  }
  const of = (ai: string) => elements.find((element) => element.ai === ai)?.value ?? null;
  const dayOf = (ai: string) => {
    const text = of(ai);
    return text === null ? null : expiryOf(text, today);
  };
  return {
    ok: true,
    code: {
      gtin: of('01'),
      expiry: dayOf('17'),
      lot: of('10'),
      serial: of('21'),
      produced: dayOf('11'),
      others: elements.filter(({ ai }) => !USED.includes(ai)),
    },
  };
}

/** What scanners put before a code: which kind of symbol it was, and FNC1. */
const PREFIX = /^(\][A-Za-z]\d)?\u001d?/;

/** Reads a code. `today` (plain date) settles the century of a date. A GTIN alone is a code too. */
export function parseGs1(raw: string, today: string): Gs1Reading {
  const text = raw.trim().replace(PREFIX, '');
  if (text === '') return fail('not-gs1');
  if (isGtin(text)) return codeOf([{ ai: '01', value: fullGtin(text) }], today);
  const elements = text.startsWith('(') ? splitBracketed(text) : splitScanned(text);
  return elements === null || elements.length === 0 ? fail('not-gs1') : codeOf(elements, today);
}

/** Writes a code as printed (`bracketed`), or as a scanner sends it. */
export function formatGs1(code: Gs1, style: 'bracketed' | 'scanned'): string {
  const element = (ai: string, value: string | null): Element[] => (value === null ? [] : [{ ai, value }]);
  const elements = [
    ...element('01', code.gtin),
    ...element('17', code.expiry === null ? null : yymmddOf(code.expiry)),
    ...element('11', code.produced === null ? null : yymmddOf(code.produced)),
    ...element('10', code.lot),
    ...element('21', code.serial),
    ...code.others,
  ];
  if (style === 'bracketed') return elements.map(({ ai, value }) => `(${ai})${value}`).join('');
  return elements
    .map(({ ai, value }, i) => ai + value + (fixedLengthOf(ai) === null && i < elements.length - 1 ? GS : ''))
    .join('');
}
