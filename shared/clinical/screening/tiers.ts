/** How grave the clinic takes each question: the proposal, unless it has decided otherwise. */
import { type AnyEntry, entriesOf } from '../../dossier/entry.ts';
import type { Question, Tier } from './question.ts';

/** The clinic's decisions by question. */
export type Tiers = ReadonlyMap<string, Tier>;

/** From the clinic's policy entries. */
export const tiersOf = (policies: readonly AnyEntry[]): Tiers =>
  new Map(entriesOf(policies, 'tier').map(({ body }) => [body.item, body.tier]));

/** How grave a question is taken. */
export const tierOf = (question: Question, tiers: Tiers): Tier => tiers.get(question.code) ?? question.gradings[0].tier;

const GRAVITY = { absolute: 0, relative: 1, consult: 2 } as const satisfies Record<Tier, number>;

/** Sorts the gravest first. */
export const byGravity = (a: { readonly tier: Tier }, b: { readonly tier: Tier }): number =>
  GRAVITY[a.tier] - GRAVITY[b.tier];
