/** Sentences for somebody who does not see the drawing: marks, distances and findings, never the patient. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Mark } from '#shared/chart/schema.ts';
import { UM_PER_CM } from '#shared/units.ts';

import { findingValues } from '../../canvas/chart-svg-finding-text.ts';
import { formatDistance, formatVolume } from '../../canvas/chart-svg-measures.ts';
import type { EditorFinding } from '../../editor/chart-check.ts';
import type { EditorState, GestureState } from '../../editor/state.ts';
import { useRegionName } from '../../records/region-name.ts';
import { formatFixed } from '../../ui/format.ts';
import { type ChartChange, type NumberedMark } from './announce-changes.ts';

/** Findings told one by one; more are counted. */
const TOLD = 2;

/** What can be said. */
export interface AnnounceWords {
  change(change: ChartChange, state: EditorState): string[];
  findings(
    appeared: readonly EditorFinding[],
    resolved: number,
    about: ReadonlySet<string>,
    state: EditorState,
  ): string[];
  /** How far the next mark is, unless a finding says it. */
  distance(ids: readonly string[], told: readonly EditorFinding[], state: EditorState): string[];
  selection(state: EditorState): string;
  finding(finding: EditorFinding): string;
  cursor(state: EditorState, gestures: GestureState, onMark: number | null): string;
  step(direction: 'undo' | 'redo'): string;
}

const numberOf = ({ chart }: EditorState, id: string | undefined): number =>
  chart.marks.findIndex((mark) => mark.id === id) + 1;

/** The sentences in the user's language. */
export function useAnnounceWords(): AnnounceWords {
  const { t } = useTranslation(['hand', 'findings']);
  const regionName = useRegionName();
  return useMemo(() => {
    const region = (mark: Mark) => (mark.region === undefined ? 'none' : regionName(mark.region));
    const facts = ({ mark, number }: NumberedMark) => ({
      number,
      region: region(mark),
      volume: formatVolume(mark.volumeUl),
      state: mark.state,
    });
    const say = (kind: 'set' | 'moved' | 'changed' | 'removed', marks: readonly NumberedMark[], left: number) => {
      const [only] = marks;
      if (only === undefined) return [];
      return [
        marks.length === 1
          ? t(`say.${kind}`, { ...facts(only), left })
          : t(`say.${kind}Many`, { count: marks.length, left }),
      ];
    };
    const findingText = (finding: EditorFinding) =>
      t('say.finding', { text: t(`findings:kind.${finding.kind}`, findingValues(finding.numbers)) });

    function told(finding: EditorFinding, about: ReadonlySet<string>, state: EditorState): string {
      const values = findingValues(finding.numbers);
      if (finding.kind === 'too-far') return t('say.far', values);
      if (finding.kind !== 'too-close') return findingText(finding);
      // The other one: where the hand is, is known.
      const other = finding.marks.find((id) => !about.has(id)) ?? finding.marks[0];
      return t('say.close', { ...values, number: numberOf(state, other) });
    }

    return {
      change: ({ set, removed, moved, changed }, { chart }) => {
        const left = chart.marks.length;
        return [
          ...say('set', set, left),
          ...say('removed', removed, left),
          ...say('moved', moved, left),
          ...say('changed', changed, left),
        ];
      },
      findings: (appeared, resolved, about, state) => [
        ...appeared.slice(0, TOLD).map((finding) => told(finding, about, state)),
        ...(appeared.length > TOLD ? [t('say.findings', { count: appeared.length - TOLD })] : []),
        ...(resolved > 0 ? [t('say.resolved', { count: resolved })] : []),
      ],
      distance(ids, findings, state) {
        const [id] = ids;
        const nearest = id === undefined || ids.length > 1 ? undefined : state.nearest.get(id);
        if (nearest === undefined || findings.some(({ marks }) => marks.includes(id ?? ''))) return [];
        return [t('say.near', { distance: formatDistance(nearest.distanceUm), number: numberOf(state, nearest.id) })];
      },
      selection(state) {
        const { selection, chart } = state;
        const index = chart.marks.findIndex((mark) => selection.has(mark.id));
        const mark = chart.marks[index];
        if (selection.size !== 1 || mark === undefined) return t('say.selectedMany', { count: selection.size });
        return t('say.selected', facts({ mark, number: index + 1 }));
      },
      finding: findingText,
      cursor({ skin, view, chart }, { cursor, lines }, onMark) {
        if (cursor === null) return '';
        const cm = (um: number) => formatFixed(um / UM_PER_CM, 2);
        const place = { view, uUm: cursor.uUm, vUm: cursor.vUm };
        const code = skin?.regionAt(place) ?? null;
        const isOff = skin !== null && !skin.isOnSkin(place);
        const name = isOff ? t('cursor.off') : code === null ? '' : regionName(code);
        const [line] = lines;
        const number = line === undefined ? 0 : chart.marks.findIndex((mark) => mark === line.to) + 1;
        return [
          t('say.region', { region: name, u: cm(cursor.uUm), v: cm(cursor.vUm) }),
          ...(onMark === null ? [] : [t('say.onMark', { number: onMark })]),
          ...(line === undefined || number === 0
            ? []
            : [t('say.nearest', { distance: formatDistance(line.distanceUm), number })]),
        ].join(', ');
      },
      step: (direction) => t(direction === 'undo' ? 'say.undone' : 'say.redone'),
    };
  }, [t, regionName]);
}
