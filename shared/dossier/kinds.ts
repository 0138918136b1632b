/** Every kind of entry that the record around the charts is made of, and how the service treats it. */
import { type z } from 'zod';

import { careSchema, patchTestSchema } from './care.ts';
import { clinicDefaultsSchema, regionEntrySchema, techniqueEntrySchema } from './clinic.ts';
import { consentSchema, consentTemplateSchema, consentWithdrawalSchema, noConsentSchema } from './consent.ts';
import { courseSchema, paymentSchema, scoreSchema } from './course.ts';
import { adverseEventSchema, aftercareSchema, aftercareTemplateSchema, followUpSchema } from './follow-up.ts';
import { allergySchema, analysisSchema, consultationSchema, historySchema, medicineSchema } from './history.ts';
import { letterheadSchema } from './letterhead.ts';
import { mergeSchema } from './merge.ts';
import { PHOTO_FIXED, photoSchema } from './photo.ts';
import { credentialSchema, limitSchema, priceSchema, protocolSchema, tierSchema } from './policy.ts';
import { portraitSchema } from './portrait.ts';
import { overrideSchema, screeningCheckSchema, screeningSchema } from './screening.ts';
import { lotSchema, productSchema, stockMoveSchema } from './stock.ts';

/**
 * Whom an entry is about: `patient` · `session` a patient at one visit · `library` the clinic's shelves and presets,
 * kept by those who treat · `policy` the clinic's rules, kept by practitioners and administrators.
 */
export type Scope = 'patient' | 'session' | 'library' | 'policy';

interface Kind {
  readonly scope: Scope;
  readonly schema: z.ZodType<Readonly<Record<string, unknown>>>;
  /** Never revised nor taken back: another entry says what came later. */
  readonly once?: true;
  /** At most one for each patient, or for each session. */
  readonly single?: true;
  /** Belongs to what is signed: closed with the session. */
  readonly sealed?: true;
  /** Written by a channel of its own, which does more than keep the body. */
  readonly own?: true;
  /** Parts of the body that no revision changes: what they name lies outside it. */
  readonly fixed?: readonly string[];
  /** At most one stands for each value of this part of the body; `true`: at most one in the clinic. */
  readonly keyedBy?: string | true;
  /** Never taken back: charts name what it is about. */
  readonly lasting?: true;
}

/** Every kind. */
export const KINDS = {
  history: { scope: 'patient', schema: historySchema, single: true },
  allergy: { scope: 'patient', schema: allergySchema },
  medicine: { scope: 'patient', schema: medicineSchema },
  analysis: { scope: 'patient', schema: analysisSchema },
  consultation: { scope: 'patient', schema: consultationSchema },
  screening: { scope: 'patient', schema: screeningSchema, single: true },
  'screening-check': { scope: 'session', schema: screeningCheckSchema, single: true, sealed: true },
  override: { scope: 'session', schema: overrideSchema, sealed: true },
  care: { scope: 'session', schema: careSchema, single: true, sealed: true },
  'patch-test': { scope: 'patient', schema: patchTestSchema },
  consent: { scope: 'patient', schema: consentSchema, once: true, own: true },
  'consent-withdrawal': { scope: 'patient', schema: consentWithdrawalSchema, once: true },
  'no-consent': { scope: 'session', schema: noConsentSchema, single: true, sealed: true },
  photo: { scope: 'patient', schema: photoSchema, own: true, fixed: PHOTO_FIXED },
  portrait: { scope: 'patient', schema: portraitSchema, single: true },
  course: { scope: 'patient', schema: courseSchema },
  score: { scope: 'patient', schema: scoreSchema },
  payment: { scope: 'patient', schema: paymentSchema },
  aftercare: { scope: 'patient', schema: aftercareSchema, once: true },
  'adverse-event': { scope: 'patient', schema: adverseEventSchema },
  'follow-up': { scope: 'patient', schema: followUpSchema },
  merge: { scope: 'patient', schema: mergeSchema, own: true },
  product: { scope: 'library', schema: productSchema },
  lot: { scope: 'library', schema: lotSchema },
  'stock-move': { scope: 'library', schema: stockMoveSchema, once: true },
  protocol: { scope: 'library', schema: protocolSchema },
  limit: { scope: 'policy', schema: limitSchema },
  tier: { scope: 'policy', schema: tierSchema },
  'consent-template': { scope: 'policy', schema: consentTemplateSchema },
  'aftercare-template': { scope: 'policy', schema: aftercareTemplateSchema },
  credential: { scope: 'policy', schema: credentialSchema },
  price: { scope: 'policy', schema: priceSchema },
  letterhead: { scope: 'policy', schema: letterheadSchema },
  technique: { scope: 'policy', schema: techniqueEntrySchema, fixed: ['code'], keyedBy: 'code', lasting: true },
  region: { scope: 'policy', schema: regionEntrySchema, fixed: ['region'], keyedBy: 'region', lasting: true },
  'clinic-defaults': { scope: 'policy', schema: clinicDefaultsSchema, keyedBy: true, lasting: true },
} as const satisfies Record<string, Kind>;

/** Name of a kind. */
export type KindName = keyof typeof KINDS;

/** Names of all kinds. */
export const KIND_NAMES = [
  'history',
  'allergy',
  'medicine',
  'analysis',
  'consultation',
  'screening',
  'screening-check',
  'override',
  'care',
  'patch-test',
  'consent',
  'consent-withdrawal',
  'no-consent',
  'photo',
  'portrait',
  'course',
  'score',
  'payment',
  'aftercare',
  'adverse-event',
  'follow-up',
  'merge',
  'product',
  'lot',
  'stock-move',
  'protocol',
  'limit',
  'tier',
  'consent-template',
  'aftercare-template',
  'credential',
  'price',
  'letterhead',
  'technique',
  'region',
  'clinic-defaults',
] as const satisfies readonly KindName[];

/** How the service treats a kind, without the exact type of its body. */
export const kindOf = (name: KindName): Kind => KINDS[name];

/** What an entry of a kind says. */
export type BodyOf<K extends KindName> = z.infer<(typeof KINDS)[K]['schema']>;
