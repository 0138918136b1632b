/** A session or a patient in an open format or as PDF, written where the user says. */
import { mkdir } from 'node:fs/promises';

import { type BrowserWindow } from 'electron';

import { type ParsedInput, type Result, serviceContract } from '#shared/ipc/contract.ts';
import { type SessionPaper } from '#shared/ipc/interchange-record.ts';
import { safeName } from '#shared/interchange/manifest.ts';
import { openPress, type Press } from '../print/press.ts';
import { type ServiceClient } from '../service-client.ts';
import { chooseFile, chooseFolder, freePath } from './where-to.ts';
import { writeWhole } from './write-whole.ts';

type Wanted = ParsedInput<'file:export-record'>;

/** A file that is made when its turn comes: prints are large. */
interface Made {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

const KINDS = {
  json: { name: 'Mesochart', extensions: ['json'] },
  fhir: { name: 'FHIR', extensions: ['json'] },
  csv: { name: 'CSV', extensions: ['csv'] },
  pdf: { name: 'PDF', extensions: ['pdf'] },
};

/** Prints go along in a bundle up to this size together: it is one text, and has to be opened somewhere. */
const MOST_PRINT_BYTES = 60_000_000;

/** The prints of every session, and the drawings that the window sent, for a bundle that holds all of it. */
async function papersOf(service: ServiceClient, wanted: Wanted, press: Press): Promise<Result<SessionPaper[]>> {
  const sessions = await sessionsOf(service, wanted.scope);
  if (!sessions.ok) return sessions;
  const papers: SessionPaper[] = [];
  let bytes = 0;
  for (const sessionId of sessions.value) {
    if (bytes > MOST_PRINT_BYTES) break;
    const data = new Uint8Array(await press.render({ sessionId, paper: wanted.paper }));
    bytes += data.length;
    papers.push({ sessionId, kind: 'pdf', title: 'Chart document', data });
  }
  const { scope, drawings = [] } = wanted;
  if ('patientId' in scope) return { ok: true, value: papers };
  const svgs = drawings.map(({ title, svg }) => ({ title, data: new Uint8Array(Buffer.from(svg, 'utf8')) }));
  return {
    ok: true,
    value: [...papers, ...svgs.map((own) => ({ ...own, sessionId: scope.sessionId, kind: 'svg' as const }))],
  };
}

async function texts(service: ServiceClient, wanted: Wanted, press: Press): Promise<Result<Made[]>> {
  const { scope, format, csv } = wanted;
  if (format === 'pdf') return { ok: true, value: [] };
  const papers = format === 'fhir' ? await papersOf(service, wanted, press) : null;
  if (papers !== null && !papers.ok) return papers;
  const answer = await service.call('record:export', {
    scope,
    format,
    ...(csv && { csv }),
    ...(papers !== null && { papers: papers.value }),
  });
  if (!answer.ok) return answer;
  const { files } = serviceContract['record:export'].output.parse(answer.value);
  return {
    ok: true,
    value: files.map(({ name, text }) => ({ name, bytes: () => Promise.resolve(Buffer.from(text, 'utf8')) })),
  };
}

async function sessionsOf(service: ServiceClient, scope: Wanted['scope']): Promise<Result<string[]>> {
  if ('sessionId' in scope) return { ok: true, value: [scope.sessionId] };
  const answer = await service.call('session:list', scope);
  if (!answer.ok) return answer;
  return { ok: true, value: serviceContract['session:list'].output.parse(answer.value).map(({ id }) => id) };
}

async function prints(service: ServiceClient, { scope, paper }: Wanted, press: Press): Promise<Result<Made[]>> {
  const sessions = await sessionsOf(service, scope);
  if (!sessions.ok) return sessions;
  const made: Made[] = [];
  for (const sessionId of sessions.value) {
    const answer = await service.call('chart:export', { sessionId, as: 'pdf' });
    if (!answer.ok) return answer;
    const { fileName } = serviceContract['chart:export'].output.parse(answer.value);
    made.push({ name: fileName.replace(/\.json$/, '.pdf'), bytes: () => press.render({ sessionId, paper }) });
  }
  return { ok: true, value: made };
}

/** What of, for a name that names nobody. */
const subject = ({ scope }: Wanted): string =>
  'sessionId' in scope ? `session-${safeName(scope.sessionId)}` : `patient-${safeName(scope.patientId)}`;

/** What comes out as one file, whatever there is in it. */
const isOneFile = ({ scope, format }: Wanted): boolean =>
  format === 'fhir' || ('sessionId' in scope && format !== 'csv');

/** Several files get a folder of their own: names that are there already stay whose they were. */
async function newFolder(window: BrowserWindow | null, wanted: Wanted): Promise<string | null> {
  const chosen = await chooseFolder(window);
  return chosen === null ? null : freePath(chosen, `${subject(wanted)}-${wanted.format}`);
}

/** Asks where to, then writes; null where the dialog was closed. */
export async function exportRecordFiles(
  service: ServiceClient,
  window: BrowserWindow | null,
  wanted: Wanted,
): Promise<Result<unknown>> {
  const { format } = wanted;
  const isOne = isOneFile(wanted);
  const proposed = `${subject(wanted)}${format === 'fhir' ? '.fhir' : ''}.${KINDS[format].extensions[0] ?? ''}`;
  const place = isOne ? await chooseFile(window, proposed, KINDS[format]) : await newFolder(window, wanted);
  if (place === null) return { ok: true, value: { paths: null } };
  const press = openPress();
  try {
    const made = format === 'pdf' ? await prints(service, wanted, press) : await texts(service, wanted, press);
    if (!made.ok) return made;
    if (!isOne && made.value.length > 0) await mkdir(place, { mode: 0o700 });
    const paths = [];
    for (const { name, bytes } of made.value) {
      const path = isOne ? place : await freePath(place, name);
      await writeWhole(path, await bytes());
      paths.push(path);
    }
    return { ok: true, value: { paths } };
  } finally {
    press.close();
  }
}
