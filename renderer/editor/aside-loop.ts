/** Looks, once edits have settled, for gaps in what was to be covered and for places that were used before. */
import type { StoreApi } from 'zustand/vanilla';

import type { ViewPlace } from '#shared/anatomy/best-view.ts';
import { type Mark, effectiveSpacing } from '#shared/chart/schema.ts';
import { dayIn } from '#shared/clinical/plain-date.ts';

import { bySeverity, type EditorFinding } from './chart-check.ts';
import { earlierPoints } from './earlier-sessions.ts';
import { isInOutline } from './hit-shapes.ts';
import { placesOf } from './mark-places.ts';
import type { Timers } from './save-queue.ts';
import type { SkinService } from './skin-service.ts';
import type { EditorState } from './state.ts';
import { treatedRegions } from './treated-regions.ts';

/** An edit has settled this long after the last, ms. */
const SETTLED_MS = 400;

/** Nearer than this along the skin is the same place, µm. */
const SAME_PLACE_UM = 5_000;

/** Puts what was looked for at leisure beside what every check says; the worst first. */
export const withAsides = (
  findings: readonly EditorFinding[],
  asides: readonly EditorFinding[],
): readonly EditorFinding[] => (asides.length === 0 ? findings : [...findings, ...asides].sort(bySeverity));

/** Threads and areas cover skin too: they count as places this far apart, µm. */
const STEP_UM = 10_000;

/** The places that a mark covers, close enough together to leave no gap of a technique's size. */
export function coveredBy(mark: Mark): readonly ViewPlace[] {
  if (mark.kind === 'point') return [{ view: mark.view, uUm: mark.uUm, vUm: mark.vUm }];
  const places = placesOf(mark);
  const along = places.flatMap((from, i) => {
    const to = mark.kind === 'area' ? (places[(i + 1) % places.length] ?? from) : (places[i + 1] ?? from);
    const steps = Math.max(1, Math.ceil(Math.hypot(to.uUm - from.uUm, to.vUm - from.vUm) / STEP_UM));
    const count = to.view === from.view ? steps : 1;
    return Array.from({ length: count }, (_, k) => ({
      view: from.view,
      uUm: Math.round(from.uUm + ((to.uUm - from.uUm) * k) / steps),
      vUm: Math.round(from.vUm + ((to.vUm - from.vUm) * k) / steps),
    }));
  });
  const [first] = places;
  if (mark.kind === 'thread' || first === undefined) return along;
  const us = places.map(({ uUm }) => uUm);
  const vs = places.map(({ vUm }) => vUm);
  const inside: ViewPlace[] = [];
  for (let uUm = Math.min(...us); uUm <= Math.max(...us); uUm += STEP_UM) {
    for (let vUm = Math.min(...vs); vUm <= Math.max(...vs); vUm += STEP_UM) {
      const isHole = mark.holes?.some((hole) => isInOutline(hole, { uUm, vUm })) === true;
      if (!isHole && isInOutline(places, { uUm, vUm })) inside.push({ view: first.view, uUm, vUm });
    }
  }
  return [...along, ...inside];
}

async function gaps({ chart, gapsShown }: EditorState, service: SkinService): Promise<EditorFinding[]> {
  const findings: EditorFinding[] = [];
  for (const treatment of gapsShown ? chart.treatments : []) {
    const regions = treatedRegions(treatment);
    const window = effectiveSpacing(treatment.technique);
    if (regions.length === 0 || window === null) continue;
    const points = chart.marks.flatMap((mark) => (mark.treatment === treatment.id ? coveredBy(mark) : []));
    const found = await service.gaps(chart, { regions, points, limitUm: window[1] });
    const widestFirst = [...(found ?? [])].sort((a, b) => b.radiusUm - a.radiusUm);
    for (const [i, { centre, radiusUm }] of widestFirst.entries()) {
      findings.push({
        id: `gap:${treatment.id}:${i}`,
        kind: 'gap',
        severity: 'info',
        marks: [],
        treatmentId: treatment.id,
        distanceUm: radiusUm,
        numbers: { distanceUm: radiusUm, limitUm: window[1] },
        place: centre,
      });
    }
  }
  return findings;
}

async function again({ chart, earlier, reuseDays }: EditorState, service: SkinService): Promise<EditorFinding[]> {
  const before = reuseDays === null ? [] : earlierPoints(chart, earlier, reuseDays);
  if (before.length === 0) return [];
  const points = chart.marks.flatMap(({ id, treatment: _treatment, ...mark }) =>
    mark.kind === 'point' ? [{ id, view: mark.view, uUm: mark.uUm, vUm: mark.vUm }] : [],
  );
  const places = before.map(({ view, uUm, vUm }) => ({ view, uUm, vUm }));
  const found = await service.again(chart, { points, earlier: places, withinUm: SAME_PLACE_UM });
  const treatmentOf = new Map(chart.marks.map((mark) => [mark.id, mark.treatment]));
  return (found ?? []).flatMap(({ id, earlier: at, distanceUm }): EditorFinding[] => {
    const other = before[at];
    if (other === undefined) return [];
    return [
      {
        id: `used-again:${id}`,
        kind: 'used-again',
        severity: 'warning',
        marks: [id],
        treatmentId: treatmentOf.get(id) ?? null,
        distanceUm,
        numbers: { distanceUm, days: other.days, date: dayIn(other.startedAt, other.zone) },
      },
    ];
  });
}

const isNews = (now: EditorState, before: EditorState): boolean =>
  now.chart !== before.chart ||
  now.service !== before.service ||
  now.gapsShown !== before.gapsShown ||
  now.earlier !== before.earlier ||
  now.reuseDays !== before.reuseDays;

/** Starts to look. */
export function createAsideLoop(store: StoreApi<EditorState>, timers: Timers): void {
  let timer: number | null = null;
  let looking = false;

  async function look(): Promise<void> {
    const state = store.getState();
    looking = true;
    let asides: readonly EditorFinding[] = [];
    try {
      if (state.service !== null)
        asides = [...(await gaps(state, state.service)), ...(await again(state, state.service))];
    } catch {
      // The worker that was asked is gone; the next one is asked when it comes.
      asides = [];
    }
    looking = false;
    const now = store.getState();
    const kept = now.findings.filter((finding) => !now.asides.includes(finding));
    if (asides.length > 0 || now.asides.length > 0) store.setState({ asides, findings: withAsides(kept, asides) });
    if (isNews(now, state)) soon();
  }

  function soon(): void {
    if (looking) return;
    if (timer !== null) timers.clear(timer);
    timer = timers.set(() => {
      timer = null;
      void look();
    }, SETTLED_MS);
  }

  store.subscribe((now, before) => {
    const { gapsShown, chart, reuseDays, asides } = now;
    if (!isNews(now, before)) return;
    const isAsked = (gapsShown && chart.treatments.some((one) => treatedRegions(one).length > 0)) || reuseDays !== null;
    if (isAsked || asides.length > 0) soon();
  });
}
