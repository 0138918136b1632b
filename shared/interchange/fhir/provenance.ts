/** Signatures under a chart, its addenda, and the word that it was entered in error. */
import type { Coding, Provenance } from '@medplum/fhirtypes';

import { base64Of, utf8Of } from './base64.ts';
import { hl7, SIGNED_AS } from './codes.ts';
import { chartFileKey } from './documents.ts';
import { type ChartFacts } from './facts.ts';
import { type Sheet } from './sheet.ts';
import { steadyJson } from './steady-json.ts';
import { instant } from './times.ts';

const PARTS = {
  author: hl7('provenance-participant-type', 'author', 'Author'),
  verifier: hl7('provenance-participant-type', 'verifier', 'Verifier'),
} as const;

interface Act {
  readonly signer: { readonly id: string; readonly name: string };
  readonly at: string;
  readonly part: keyof typeof PARTS;
  readonly type: Coding;
  readonly activity: string;
  readonly reason: string;
  /** What was signed, as hashes: this program's signature is a password given over them, not a key's. */
  readonly data: Readonly<Record<string, unknown>>;
}

const provenanceOf = (sheet: Sheet, sessionId: string, act: Act): Provenance => {
  const who = sheet.person(act.signer);
  return {
    resourceType: 'Provenance',
    target: [sheet.refer('Procedure', sessionId), sheet.refer('DocumentReference', chartFileKey(sessionId))],
    occurredDateTime: instant(act.at),
    recorded: instant(act.at),
    activity: { text: act.activity },
    reason: [{ text: act.reason }],
    agent: [{ type: PARTS[act.part], who, onBehalfOf: sheet.organization }],
    signature: [
      {
        type: [act.type],
        when: instant(act.at),
        who,
        sigFormat: 'application/json',
        data: base64Of(utf8Of(steadyJson(act.data))),
      },
    ],
  };
};

/** Takes up who signed what, and when. */
export function addSignatures(sheet: Sheet, { file: { session }, papers }: ChartFacts): void {
  for (const { signer, at, id, meaning, ...signed } of papers.signatures) {
    const isAuthor = meaning === 'author';
    const act: Act = {
      signer,
      at,
      part: isAuthor ? 'author' : 'verifier',
      type: isAuthor ? SIGNED_AS.author : SIGNED_AS.reviewed,
      activity: isAuthor ? 'Chart signed' : 'Chart reviewed and signed',
      reason: '',
      data: signed,
    };
    sheet.add(`signature|${session.id}|${id}`, provenanceOf(sheet, session.id, act));
  }
  for (const { signer, at, id, contentSha256, zone, offsetMinutes } of papers.addenda) {
    const act: Act = {
      signer,
      at,
      part: 'author',
      type: SIGNED_AS.addendum,
      activity: 'Addendum',
      reason: '',
      data: { contentSha256, zone, offsetMinutes },
    };
    sheet.add(`addendum|${session.id}|${id}`, provenanceOf(sheet, session.id, act));
  }
  const { retraction } = papers;
  if (retraction === null) return;
  const { signer, at, reason, zone, offsetMinutes, copiedTo } = retraction;
  const data = { zone, offsetMinutes, copiedTo };
  const act: Act = { signer, at, part: 'author', type: SIGNED_AS.error, activity: 'Entered in error', reason, data };
  sheet.add(`retraction|${session.id}`, provenanceOf(sheet, session.id, act));
}
