/** Signatures: the author's, which locks a chart, and that of whoever has read it. */
import { type Chart } from '#shared/chart/schema.ts';
import { type Signature } from '#shared/chart/signed.ts';
import { mayBeSigned, missingOf, READINESS_POLICIES } from '#shared/clinical/readiness.ts';
import { joinEntries } from '#shared/dossier/joined.ts';
import { AppError } from '#shared/errors.ts';
import { appendAudit, auditHead } from '../audit/audit-log.ts';
import { requireChart } from '../db/chart-read.ts';
import { SCHEMA_VERSION } from '../db/migrations/index.ts';
import { sessionsOfPatient } from '../db/session-table.ts';
import { entriesOfKinds, entriesOfPatient } from '../dossier/entry-table.ts';
import { takeFromStock } from '../lots/stock-table.ts';
import { type Actor } from '../people/actor.ts';
import { type Store } from '../store.ts';
import { anatomyHash } from './anatomy-hash.ts';
import { changeStatus } from './change-status.ts';
import { contentHash, hashJson } from './content-hash.ts';
import { momentNow } from './moment.ts';
import { insertSignature, readPapers } from './paper-table.ts';

/** How a person is named under a chart. */
export const signerOf = ({ id, name, roles }: Actor): Signature['signer'] => ({
  id,
  name,
  role: roles.includes('practitioner') ? 'practitioner' : (roles[0] ?? ''),
});

function requireAnatomy(store: Store, chart: Chart): string {
  const hash = anatomyHash(store.options.resourcesFolder, chart);
  if (hash === null) {
    throw new AppError('unavailable', 'the drawings of this chart are not installed', {
      anatomySet: chart.anatomy.set,
    });
  }
  return hash;
}

const signatureOf = (
  store: Store,
  person: Actor,
  chart: Chart,
  own: Pick<Signature, 'meaning' | 'revision'>,
): Signature => ({
  id: store.newId(),
  meaning: own.meaning,
  signer: signerOf(person),
  ...momentNow(store),
  contentSha256: contentHash(chart),
  anatomySha256: requireAnatomy(store, chart),
  revision: own.revision,
  program: `Mesochart ${store.options.version}`,
  schemaVersion: SCHEMA_VERSION,
  auditHead: { ...auditHead(store) },
});

function requireReady(store: Store, chart: Chart): void {
  const missing = missingOf(
    chart,
    entriesOfKinds(store, READINESS_POLICIES),
    sessionsOfPatient(store, chart.patient.id),
  );
  if (mayBeSigned(missing)) return;
  throw new AppError('not-ready', 'something is missing before this chart can be signed', {
    missing: missing
      .filter(({ severity }) => severity === 'block')
      .map(({ kind }) => kind)
      .join(' '),
    planned: chart.marks.filter(({ state }) => state === 'planned').length,
  });
}

/** Signs and locks a draft. Runs inside the caller's transaction. */
export function signChart(
  store: Store,
  { sessionId, revision }: { readonly sessionId: string; readonly revision: number },
  person: Actor,
): void {
  store.charts.clear(); // what is signed is what the database holds
  const before = requireChart(store, sessionId);
  const chart = joinEntries(before.chart, entriesOfPatient(store, before.chart.patient.id, null));
  if (chart.session.status !== 'draft') throw new AppError('signed', 'this chart is signed already', { sessionId });
  if (before.revision !== revision) {
    throw new AppError('stale', 'the chart has been changed since', { revision: before.revision });
  }
  requireReady(store, chart);
  const paper = signatureOf(store, person, chart, { meaning: 'author', revision: revision + 1 });
  changeStatus(store, before, person.id, { status: 'signed', paper }, chart);
  takeFromStock(store, chart, person.id);
  appendAudit(store, {
    actorId: person.id,
    action: 'chart.sign',
    patientId: chart.patient.id,
    sessionId,
    detail: { id: paper.id, sha256: hashJson(paper), revision: paper.revision },
  });
}

/** Puts a second practitioner's signature under a signed chart. Runs inside the caller's transaction. */
export function countersignChart(store: Store, { sessionId }: { readonly sessionId: string }, person: Actor): void {
  store.charts.clear();
  const { chart, revision } = requireChart(store, sessionId);
  const { signatures } = readPapers(store, sessionId);
  if (chart.session.status !== 'signed' || signatures.length === 0) {
    throw new AppError('not-ready', 'only a chart that its author has signed can be countersigned', { sessionId });
  }
  if (signatures.some(({ signer }) => signer.id === person.id)) {
    throw new AppError('conflict', 'this person has signed the chart already', { sessionId });
  }
  const paper = signatureOf(store, person, chart, { meaning: 'reviewed', revision });
  if (signatures.some(({ contentSha256 }) => contentSha256 !== paper.contentSha256)) {
    throw new AppError('data-damaged', 'the chart is not what was signed', { sessionId });
  }
  insertSignature(store, { sessionId, revision, actor: person.id, source: 'here' }, paper);
  appendAudit(store, {
    actorId: person.id,
    action: 'chart.countersign',
    patientId: chart.patient.id,
    sessionId,
    detail: { id: paper.id, sha256: hashJson(paper) },
  });
}
