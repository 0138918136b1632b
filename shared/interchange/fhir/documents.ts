/** The chart file, its printed form and picture, sheets that were given, and photos. */
import type { Attachment, DocumentReference, Media, Reference } from '@medplum/fhirtypes';

import { type Chart } from '../../chart/schema.ts';
import { base64Of, utf8Of } from './base64.ts';
import { concept, DOCUMENTS, hl7 } from './codes.ts';
import { type ChartFacts, type Facts } from './facts.ts';
import { entryKey } from './keys.ts';
import { type SessionAttachment, type Sheet } from './sheet.ts';
import { steadyJson } from './steady-json.ts';
import { instant, visitTime } from './times.ts';
import { hashUri } from './hash-uri.ts';

const MEDIA_TYPES = { pdf: 'application/pdf', svg: 'image/svg+xml', 'chart-file': 'application/json' } as const;

const TYPES = {
  pdf: DOCUMENTS.chart,
  'chart-file': DOCUMENTS.chart,
  svg: { text: 'Drawing of the marks' },
} as const satisfies Record<SessionAttachment['kind'], DocumentReference['type']>;

/** Bytes with their type and size. */
const attached = (contentType: string, title: string, data: Uint8Array | undefined, url = ''): Attachment => ({
  contentType,
  title,
  ...(data !== undefined && { data: base64Of(data), size: data.length }),
  url,
});

/** Key of a session's chart file among documents. */
export const chartFileKey = (sessionId: string): string => `${sessionId}|chart-file|0`;

const chartFileOf = (file: Chart): SessionAttachment => ({
  kind: 'chart-file',
  title: 'Chart file',
  data: utf8Of(steadyJson(file)),
});

/** How far a document has come. */
function docStatusOf({ file, papers }: ChartFacts): NonNullable<DocumentReference['docStatus']> {
  if (file.session.status === 'entered-in-error') return 'entered-in-error';
  if (file.session.status === 'draft') return 'preliminary';
  return papers.addenda.length > 0 ? 'amended' : 'final';
}

/** Takes up a session's documents; the chart file is always among them. */
export function addDocuments(sheet: Sheet, facts: Facts, chartFacts: ChartFacts): Reference<DocumentReference>[] {
  const { file, papers } = chartFacts;
  const { session } = file;
  const { start, end } = visitTime(file, facts);
  const given = sheet.options.attachments?.[session.id] ?? [];
  const isThere = given.some(({ kind }) => kind === 'chart-file');
  const [author] = papers.signatures;
  const shared = {
    resourceType: 'DocumentReference' as const,
    status: session.status === 'entered-in-error' ? ('entered-in-error' as const) : ('current' as const),
    docStatus: docStatusOf(chartFacts),
    subject: sheet.patient,
    author: [sheet.person(session.practitioner)],
    ...(author !== undefined && { date: instant(author.at), authenticator: sheet.person(author.signer) }),
    custodian: sheet.organization,
    context: { period: { start, end: end ?? '' }, related: [sheet.refer('Procedure', session.id)] },
  };
  return [...(isThere ? [] : [chartFileOf(file)]), ...given].map(({ kind, title, data, url }, i) =>
    sheet.add<DocumentReference>(kind === 'chart-file' ? chartFileKey(session.id) : `${session.id}|${kind}|${i}`, {
      ...shared,
      type: TYPES[kind],
      content: [{ attachment: attached(MEDIA_TYPES[kind], title, data, url) }],
    }),
  );
}

/** Takes up sheets for the time around a session, as they were given. */
export function addGivenSheets(sheet: Sheet, facts: Facts): void {
  for (const entry of facts.of('aftercare')) {
    const { at, by, sessionId, body } = entry;
    sheet.add<DocumentReference>(entryKey(entry), {
      resourceType: 'DocumentReference',
      status: 'current',
      type: { text: body.purpose === 'preparation' ? 'Sheet for before a session' : 'Sheet for after a session' },
      subject: sheet.patient,
      date: instant(at),
      author: [sheet.person(by)],
      custodian: sheet.organization,
      description: `Given: ${body.given}`,
      content: [{ attachment: attached('text/plain; charset=UTF-8', body.title, utf8Of(body.text)) }],
      context: { related: sheet.visit(sessionId) },
    });
  }
}

/** Takes up photos: what they show and which file it is, by its hash; the pictures themselves stay outside. */
export function addPhotos(sheet: Sheet, facts: Facts): void {
  for (const entry of facts.of('photo')) {
    const { createdAt, by, sessionId, body } = entry;
    const url = sheet.options.photoUrl?.(body.sha256, body.mediaType) ?? '';
    sheet.add<Media>(entryKey(entry), {
      resourceType: 'Media',
      identifier: [{ system: 'urn:ietf:rfc:3986', value: hashUri(body.sha256) }],
      partOf: sheet.visit(sessionId),
      status: 'completed',
      type: { ...hl7('media-type', 'image', 'Image'), text: 'Photograph' },
      ...(body.view !== null && { view: concept(sheet.name('view', body.view), body.view) }),
      subject: sheet.patient,
      createdDateTime: body.takenAt === null ? (body.takenOn ?? '') : instant(body.takenAt),
      issued: instant(createdAt),
      operator: sheet.person(by),
      reasonCode: [{ text: body.moment }],
      height: body.height,
      width: body.width,
      content: attached(body.mediaType, body.caption, undefined, url),
    });
  }
}
