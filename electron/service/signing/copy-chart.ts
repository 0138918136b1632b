/** The same treatment on another patient's record: what was entered under the wrong name goes where it belongs. */
import { type Chart, chartSchema } from '#shared/chart/schema.ts';
import { type Patient } from '#shared/ipc/records.ts';
import { chartPatient } from '../patients.ts';

/** A draft with the same content, as given, for another patient; every id is new. */
export function copyForPatient(chart: Chart, patient: Patient, newId: () => string): Chart {
  const treatmentIds = new Map(chart.treatments.map(({ id }) => [id, newId()]));
  const copyOf = (id: string): string => treatmentIds.get(id) ?? id;
  return chartSchema.parse({
    ...chart,
    patient: chartPatient(patient),
    session: { ...chart.session, id: newId(), status: 'draft' },
    treatments: chart.treatments.map((treatment) => ({
      ...treatment,
      id: copyOf(treatment.id),
      cocktail: {
        ...treatment.cocktail,
        components: treatment.cocktail.components.map((component) => ({ ...component, id: newId() })),
      },
    })),
    marks: chart.marks.map((mark) => ({ ...mark, id: newId(), treatment: copyOf(mark.treatment) })),
  });
}
