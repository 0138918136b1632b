/** What the answers mean on a day: which are contraindications, which lack something, which still have to wait. */
import { ageOn, dayOfAge, isDate } from '../plain-date.ts';
import type { Facts } from './facts.ts';
import { type FieldCode, fieldOf } from './fields.ts';
import { type NotBefore, notBeforeOf } from './not-before.ts';
import { isProduct } from './products.ts';
import type { Question, Tier } from './question.ts';
import { QUESTIONS } from './questions.ts';
import { byGravity, tierOf, type Tiers } from './tiers.ts';

const ADULT_YEARS = 18;

/** How a question stands answered. */
export interface Standing {
  /** null: not answered. */
  readonly answer: 'yes' | 'no' | 'unknown' | null;
  readonly data: Readonly<Record<string, string>>;
  readonly note: string;
  /** Known from elsewhere in the record: not asked again. */
  readonly isDerived: boolean;
}

/** Something to be weighed. */
export interface Finding {
  readonly question: Question;
  readonly tier: Tier;
  /** `stands` · `waiting` until a day · `over` that day has come · `unknown` the patient could not say. */
  readonly state: 'stands' | 'waiting' | 'over' | 'unknown';
  /** Whether it concerns what is used: false where it is about a product that is not there. */
  readonly applies: boolean;
  /** Fields that are needed and not filled in. */
  readonly lacks: readonly FieldCode[];
  readonly notBefore: NotBefore | null;
  readonly standing: Standing;
}

const derived = (isYes: boolean): Standing => ({ answer: isYes ? 'yes' : 'no', data: {}, note: '', isDerived: true });

/** How a question stands: derived where the record knows, else as answered. */
export function standingOf(question: Question, facts: Facts): Standing {
  if (question.from === 'birth-date' && facts.birthDate !== null) {
    return derived(ageOn(facts.birthDate, facts.day) < ADULT_YEARS);
  }
  if (question.from === 'allergies') {
    if (facts.hasAllergies !== null) return derived(facts.hasAllergies);
    return { answer: null, data: {}, note: '', isDerived: true };
  }
  const given = facts.answers?.get(question.code);
  return { answer: given?.answer ?? null, data: given?.data ?? {}, note: given?.note ?? '', isDerived: false };
}

const isFilled = (code: FieldCode, value: string | undefined): boolean =>
  fieldOf(code).kind === 'date' ? isDate(value) : (value ?? '').trim() !== '';

/** Whether a question is about what is used; without a session it may be. */
export function concerns({ product }: Question, { used }: Facts): boolean {
  return product === null || used === null || used.some((name) => isProduct(product, name));
}

/** Allergies are held against each mixture where it is drawn up, not against every session. */
const applies = (question: Question, facts: Facts): boolean =>
  concerns(question, facts) && (question.from !== 'allergies' || facts.used === null);

function waitOf(question: Question, standing: Standing, facts: Facts): NotBefore | null {
  if (question.from === 'birth-date' && facts.birthDate !== null) {
    const day = dayOfAge(facts.birthDate, ADULT_YEARS);
    return { from: facts.birthDate, shortest: day, longest: day, day, isOwn: false };
  }
  return question.wait === null ? null : notBeforeOf(question.wait, standing.data);
}

function findingOf(question: Question, facts: Facts, tiers: Tiers): Finding | null {
  const standing = standingOf(question, facts);
  if (standing.answer === null || standing.answer === 'no') return null;
  const common = { question, tier: tierOf(question, tiers), applies: applies(question, facts), standing };
  if (standing.answer === 'unknown') return { ...common, state: 'unknown', lacks: [], notBefore: null };
  const notBefore = waitOf(question, standing, facts);
  const lacking = question.needs.filter((code) => !isFilled(code, standing.data[code]));
  if (notBefore === null) return { ...common, state: 'stands', lacks: lacking, notBefore };
  if (facts.day < notBefore.day) return { ...common, state: 'waiting', lacks: lacking, notBefore };
  const leave = question.wait?.with;
  if (leave !== undefined && !isFilled(leave, standing.data[leave])) {
    return { ...common, state: 'stands', lacks: [...lacking, leave], notBefore };
  }
  return { ...common, state: 'over', lacks: lacking, notBefore };
}

/** Everything to be weighed, the gravest first. */
export const findingsOf = (facts: Facts, tiers: Tiers): Finding[] =>
  QUESTIONS.flatMap((question) => findingOf(question, facts, tiers) ?? []).toSorted(byGravity);

/** Questions without an answer, of those that concern what is used. */
export const unansweredOf = (facts: Facts): Question[] =>
  QUESTIONS.filter((question) => concerns(question, facts) && standingOf(question, facts).answer === null);
