/** The words on a picture. Without patient data nothing that was typed by hand is among them: it may name somebody. */
import { useTranslation } from 'react-i18next';

import type { ViewId } from '#shared/anatomy/views.ts';
import type { Chart, Mark } from '#shared/chart/schema.ts';

import { homeView } from '../../../canvas/chart-svg-frame.ts';
import { useRegionName } from '../../../records/region-name.ts';
import { formatDay, formatPlainDate } from '../../../ui/format.ts';
import type { PictureOptions } from './picture-options.ts';

/** A line of the legend with the sign before it. */
export interface LegendLine {
  readonly sign: { readonly treatment: number; readonly state: Mark['state'] } | 'link' | null;
  readonly text: string;
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
  /** Whether lines between points that are too close are drawn. */
  readonly hasLinks: boolean;
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

/** Makes the words of a picture. */
export function usePictureWords(): (spoken: Spoken) => PictureWords {
  const { t } = useTranslation(['print', 'findings']);
  const regionName = useRegionName();
  const head = useHead();
  return (spoken) => {
    const { chart, view, options, numbers, hasLinks } = spoken;
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
        ...(options.show.legend && hasLinks ? [{ sign: 'link' as const, text: t('findings:short.too-close') }] : []),
        ...(options.show.regions && regions.length > 0
          ? [{ sign: null, text: regions.map(({ text }) => text).join(' · ') }]
          : []),
      ],
      label: t('print:figureLabel', { view: name, count: marks.length }),
    };
  };
}
