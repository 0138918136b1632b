/** What differs between two versions of something, field by field; of long text only the lines that differ. */

/** A part of a version in words. */
export interface Field {
  readonly label: string;
  /** Empty: not said. */
  readonly text: string;
}

/** A line of a text that is in one of two versions only. */
export interface ChangedLine {
  readonly side: 'before' | 'after';
  readonly text: string;
}

/** A field that differs. */
export interface Change {
  readonly label: string;
  readonly lines: readonly ChangedLine[];
}

/** Lines that are in one text only, in order; what both have is left out. */
export function changedLines(before: string, after: string): ChangedLine[] {
  const was = before === '' ? [] : before.split('\n');
  const is = after === '' ? [] : after.split('\n');
  // Longest common run of lines from each pair of places to the ends.
  const width = is.length + 1;
  const common = new Uint32Array((was.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = was.length - 1; i >= 0; i -= 1) {
    for (let j = is.length - 1; j >= 0; j -= 1) {
      common[i * width + j] = was[i] === is[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: ChangedLine[] = [];
  let i = 0;
  let j = 0;
  while (i < was.length || j < is.length) {
    if (i < was.length && j < is.length && was[i] === is[j]) {
      i += 1;
      j += 1;
    } else if (i < was.length && (j >= is.length || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ side: 'before', text: was[i] ?? '' });
      i += 1;
    } else {
      lines.push({ side: 'after', text: is[j] ?? '' });
      j += 1;
    }
  }
  // Lines that are empty part paragraphs; their coming and going says nothing.
  return lines.filter(({ text }) => text.trim() !== '');
}

/** The fields that differ, in the order of the later version; without an earlier one, all that say something. */
export function changesBetween(before: readonly Field[] | null, after: readonly Field[]): Change[] {
  const was = new Map((before ?? []).map(({ label, text }) => [label, text]));
  const gone = (before ?? []).filter(({ label }) => !after.some((field) => field.label === label));
  return [...after.map(({ label, text }) => ({ label, text })), ...gone.map(({ label }) => ({ label, text: '' }))]
    .map(({ label, text }) => ({ label, lines: changedLines(was.get(label) ?? '', text) }))
    .filter(({ lines }) => lines.length > 0);
}
