/** What no validator at hand sees in a bundle: references that lead nowhere, and two values where one may be. */
import type { Bundle } from '@medplum/fhirtypes';

/** A fault, with where it is as a path of keys. */
export interface BundleFault {
  readonly kind: 'dangling-reference' | 'duplicate-full-url' | 'two-choices' | 'id-differs';
  readonly at: string;
  readonly what: string;
}

/** Elements of R4 that are written with one of several types (`performed[x]`), of the types that are made here. */
const CHOICES = [
  ...['abatement', 'age', 'author', 'created', 'deceased', 'defaultValue', 'dose', 'effective', 'identified', 'item'],
  ...['medication', 'multipleBirth', 'occurred', 'offset', 'onset', 'performed', 'product', 'rate', 'scheduled'],
  ...['source', 'timing', 'value', 'asNeeded', 'bounds'],
];

const choiceOf = (key: string): string | undefined =>
  CHOICES.find((name) => key.startsWith(name) && /^[A-Z]/.test(key.slice(name.length)));

const repeated = <T>(values: readonly T[]): T[] => values.filter((value, i) => values.indexOf(value) !== i);

function* faultsIn(value: unknown, at: string, known: ReadonlySet<string>): Generator<BundleFault> {
  if (Array.isArray(value)) {
    for (const [i, part] of value.entries()) yield* faultsIn(part, `${at}[${i}]`, known);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const parts: [string, unknown][] = Object.entries(value);
  const choices = parts.flatMap(([key]) => choiceOf(key) ?? []);
  for (const what of new Set(repeated(choices))) yield { kind: 'two-choices', at, what };
  for (const [key, part] of parts) {
    // DetectedIssue has a `reference` of its own, which is the address of a text.
    if (key === 'reference' && typeof part === 'string' && !('resourceType' in value) && !known.has(part)) {
      yield { kind: 'dangling-reference', at, what: part };
    }
    yield* faultsIn(part, `${at}.${key}`, known);
  }
}

/** What is wrong with a bundle beyond its structure. Every reference must lead to one of its entries. */
export function bundleFaults({ entry = [] }: Bundle): BundleFault[] {
  const urls = entry.flatMap(({ fullUrl }) => fullUrl ?? []);
  const known = new Set(urls);
  return [
    ...repeated(urls).map((what) => ({ kind: 'duplicate-full-url', at: 'entry', what }) as const),
    ...entry.flatMap(({ fullUrl = '', resource }, i) =>
      fullUrl === `urn:uuid:${resource?.id ?? ''}`
        ? []
        : [{ kind: 'id-differs', at: `entry[${i}]`, what: fullUrl } as const],
    ),
    ...entry.flatMap(({ resource }, i) => [...faultsIn(resource, `entry[${i}].resource`, known)]),
  ];
}
