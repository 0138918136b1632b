/** Contraindications asked, answered, confirmed at each session, and overridden with a reason. */
import { z } from 'zod';

import { codeText, idText, longText, shortText } from './parts.ts';

/** The questionnaire as answered; one for each patient, in revisions. */
export const screeningSchema = z.looseObject({
  /** Version of the list of questions that was asked. */
  questionnaire: z.number().int().positive(),
  answers: z
    .array(
      z.looseObject({
        /** Code of the question. */
        item: codeText,
        answer: z.enum(['yes', 'no', 'unknown']),
        /** What the answer needs, by code: a drug, its last dose, HbA1c, a date (YYYY-MM-DD). */
        data: z.record(codeText, shortText),
        note: shortText,
      }),
    )
    .max(200),
});

/** The word at a session that the screening still holds; one for each session. */
export const screeningCheckSchema = z.looseObject({
  outcome: z.enum(['unchanged', 'updated']),
  /** The answers that were confirmed. */
  screening: z.looseObject({ id: idText, revision: z.number().int().positive() }),
});

/** A decision to go on in spite of a finding; its author and time are those of the entry. */
export const overrideSchema = z.looseObject({
  /** What is overridden: a question's code, or the kind of a finding. */
  item: codeText,
  /** What exactly, where a kind is not enough: a component, a limit. */
  subject: shortText,
  reason: longText.min(1),
  /** How grave it was held to be then: the clinic's tiers may change. */
  tier: z.enum(['absolute', 'relative', 'consult']).nullable().optional(),
  /** How much it was about, in the unit of the finding: a larger amount wants a reason of its own. */
  value: z.number().nullable().optional(),
});
