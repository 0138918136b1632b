/** The chart a session starts with. */
import {
  CHART_FORMAT,
  CHART_VERSION,
  type Chart,
  type Component,
  type Mark,
  type Technique,
  type Treatment,
} from '#shared/chart/schema.ts';
import { type Patient, type Practitioner } from '#shared/ipc/records.ts';
import { type ClinicDefaults } from '#shared/dossier/clinic.ts';
import { asCharted, type ClinicTechnique } from '#shared/spacing/clinic-techniques.ts';
import { chartPatient } from './patients.ts';

/** Named on a chart until someone says who treats. */
const UNASSIGNED: Practitioner = { id: 'unassigned', name: '' };

const ANATOMY_SET = 'adult-1';

/** What a new session's chart is made of. */
export interface FreshChartParts {
  readonly patient: Patient;
  /** The session to go on from. */
  readonly earlier: Chart | null;
  readonly practitioner: Practitioner | null;
  /** What the clinic begins with. */
  readonly technique: ClinicTechnique;
  readonly defaults: ClinicDefaults;
  readonly startedAt: string;
  readonly zone: string;
  readonly newId: () => string;
}

function firstTechnique({ technique, defaults }: FreshChartParts): Technique {
  const { depthUm, needleGauge, needleLengthUm, antiseptic } = defaults;
  const hasNeedle = technique.family === 'injection' && (needleGauge !== null || needleLengthUm !== null);
  return {
    ...asCharted(technique),
    ...(depthUm !== null && technique.family === 'injection' && { depthUm }),
    ...(hasNeedle && {
      needle: {
        ...(needleGauge !== null && { gauge: needleGauge }),
        ...(needleLengthUm !== null && { lengthUm: needleLengthUm }),
      },
    }),
    ...(antiseptic !== '' && { antiseptic }),
  };
}

const emptyTreatment = (parts: FreshChartParts): Treatment => ({
  id: parts.newId(),
  indication: '',
  technique: firstTechnique(parts),
  cocktail: { components: [], preparedUl: 0, discardedUl: 0 },
});

/** The drawing for a patient. */
const bodyOf = ({ sex }: Patient, { body }: ClinicDefaults): 'female' | 'male' =>
  sex === 'female' || sex === 'male' ? sex : body;

/** Lots are confirmed on the day they are used, so none is carried over. */
function copyComponent(from: Component, id: string): Component {
  const { lot: _lot, lotId: _lotId, expiry: _expiry, vials: _vials, ...component } = from;
  return { ...component, id };
}

/** A window chosen for one session had a reason of that day. */
function copyTechnique({ spacingOverride: _override, needle, ...technique }: Technique): Technique {
  if (needle === undefined) return technique;
  const { lot: _lot, ...rest } = needle;
  return { ...technique, needle: rest };
}

const copyTreatment = ({ notes: _notes, ...treatment }: Treatment, newId: () => string): Treatment => ({
  ...treatment,
  id: newId(),
  technique: copyTechnique(treatment.technique),
  cocktail: {
    ...treatment.cocktail,
    components: treatment.cocktail.components.map((component) => copyComponent(component, newId())),
    preparedUl: 0,
    discardedUl: 0,
  },
});

/** What was given then is a plan today, until it is confirmed. */
const copyMark = ({ note: _note, ...mark }: Mark, id: string, treatment: string): Mark => ({
  ...mark,
  id,
  treatment,
  state: 'planned',
});

function copied(earlier: Chart, newId: () => string): Pick<Chart, 'anatomy' | 'calibration' | 'treatments' | 'marks'> {
  const treatments = earlier.treatments.map((treatment) => ({
    was: treatment.id,
    copy: copyTreatment(treatment, newId),
  }));
  const newIds = new Map(treatments.map(({ was, copy }) => [was, copy.id]));
  return {
    anatomy: earlier.anatomy,
    ...(earlier.calibration !== undefined && { calibration: earlier.calibration }),
    treatments: treatments.map(({ copy }) => copy),
    marks: earlier.marks.map((mark) => copyMark(mark, newId(), newIds.get(mark.treatment) ?? mark.treatment)),
  };
}

/** The chart of a new session. */
export function freshChart(parts: FreshChartParts): Chart {
  const { patient, earlier, newId } = parts;
  const id = newId();
  const content = earlier
    ? copied(earlier, newId)
    : {
        anatomy: { set: ANATOMY_SET, sex: bodyOf(patient, parts.defaults) },
        treatments: [emptyTreatment(parts)],
        marks: [],
      };
  return {
    format: CHART_FORMAT,
    version: CHART_VERSION,
    ...content,
    patient: chartPatient(patient),
    session: {
      id,
      startedAt: parts.startedAt,
      zone: parts.zone,
      status: 'draft',
      practitioner: parts.practitioner ?? UNASSIGNED,
    },
  };
}
