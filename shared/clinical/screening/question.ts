/** What a question of the screening is. */
import type { DateUnit } from '../plain-date.ts';
import type { FieldCode } from './fields.ts';
import type { ProductCode } from './products.ts';

/** How grave: `absolute` do not treat · `relative` defer, or a specialist's decision · `consult` ask and document. */
export type Tier = 'absolute' | 'relative' | 'consult';

/** Where a question stands in the list. */
export type QuestionGroup = 'first' | 'blood-and-immunity' | 'illness' | 'skin' | 'goals' | 'recent' | 'product';

/** What some sources make of it; sources that disagree stand beside each other. */
export interface Grading {
  readonly tier: Tier;
  /** Tags of `shared/clinical/sources.ts`; empty: no source on file. */
  readonly sources: readonly string[];
  /** What the sources restrict it to (`scope.<code>` in the namespace `screening`). */
  readonly scope?: string;
}

/** How long to wait, from the day in one field. */
export interface Wait {
  readonly from: FieldCode;
  /** Both ends where sources give a range; the longer one is the proposal. */
  readonly shortest: number;
  readonly longest: number;
  readonly unit: DateUnit;
  readonly sources: readonly string[];
  /** A tick without which time alone does not end it. */
  readonly with?: FieldCode;
}

/** A question. Its words are in the namespace `screening` (`question.<code>`). */
export interface Question {
  readonly code: string;
  readonly group: QuestionGroup;
  /** What is proposed: the first grading. The clinic may decide otherwise. */
  readonly gradings: readonly [Grading, ...Grading[]];
  /** Only where such a product is used; null: always. */
  readonly product: ProductCode | null;
  /** Fields without which a yes is incomplete. */
  readonly needs: readonly FieldCode[];
  /** Further fields. */
  readonly asks: readonly FieldCode[];
  readonly wait: Wait | null;
  /** Sources say to wait or to stop before, but not for how long. */
  readonly waitUnknown?: true;
  /** Answered from elsewhere in the record where that can be. */
  readonly from?: 'birth-date' | 'allergies';
}

/** A question for everybody, without a time to wait. */
export const ask = (
  group: QuestionGroup,
  code: string,
  gradings: Question['gradings'],
  own: Partial<Question> = {},
): Question => ({ code, group, gradings, product: null, needs: [], asks: [], wait: null, ...own });

/** Gradings from `tier`, tags and, where the sources restrict it, to what. */
export const graded = (tier: Tier, sources: readonly string[], scope?: string): Grading =>
  scope === undefined ? { tier, sources } : { tier, sources, scope };
