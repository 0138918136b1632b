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
});
const joinedWithdrawal = joinedEntrySchema.extend({ consentId: consentWithdrawalSchema.shape.consentId });
const joinedCare = joinedEntrySchema.extend({
  startedAt: careSchema.shape.startedAt,
  endedAt: careSchema.shape.endedAt,
});
const joinedReason = joinedEntrySchema.extend({ reason: z.string() });

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
  /** The reason why it was done without; null: nobody said. */
  readonly withoutReason: string | null;
}

/** How it stands with the consent to the procedure, or to photos. */
export function consentState(chart: Chart, purpose: 'procedure' | 'photos'): ConsentState {
  const signed = readAll(joinedConsent, chart.consents)
    .filter((consent) => consent.purpose === purpose)
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const withdrawn = new Set(readAll(joinedWithdrawal, chart.consentWithdrawals).map(({ consentId }) => consentId));
  const standing = signed.find(({ id }) => !withdrawn.has(id)) ?? null;
  const care = readAll(joinedCare, chart.care)[0];
  const needleAt = care?.startedAt ?? care?.endedAt ?? null;
  const withoutReason = readAll(joinedReason, chart.withoutConsent)[0]?.reason ?? null;
  return {
    state: standing !== null ? 'standing' : signed.length > 0 ? 'withdrawn' : 'none',
    consent: standing ?? signed[0] ?? null,
    isLate: standing !== null && needleAt !== null && standing.at > needleAt,
    withoutReason,
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
  const hasReason = (procedure.withoutReason ?? '').trim() !== '';
  const found: ConsentMissing[] = [];
  if (procedure.state !== 'standing' && !hasReason) {
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
