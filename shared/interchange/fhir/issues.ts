/** Findings that were gone on in spite of, with the reason. */
import type { DetectedIssue } from '@medplum/fhirtypes';

import { concept } from './codes.ts';
import { type Facts } from './facts.ts';
import { entryKey } from './keys.ts';
import { type Sheet } from './sheet.ts';
import { instant } from './times.ts';

/** How grave the clinic held it to be; our own mapping, FHIR has three words for it as well. */
const SEVERITY = { absolute: 'high', relative: 'moderate', consult: 'low' } as const;

/** Takes up what was overridden. */
export function addIssues(sheet: Sheet, facts: Facts): void {
  for (const override of facts.of('override')) {
    const { at, by, sessionId, body } = override;
    const date = instant(at);
    const tier = body.tier ?? null;
    const value = body.value ?? null;
    sheet.add<DetectedIssue>(entryKey(override), {
      resourceType: 'DetectedIssue',
      status: facts.isError(sessionId) ? 'entered-in-error' : 'final',
      code: { text: sheet.name('finding', body.item) },
      ...(tier !== null && { severity: SEVERITY[tier] }),
      patient: sheet.patient,
      identifiedDateTime: date,
      author: sheet.person(by),
      implicated: sheet.visit(sessionId),
      detail: [body.subject, value === null ? '' : `Value: ${value}`].filter((text) => text !== '').join('\n'),
      mitigation: [
        {
          action: concept(body.reason, 'Gone on with, for a reason that cannot be read'),
          date,
          author: sheet.person(by),
        },
      ],
    });
  }
}
