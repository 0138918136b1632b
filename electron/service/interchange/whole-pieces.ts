/** The files of a whole export, one patient at a time. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type FhirOptions, type SessionAttachment } from '#shared/interchange/fhir/bundle.ts';
import { patientLine, photoPath, picturesOf, sessionLine } from '#shared/interchange/html/facts.ts';
import { patientPage } from '#shared/interchange/html/patient-page.ts';
import { wordsIn } from '#shared/interchange/html/words.ts';
import { safeName } from '#shared/interchange/manifest.ts';
import { type ClinicRecord, type PatientRecord } from '#shared/interchange/records.ts';
import { type MeasureMarks } from '#shared/interchange/tables/tables.ts';
import { type WholePatient } from '#shared/ipc/interchange-whole.ts';
import { type Language } from '#shared/language.ts';
import { type Store } from '../store.ts';
import { clinicExtras, patientExtras } from './whole-formats.ts';

const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What a patient's part is made with. */
interface Making {
  readonly folder: string;
  readonly withPdfs: boolean;
  readonly withPictures: boolean;
  readonly version: string;
  /** Of the pages. */
  readonly language: Language;
  /** Distances along the skin, for the table of marks. */
  readonly measure: MeasureMarks;
}

/** Names of chart files within a patient's folder, no two alike. */
function chartNames({ charts }: PatientRecord): string[] {
  const taken = new Set<string>();
  return charts.map(({ session }) => {
    const base = `chart-${session.startedAt.slice(0, 'yyyy-mm-dd'.length)}-${safeName(session.id)}`;
    let name = base;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base}_${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** The print of a chart, as the patient's FHIR file names it: both lie in the patient's folder. */
const printOf = (name: string): SessionAttachment => ({ kind: 'pdf', title: 'Chart document', url: `${name}.pdf` });

/** Everything of one patient but the bytes of pictures and prints. */
export function patientPieces(record: PatientRecord, clinic: ClinicRecord, making: Making): WholePatient {
  const { folder, withPdfs, withPictures, version, language, measure } = making;
  const words = wordsIn(language);
  const names = chartNames(record);
  const pictures = withPictures ? picturesOf(record) : [];
  const charts = record.charts.map((chart, i) => ({ chart, text: jsonText(chart), name: `charts/${names[i] ?? ''}` }));
  const { charts: _charts, ...rest } = record;
  const links: FhirOptions = {
    attachments: withPdfs
      ? Object.fromEntries(charts.map(({ chart, name }) => [chart.session.id, [printOf(name)]]))
      : {},
    ...(withPictures && { photoUrl: photoPath }),
  };
  const { texts, tables } = patientExtras(record, clinic, { measure, links });
  const line = patientLine(record, folder);
  const page = patientPage({
    language,
    line,
    sessions: charts.map(({ chart, name }) =>
      sessionLine(chart, { chart: `${name}.json`, pdf: withPdfs ? `${name}.pdf` : null }, words),
    ),
    pictures,
    files: [
      { path: 'record.json', text: words.files.record },
      ...texts.map(({ path }) => ({ path, text: words.files.fhir })),
    ],
  });
  const within = (path: string) => `patients/${folder}/${path}`;
  const letterhead = jsonText(clinic.settings);
  return {
    texts: [
      { path: 'record.json', text: jsonText(rest) },
      ...charts.map(({ name, text }) => ({ path: `${name}.json`, text })),
      ...texts.map(({ path, text }) => ({ path, text })),
      { path: 'index.html', text: page },
    ].map(({ path, text }) => ({ path: within(path), text })),
    tables,
    pictures: pictures.map(({ path, fileId, sha256: digest }) => ({ path: within(path), fileId, sha256: digest })),
    pdfs: withPdfs
      ? charts.map(({ chart, name, text }) => ({
          path: within(`${name}.pdf`),
          sessionId: chart.session.id,
          from: sha256(`${version} ${language}\n${letterhead}${text}`),
        }))
      : [],
    line,
    sessions: record.charts.length,
    entries: record.revisions.length,
  };
}

/** Everything that belongs to no patient. */
export function clinicPieces(store: Store, clinic: ClinicRecord) {
  const { texts, tables } = clinicExtras(clinic);
  const schema = readFileSync(join(store.options.resourcesFolder, 'schema/chart-1.schema.json'), 'utf8');
  return {
    texts: [
      { path: 'clinic/clinic.json', text: jsonText(clinic) },
      { path: 'schema/chart-1.schema.json', text: schema },
      ...texts,
    ],
    tables,
  };
}
