/** What went wrong, with what is suspected of it; its course is told by a Condition, for an AdverseEvent has no notes. */
import type { AdverseEvent, AdverseEventSuspectEntity, Annotation, Condition, Medication } from '@medplum/fhirtypes';

import { type Entry } from '../../dossier/entry.ts';
import { umToMm } from '../../units.ts';
import { concept, hl7 } from './codes.ts';
import { type Facts } from './facts.ts';
import { entryKey, treatmentKey } from './keys.ts';
import { componentKey, findComponent } from './medications.ts';
import { type Sheet } from './sheet.ts';
import { instant, periodOf } from './times.ts';

type Event = Entry<'adverse-event'>;

const CAUSALITY = {
  certain: 'Certain',
  probable: 'Probably-Likely',
  possible: 'Possible',
  unlikely: 'Unlikely',
  conditional: 'Conditional-Classified',
  unassessable: 'Unassessable-Unclassifiable',
} as const;

const SEVERITY = { mild: 'Mild', moderate: 'Moderate', severe: 'Severe' } as const;

const OUTCOME = {
  resolved: hl7('adverse-event-outcome', 'resolved', 'Resolved'),
  recovering: hl7('adverse-event-outcome', 'recovering', 'Recovering'),
  ongoing: hl7('adverse-event-outcome', 'ongoing', 'Ongoing'),
  'resolved-with-sequelae': hl7('adverse-event-outcome', 'resolvedWithSequelae', 'Resolved with Sequelae'),
  fatal: hl7('adverse-event-outcome', 'fatal', 'Fatal'),
  unknown: hl7('adverse-event-outcome', 'unknown', 'Unknown'),
} as const;

/** The component that was given where the session has it; else a product by the words of the report. */
function suspectsOf(sheet: Sheet, facts: Facts, { sessionId, body, ...event }: Event): AdverseEventSuspectEntity[] {
  const chart = facts.charts.find(({ file }) => file.session.id === sessionId)?.file;
  const assessment = body.causality === null ? null : hl7('adverse-event-causality-assess', CAUSALITY[body.causality]);
  return body.suspected.map(({ product, lot }, i) => {
    const found = chart === undefined ? null : findComponent(chart, product, lot);
    const instance =
      chart !== undefined && found !== null
        ? sheet.refer<Medication>('Medication', componentKey(treatmentKey(chart, found[0]), found[1]))
        : sheet.add<Medication>(`${entryKey({ ...event, sessionId })}|${i}`, {
            resourceType: 'Medication',
            code: concept(product, 'Product without a name'),
            batch: { lotNumber: lot },
          });
    return { instance, ...(assessment !== null && { causality: [{ assessment }] }) };
  });
}

function notesOf(sheet: Sheet, { body }: Event): Annotation[] {
  const { reported } = body;
  const grades = body.grades.map(({ scale, value, sizeUm }) => {
    const size = sizeUm === null ? '' : ` (${umToMm(sizeUm)} mm)`;
    return { text: `${sheet.name('scale', scale)}: grade ${value}${size}` };
  });
  const told = reported === null ? '' : ['Reported', reported.to, reported.on, reported.reference].join(' ');
  return [
    { text: body.description },
    ...grades,
    { text: body.marks.length === 0 ? '' : `At ${body.marks.length} marks of the chart` },
    { text: body.culture && `Culture: ${body.culture}` },
    { text: body.biopsy && `Biopsy: ${body.biopsy}` },
    { text: body.treatment && `Treatment: ${body.treatment}` },
    { text: told },
  ];
}

function addEvent(sheet: Sheet, facts: Facts, event: Event): void {
  const { createdAt, by, body } = event;
  const key = entryKey(event);
  const recorder = sheet.person(by);
  const what = concept(sheet.name('event', body.event), 'Adverse event');
  const { start = '', end = '' } = periodOf(body.onsetOn, body.endedOn);
  const photos = facts
    .of('photo')
    .filter(({ id }) => body.photos.includes(id))
    .map((photo) => sheet.refer('Media', entryKey(photo)));
  const resulting = sheet.add<Condition>(key, {
    resourceType: 'Condition',
    ...(body.endedOn !== null && { clinicalStatus: hl7('condition-clinical', 'resolved', 'Resolved') }),
    code: what,
    bodySite: [{ text: body.region && sheet.name('region', body.region) }],
    subject: sheet.patient,
    onsetDateTime: start,
    abatementDateTime: end,
    recordedDate: instant(createdAt),
    recorder,
    evidence: [{ detail: photos }],
    note: notesOf(sheet, event),
  });
  sheet.add<AdverseEvent>(key, {
    resourceType: 'AdverseEvent',
    actuality: 'actual',
    event: what,
    subject: sheet.patient,
    date: body.onsetOn,
    detected: body.detectedOn,
    recordedDate: instant(createdAt),
    resultingCondition: [resulting],
    seriousness: body.serious
      ? hl7('adverse-event-seriousness', 'Serious', 'Serious')
      : hl7('adverse-event-seriousness', 'Non-serious', 'Non-serious'),
    ...(body.severity !== null && { severity: hl7('adverse-event-severity', body.severity, SEVERITY[body.severity]) }),
    outcome: OUTCOME[body.outcome],
    recorder,
    suspectEntity: suspectsOf(sheet, facts, event),
  });
}

/** Takes up adverse events; what was given must have been taken up before. */
export function addAdverseEvents(sheet: Sheet, facts: Facts): void {
  for (const event of facts.of('adverse-event')) addEvent(sheet, facts, event);
}
