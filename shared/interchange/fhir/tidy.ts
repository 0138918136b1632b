/** FHIR has no empty values: what says nothing is left out, and texts keep to the characters its strings may hold. */
import { wellFormed } from './base64.ts';

/** Control characters other than tab, line feed and carriage return: no FHIR string has them. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** White space other than a blank, tab and line end counts as none in the pattern of FHIR strings. */
const ODD_SPACES = /[^\S \t\r\n]/g;

/** A text as FHIR strings allow it: no control characters, well-formed, not blank at its ends. */
export const tidyText = (text: string): string =>
  wellFormed(text).replace(CONTROLS, '').replace(ODD_SPACES, ' ').trim();

/** A text where FHIR wants one: what says nothing is replaced. */
export const textOr = (text: string, otherwise: string): string => tidyText(text) || otherwise;

function tidied(value: unknown): unknown {
  if (typeof value === 'string') return tidyText(value) || undefined;
  if (Array.isArray(value)) {
    const kept = value.map(tidied).filter((part) => part !== undefined);
    return kept.length > 0 ? kept : undefined;
  }
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const kept = Object.entries(value)
    .map(([key, part]: [string, unknown]) => [key, tidied(part)] as const)
    .filter(([, part]) => part !== undefined);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** A resource without what says nothing: empty texts, lists and objects. Makers see to it that what FHIR requires stays. */
export function tidy<T extends object>(resource: T): T {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- only optional parts are left out
  return tidied(resource) as T;
}
