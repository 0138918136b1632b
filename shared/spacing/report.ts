/** What the spacing check says: the shape that the command line prints and the editor shows. */

/** Kinds of findings, most severe first. A gap is an untreated hole in a field of points (not yet looked for). */
export const FINDING_KINDS = ['off-skin', 'duplicate', 'too-close', 'too-far', 'gap'] as const;

/** What a finding is about. */
export type FindingKind = (typeof FINDING_KINDS)[number];

/** The nearest neighbour of one mark, along the skin and within its treatment. */
export interface MarkSpacing {
  readonly id: string;
  /** Null off the skin, alone, or when all others are on another limb. */
  readonly nearest: string | null;
  /** Whole µm. */
  readonly distanceUm: number | null;
  /** True when the search gave up before the way was straight. */
  readonly approximate: boolean;
}

/** Something that is not as the technique wants it. Distances are whole µm, judged as they are shown. */
export interface SpacingFinding {
  readonly kind: FindingKind;
  readonly marks: readonly string[];
  readonly distanceUm: number | null;
  readonly limitUm: number | null;
}

/** The whole answer, in the order of the chart's marks. */
export interface SpacingReport {
  readonly marks: readonly MarkSpacing[];
  readonly findings: readonly SpacingFinding[];
}

/** Most severe first, then in the order of the marks. */
export function sortFindings(
  findings: readonly SpacingFinding[],
  order: ReadonlyMap<string, number>,
): readonly SpacingFinding[] {
  const rank = (finding: SpacingFinding, i: number): number => order.get(finding.marks[i] ?? '') ?? 0;
  return [...findings].sort(
    (a, b) =>
      FINDING_KINDS.indexOf(a.kind) - FINDING_KINDS.indexOf(b.kind) ||
      rank(a, 0) - rank(b, 0) ||
      rank(a, 1) - rank(b, 1),
  );
}
