/** What the patient agreed to, and took back. */
import type { Consent, Patient, Provenance, Reference, Signature } from '@medplum/fhirtypes';

import { type Entry } from '../../dossier/entry.ts';
import { base64Of, utf8Of } from './base64.ts';
import { concept, DOCUMENTS, hl7, SIGNED_AS } from './codes.ts';
import { type Facts } from './facts.ts';
import { type Sheet } from './sheet.ts';
import { textOr } from './tidy.ts';
import { instant } from './times.ts';

type Hand = Entry<'consent'>['body']['signer'] | NonNullable<Entry<'consent'>['body']['witness']>;

function signedBy(sheet: Sheet, { body }: Entry<'consent'>): Reference<Patient> {
  const { name, relation } = body.signer;
  return relation === 'patient' ? sheet.patient : { display: `${name} (${relation})` };
}

/** What stands for the drawn signature: which text it was under, and the hash of its picture. */
const proofOf = ({ body }: Entry<'consent'>, { picture }: Hand): Pick<Signature, 'sigFormat' | 'data'> => ({
  sigFormat: 'application/json',
  data: base64Of(utf8Of(JSON.stringify({ textSha256: body.textSha256, pictureSha256: picture?.sha256 ?? null }))),
});

const scopeOf = (purpose: Entry<'consent'>['body']['purpose']) =>
  purpose === 'procedure' ? hl7('consentscope', 'treatment', 'Treatment') : hl7('consentscope', 'patient-privacy');

function addConsent(sheet: Sheet, consent: Entry<'consent'>, isWithdrawn: boolean): void {
  const { id, at, by, body } = consent;
  const added = sheet.add<Consent>(id, {
    resourceType: 'Consent',
    status: isWithdrawn ? 'inactive' : 'active',
    scope: scopeOf(body.purpose),
    category: [DOCUMENTS.consent],
    patient: sheet.patient,
    dateTime: instant(at),
    performer: [signedBy(sheet, consent)],
    organization: [sheet.organization],
    sourceAttachment: {
      contentType: 'text/plain; charset=UTF-8',
      language: body.language,
      title: body.title,
      data: base64Of(utf8Of(body.text)),
    },
    policyRule: concept(`${body.title}, version ${body.template.version}`, 'The text attached'),
    provision: {
      provision: body.choices.map(({ agreed, label, code }) => ({
        type: agreed ? ('permit' as const) : ('deny' as const),
        code: [concept(label, textOr(code, 'A choice'))],
      })),
    },
  });
  const when = instant(at);
  const { witness } = body;
  sheet.add<Provenance>(`consent|${id}`, {
    resourceType: 'Provenance',
    target: [added],
    occurredDateTime: when,
    recorded: when,
    activity: { text: 'Consent signed' },
    agent: [{ type: hl7('provenance-participant-type', 'enterer', 'Enterer'), who: sheet.person(by) }],
    signature: [
      { type: [SIGNED_AS.consent], when, who: signedBy(sheet, consent), ...proofOf(consent, body.signer) },
      ...(witness === null
        ? []
        : [
            {
              type: [SIGNED_AS.witness],
              when,
              who: { display: textOr(witness.name, 'A witness without a name') },
              ...proofOf(consent, witness),
            },
          ]),
    ],
  });
}

/** Takes up consents, and the word by which one was taken back. */
export function addConsents(sheet: Sheet, facts: Facts): void {
  const withdrawals = facts.of('consent-withdrawal');
  for (const consent of facts.of('consent')) {
    const withdrawal = withdrawals.find(({ body }) => body.consentId === consent.id);
    addConsent(sheet, consent, withdrawal !== undefined);
    if (withdrawal === undefined) continue;
    sheet.add<Provenance>(`withdrawal|${withdrawal.id}`, {
      resourceType: 'Provenance',
      target: [sheet.refer('Consent', consent.id)],
      occurredDateTime: instant(withdrawal.at),
      recorded: instant(withdrawal.at),
      activity: { text: 'Consent withdrawn' },
      reason: [{ text: withdrawal.body.reason }],
      agent: [{ type: hl7('provenance-participant-type', 'enterer', 'Enterer'), who: sheet.person(withdrawal.by) }],
    });
  }
}
