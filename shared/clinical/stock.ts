/** Stock and shelf life: arithmetic on lots and moves. Days are plain dates, `YYYY-MM-DD`, which compare as text. */
import type { Chart, Component } from '../chart/schema.ts';
import type { BodyOf } from '../dossier/kinds.ts';

/** A lot that ends within so many days is about to; a matter of ordering in time, not of medicine. */
export const EXPIRY_SOON_DAYS = 60;

/** How a lot stands by its date. `undated`: no date was written down. */
export type ExpiryState = 'expired' | 'soon' | 'ok' | 'undated';

const MS_PER_DAY = 86_400_000;

/** A plain date some days later. */
export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);

/** A product may be used through the day of its expiry. */
export function expiryState(expiry: string | null, today: string): ExpiryState {
  if (expiry === null) return 'undated';
  if (expiry < today) return 'expired';
  return expiry <= daysLater(today, EXPIRY_SOON_DAYS) ? 'soon' : 'ok';
}

type Move = Pick<BodyOf<'stock-move'>, 'vials' | 'reason'>;

/** Vials after moves in the order they were written: a count says how many there are, the others how many came or went. */
export const vialsAfter = (moves: readonly Move[]): number =>
  moves.reduce((vials, move) => (move.reason === 'counted' ? move.vials : vials + move.vials), 0);

/** A lot as far as stock goes. */
export interface ShelfLot {
  readonly expiry: string | null;
  readonly blocked: boolean;
  readonly vials: number;
}

/** What lies on the shelf of one product. */
export interface Shelf {
  /** Vials that may be used. */
  readonly vials: number;
  /** Vials that may not: expired or blocked. */
  readonly unusable: number;
  /** Whether fewer may be used than the clinic wants to have. */
  readonly low: boolean;
  /** The next day on which vials that are there expire. */
  readonly nextExpiry: string | null;
  readonly soon: boolean;
  readonly expired: boolean;
}

/** Sums the lots of a product up. `lowStock`: below or at this many vials it is low; null: never. */
export function shelfOf(lots: readonly ShelfLot[], lowStock: number | null, today: string): Shelf {
  const there = lots.filter(({ vials }) => vials > 0);
  const isUsable = ({ expiry, blocked }: ShelfLot) => !blocked && expiryState(expiry, today) !== 'expired';
  const usable = there.filter(isUsable);
  const sum = (list: readonly ShelfLot[]) => list.reduce((total, { vials }) => total + vials, 0);
  const vials = sum(usable);
  const days = usable.flatMap(({ expiry }) => expiry ?? []).sort();
  return {
    vials,
    unusable: sum(there) - vials,
    low: lowStock !== null && vials <= lowStock,
    nextExpiry: days[0] ?? null,
    soon: usable.some(({ expiry }) => expiryState(expiry, today) === 'soon'),
    expired: there.some(({ expiry }) => expiryState(expiry, today) === 'expired'),
  };
}

/** Whole vials that a volume takes; null where the pack is not known. */
export const vialsFor = (packUl: number | null | undefined, volumeUl: number): number | null =>
  packUl === null || packUl === undefined || packUl === 0 ? null : Math.ceil(volumeUl / packUl);

/** Vials that a chart takes from each lot of the catalogue. */
export function usedVials(chart: Pick<Chart, 'treatments'>): ReadonlyMap<string, number> {
  const used = new Map<string, number>();
  for (const { lotId, vials = 0 } of chart.treatments.flatMap(({ cocktail }) => cocktail.components)) {
    if (lotId !== undefined && vials > 0) used.set(lotId, (used.get(lotId) ?? 0) + vials);
  }
  return used;
}

/** What is wrong with the lot of a component. Warnings: who treats decides. */
export type LotProblem = 'expired' | 'blocked' | 'unknown-lot' | 'none-left';

/** Looks a component's lot up. `lot`: what the catalogue holds under its id; null: nothing. */
export function lotProblems(
  component: Pick<Component, 'productId' | 'lotId' | 'lot' | 'expiry' | 'vials'>,
  lot: ShelfLot | null,
  day: string,
): LotProblem[] {
  const { productId, expiry, vials = 0 } = component;
  const problems: LotProblem[] = [];
  const last = lot?.expiry ?? expiry ?? null;
  if (expiryState(last, day) === 'expired') problems.push('expired');
  if (lot?.blocked === true) problems.push('blocked');
  if (productId !== undefined && lot === null && (component.lot ?? '').trim() !== '') problems.push('unknown-lot');
  if (lot !== null && lot.vials < vials) problems.push('none-left');
  return problems;
}

/** The key that lots are compared by: `ab 12 ` and `AB 12` are one. */
export const lotKey = (lot: string): string => lot.trim().toUpperCase();
