/** The words on a picture. Without patient data nothing that was typed by hand is among them: it may name somebody. */
import { useTranslation } from 'react-i18next';

import type { ViewId } from '#shared/anatomy/views.ts';
import type { Chart, Mark } from '#shared/chart/schema.ts';

import { homeView, placesOn } from '../../../canvas/chart-svg-frame.ts';
import { formatDistance } from '../../../canvas/chart-svg-measures.ts';
import { useRegionName } from '../../../records/region-name.ts';
import { formatDay, formatPlainDate } from '../../../ui/format.ts';
import type { PictureOptions } from './picture-options.ts';

/** A line of the legend with the sign before it. */
export interface LegendLine {
  readonly sign: { readonly treatment: number; readonly state: Mark['state'] } | 'link' | null;
  readonly text: string;
}

/** Two points that are too close, by the ids of their marks. */
export interface ClosePair {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Along the skin. */
  readonly distanceUm: number | null;
}

/** All words on a picture. */
export interface PictureWords {
  /** Above the drawing. */
  readonly head: readonly string[];
  /** Below it. */
  readonly legend: readonly LegendLine[];
  /** Names the drawing for those who cannot see it. */
  readonly label: string;
}

/** Numbers in ascending order, runs joined: `1–4, 7`. */
function numberRuns(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

/** What the words are made from. */
interface Spoken {
  readonly chart: Chart;
  readonly view: ViewId;
  readonly options: PictureOptions;
  readonly clinicName: string;
  readonly isSample: boolean;
  readonly numbers: ReadonlyMap<string, number>;
  /** Points that are joined by a line. */
  readonly pairs: readonly ClosePair[];
}

function useHead(): (spoken: Spoken) => string[] {
  const { t } = useTranslation(['print', 'session']);
  return ({ chart: { patient, session }, options, clinicName, isSample }) => {
    const sample = isSample ? [t('print:sample')] : [];
    // Nobody may take it for what was done, whoever it is.
    const wrong = session.status === 'entered-in-error' ? [t('print:status.entered-in-error.short')] : [];
    if (!options.withPatient) return [...wrong, ...sample];
    const { family, given } = patient.name;
    const facts = [
      ...(patient.birthDate === undefined ? [] : [t('print:bornShort', { date: formatPlainDate(patient.birthDate) })]),
      formatDay(session.startedAt, session.zone),
      ...(clinicName === '' ? [] : [clinicName]),
      ...(session.status === 'draft' ? [t('print:status.draft.short')] : []),
    ];
    return [given === '' ? family : `${family}, ${given}`, facts.join(' · '), ...wrong, ...sample];
  };
}

/** More pairs than this are only counted. */
const MOST_PAIRS = 12;

/** Which points are too close, and how far apart they are; by their numbers where those are drawn. */
function useCloseText() {
  const { t } = useTranslation(['picture', 'findings']);
  return (pairs: readonly ClosePair[], numbers: ReadonlyMap<string, number>, { show }: PictureOptions): string => {
    const name = t('findings:short.too-close');
    if (!show.numbers || pairs.length > MOST_PAIRS) return t('picture:closeCount', { name, count: pairs.length });
    const told = pairs.map(({ from, to, distanceUm }) =>
      t('picture:closePair', {
        from: numbers.get(from) ?? 0,
        to: numbers.get(to) ?? 0,
        distance: distanceUm === null ? '' : formatDistance(distanceUm),
      }),
    );
    return t('picture:close', { name, pairs: told.join(', ') });
  };
}

/** Makes the words of a picture. */
export function usePictureWords(): (spoken: Spoken) => PictureWords {
  const { t } = useTranslation('print');
  const regionName = useRegionName();
  const head = useHead();
  const closeText = useCloseText();
  return (spoken) => {
    const { chart, view, options, numbers } = spoken;
    const onView = new Set(chart.marks.filter((mark) => placesOn(mark, view).length > 0).map(({ id }) => id));
    const pairs = spoken.pairs.filter(({ from, to }) => onView.has(from) && onView.has(to));
    const marks = chart.marks.filter((mark) => homeView(mark) === view);
    const name = t(`print:view.${view}`);
    const treatments = chart.treatments.flatMap((treatment, i): LegendLine[] => {
      const own = marks.filter((mark) => mark.treatment === treatment.id);
      const given = own.filter(({ state }) => state === 'given').length;
      const called = options.withPatient ? treatment.indication.trim() : '';
      const title = called === '' ? t('print:treatmentNumber', { number: i + 1 }) : called;
      return [
        ...(given === 0
          ? []
          : [
              {
                sign: { treatment: i, state: 'given' as const },
                text: t('print:legend.given', { name: title, count: given }),
              },
            ]),
        ...(own.length === given
          ? []
          : [
              {
                sign: { treatment: i, state: 'planned' as const },
                text: `${title}: ${t('print:legend.planned', { count: own.length - given })}`,
              },
            ]),
      ];
    });
    const byRegion = new Map<string, number[]>();
    for (const { id, region } of marks) {
      if (region === undefined) continue;
      const called = regionName(region);
      if (!options.withPatient && called === region) continue;
      byRegion.set(called, [...(byRegion.get(called) ?? []), numbers.get(id) ?? 0]);
    }
    const regions = [...byRegion].map(([called, own]): LegendLine => ({
      sign: null,
      text: options.show.numbers ? `${called} ${numberRuns(own)}` : called,
    }));
    return {
      head: head(spoken),
      legend: [
        ...(options.show.legend
          ? [{ sign: null, text: `${name} · ${t('print:marksOnView', { count: marks.length })}` }, ...treatments]
          : []),
        ...(pairs.length === 0 ? [] : [{ sign: 'link' as const, text: closeText(pairs, numbers, options) }]),
        ...(options.show.regions && regions.length > 0
          ? [{ sign: null, text: regions.map(({ text }) => text).join(' · ') }]
          : []),
      ],
      label: t('print:figureLabel', { view: name, count: marks.length }),
    };
  };
}
