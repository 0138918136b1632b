/** Whether a written consent stands behind a session, asked of the chart that the record has joined. */
import { z } from 'zod';

import type { Chart } from '../../chart/schema.ts';
import { careSchema } from '../../dossier/care.ts';
import { consentSchema, consentWithdrawalSchema } from '../../dossier/consent.ts';
import { joinedEntrySchema } from '../../dossier/joined-shape.ts';

const joinedConsent = joinedEntrySchema.extend({
  purpose: consentSchema.shape.purpose,
  template: consentSchema.shape.template,
  title: consentSchema.shape.title,
  language: consentSchema.shape.language,
  textSha256: consentSchema.shape.textSha256,
  choices: consentSchema.shape.choices,
  signer: consentSchema.shape.signer,
  witness: consentSchema.shape.witness,
});
const joinedWithdrawal = joinedEntrySchema.extend(consentWithdrawalSchema.shape);
const joinedCare = joinedEntrySchema.extend({
  startedAt: careSchema.shape.startedAt,
  endedAt: careSchema.shape.endedAt,
});
const joinedReason = joinedEntrySchema.extend({ reason: z.string() });

/** The word that a consent is taken back, as it stands in a chart. */
type JoinedWithdrawal = z.infer<typeof joinedWithdrawal>;

/** A consent as it stands in a chart. */
export type JoinedConsent = z.infer<typeof joinedConsent>;

const readAll = <T extends z.ZodType>(schema: T, values: readonly unknown[] | undefined): z.output<T>[] =>
  (values ?? []).flatMap((value) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });

/**
 * `standing`: signed and not taken back · `withdrawn`: there was one · `none`: never signed. Late is a consent that was
 * signed after the needle had begun, by the times written down; where nobody wrote when it began, after it had ended.
 */
export interface ConsentState {
  readonly state: 'standing' | 'withdrawn' | 'none';
  readonly consent: JoinedConsent | null;
  readonly isLate: boolean;
  /** How `consent` was taken back; null: it stands, or there is none. */
  readonly withdrawal: JoinedWithdrawal | null;
  /** Why it was done without, and who said so; null: nobody did. */
  readonly without: z.infer<typeof joinedReason> | null;
}

/** How it stands with the consent to the procedure, or to photos. */
export function consentState(chart: Chart, purpose: 'procedure' | 'photos'): ConsentState {
  const signed = readAll(joinedConsent, chart.consents)
    .filter((consent) => consent.purpose === purpose)
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const withdrawals = readAll(joinedWithdrawal, chart.consentWithdrawals);
  const withdrawalOf = (id: string) => withdrawals.find(({ consentId }) => consentId === id) ?? null;
  const standing = signed.find(({ id }) => withdrawalOf(id) === null) ?? null;
  const consent = standing ?? signed[0] ?? null;
  const care = readAll(joinedCare, chart.care)[0];
  const needleAt = care?.startedAt ?? care?.endedAt ?? null;
  const without = readAll(joinedReason, chart.withoutConsent).find(({ reason }) => reason.trim() !== '') ?? null;
  return {
    state: standing !== null ? 'standing' : signed.length > 0 ? 'withdrawn' : 'none',
    consent,
    isLate: standing !== null && needleAt !== null && standing.at > needleAt,
    withdrawal: consent === null ? null : withdrawalOf(consent.id),
    without,
  };
}

/** `no-consent` blocks until a consent is signed or a reason is given; the others are only to be known. */
export interface ConsentMissing {
  readonly kind: 'no-consent' | 'consent-withdrawn' | 'consent-late' | 'consent-unreviewed' | 'photos-without-consent';
  readonly severity: 'block' | 'warning';
}

const missing = (kind: ConsentMissing['kind'], severity: ConsentMissing['severity']): ConsentMissing => ({
  kind,
  severity,
});

/** What the consent lacks before a chart is signed. */
export function consentMissing(chart: Chart): ConsentMissing[] {
  const procedure = consentState(chart, 'procedure');
  const photos = consentState(chart, 'photos');
  const found: ConsentMissing[] = [];
  if (procedure.state !== 'standing' && procedure.without === null) {
    found.push(missing(procedure.state === 'withdrawn' ? 'consent-withdrawn' : 'no-consent', 'block'));
  }
  if (procedure.isLate) found.push(missing('consent-late', 'warning'));
  if (procedure.state === 'standing' && procedure.consent?.template.reviewed === false) {
    found.push(missing('consent-unreviewed', 'warning'));
  }
  if ((chart.photos ?? []).length > 0 && photos.state !== 'standing') {
    found.push(missing('photos-without-consent', 'warning'));
  }
  return found;
}
