/** The techniques as this clinic works with them: those that ship with its changes, then its own. */
import { type AnyEntry, entriesOf, type Entry } from '../dossier/entry.ts';
import type { Technique as ChartedTechnique } from '../chart/schema.ts';
import type { TechniqueValues } from '../dossier/clinic.ts';
import { newestBy } from '../dossier/newest.ts';
import { sourcesOf } from './sources.ts';
import { findTechnique, type Technique, TECHNIQUES } from './techniques.ts';

/** A technique as it is offered. */
export interface ClinicTechnique extends Technique {
  /** The clinic's name for it; empty: the program's. */
  readonly name: string;
  /** Where the clinic has its numbers from; empty where they are the shipped ones. */
  readonly source: string;
  readonly hidden: boolean;
  /** Whether the program ships it, and whether the clinic changed what it says. */
  readonly isShipped: boolean;
  readonly isChanged: boolean;
  /** What the clinic said; null: nothing so far. */
  readonly entry: Entry<'technique'> | null;
}

/** What the program ships, in the form in which a clinic changes it. */
export const shippedValues = ({ family, spacingUm, depthUm, volumeUl, sources }: Technique): TechniqueValues => ({
  name: '',
  family,
  spacingUm: spacingUm === null ? null : [spacingUm[0], spacingUm[1]],
  depthUm: depthUm === undefined ? null : [depthUm[0], depthUm[1]],
  volumeUl: volumeUl === undefined ? null : [volumeUl[0], volumeUl[1]],
  source: sourcesOf(sources)
    .map(({ title, grade }) => `${title} (${grade})`)
    .join('; '),
});

function changed(code: string, values: TechniqueValues, entry: Entry<'technique'>): ClinicTechnique {
  const shipped = findTechnique(code);
  const { family, spacingUm, depthUm, volumeUl } = values;
  return {
    code,
    family: shipped?.family ?? family,
    spacingUm,
    isProposal: false,
    ...(depthUm !== null && { depthUm }),
    ...(volumeUl !== null && { volumeUl }),
    sources: [],
    name: values.name,
    source: values.source,
    hidden: entry.body.hidden,
    isShipped: shipped !== undefined,
    isChanged: true,
    entry,
  };
}

/** Every technique, hidden ones too: the shipped in their order, then the clinic's own by name. */
export function clinicTechniques(entries: readonly AnyEntry[]): ClinicTechnique[] {
  const said = newestBy(entriesOf(entries, 'technique'), ({ body }) => body.code);
  const shipped = TECHNIQUES.map((technique): ClinicTechnique => {
    const entry = said.get(technique.code) ?? null;
    if (entry !== null && entry.body.values !== null) return changed(technique.code, entry.body.values, entry);
    const hidden = entry?.body.hidden === true;
    return { ...technique, name: '', source: '', hidden, isShipped: true, isChanged: false, entry };
  });
  const own = [...said.values()].flatMap((entry) =>
    findTechnique(entry.body.code) !== undefined || entry.body.values === null
      ? []
      : [changed(entry.body.code, entry.body.values, entry)],
  );
  return [...shipped, ...own.toSorted((a, b) => a.name.localeCompare(b.name))];
}

/** A technique as it is written on a chart that begins with it, which keeps the window and the name of that day. */
export const asCharted = ({ code, name, spacingUm }: ClinicTechnique): ChartedTechnique => ({
  code,
  ...(name !== '' && { name }),
  spacingUm: spacingUm === null ? null : [spacingUm[0], spacingUm[1]],
});

/** The technique that a new treatment begins with: the one that the clinic chose, else the first that is offered. */
export function firstTechnique(techniques: readonly ClinicTechnique[], chosen: string | null): ClinicTechnique {
  const offered = techniques.filter(({ hidden }) => !hidden);
  const found = offered.find(({ code }) => code === chosen) ?? offered[0] ?? techniques[0];
  if (found === undefined) throw new Error('the program ships techniques');
  return found;
}
