/** What is missing around the needle before a chart is signed. Asked of the chart that the record has joined. */
import { z } from 'zod';

import type { Chart } from '../chart/schema.ts';
import { careSchema } from '../dossier/care.ts';
import { joinedEntrySchema } from '../dossier/joined-shape.ts';
import { CHECKLIST } from './care-lists.ts';

const joinedCare = joinedEntrySchema.extend(careSchema.shape);

/** A kind of thing that is missing. */
export type CareMissingKind =
  'anaesthetic-unsaid' | 'anaesthetic-reason' | 'checklist-open' | 'mixture-unchecked' | 'mixture-not-clear';

/** One thing that is missing. */
export interface CareMissing {
  readonly kind: CareMissingKind;
  /** `block` only where a mixture did not look clear and nobody said what was decided. */
  readonly severity: 'block' | 'warning';
  /** Codes of the list, or indications of the treatments. */
  readonly items: readonly string[];
}

const isBlank = (text: string): boolean => text.trim() === '';

/** What is missing; charts that were written without such a sheet lack everything on it. */
export function careMissing(chart: Chart): CareMissing[] {
  const parsed = z.array(joinedCare).safeParse(chart.care ?? []);
  const care = parsed.success ? parsed.data[0] : undefined;
  const anaesthetic = care?.anaesthetic ?? null;
  const found: CareMissing[] = [];
  const warn = (kind: CareMissingKind, items: readonly string[] = []) =>
    found.push({ kind, severity: 'warning', items });
  const mixed = chart.treatments.filter(({ cocktail }) => cocktail.components.length > 0);
  const lookOf = (id: string) => care?.mixtures.find(({ treatment }) => treatment === id);
  const unexplained = mixed.filter(({ id }) => {
    const look = lookOf(id);
    return (look?.appearance ?? 'clear') !== 'clear' && isBlank(look?.note ?? '');
  });
  if (unexplained.length > 0) {
    found.push({
      kind: 'mixture-not-clear',
      severity: 'block',
      items: unexplained.map(({ indication }) => indication),
    });
  }
  if (anaesthetic === null) warn('anaesthetic-unsaid');
  else if (anaesthetic.method === 'none' && isBlank(anaesthetic.reason)) warn('anaesthetic-reason');
  const open = CHECKLIST.filter(({ code }) => care?.checklist.find(({ item }) => item === code)?.done !== true);
  if (open.length > 0) {
    warn(
      'checklist-open',
      open.map(({ code }) => code),
    );
  }
  const unchecked = mixed.filter(({ id }) => (lookOf(id)?.appearance ?? null) === null);
  if (unchecked.length > 0) {
    warn(
      'mixture-unchecked',
      unchecked.map(({ indication }) => indication),
    );
  }
  return found;
}
