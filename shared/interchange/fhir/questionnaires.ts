/** Forms that were filled in: screening, consultation, what was done around the needle. No Questionnaire stands behind. */
import type { QuestionnaireResponse, QuestionnaireResponseItem, Reference } from '@medplum/fhirtypes';

import { type AnyEntry, type Entry } from '../../dossier/entry.ts';
import { type Facts } from './facts.ts';
import { entryKey } from './keys.ts';
import { type Sheet } from './sheet.ts';
import { textOr, tidyText } from './tidy.ts';
import { instant } from './times.ts';

type Item = QuestionnaireResponseItem;

/** A line of a form; nothing where it was left empty. */
const line = (linkId: string, text: string, answer: string, item: Item[] = []): Item[] =>
  tidyText(answer) === '' ? [] : [{ linkId: textOr(linkId, 'item'), text, answer: [{ valueString: answer, item }] }];

const tick = (linkId: string, text: string, valueBoolean: boolean, note: string): Item[] => [
  { linkId: textOr(linkId, 'item'), text, answer: [{ valueBoolean, item: line(`${linkId}.note`, 'Note', note) }] },
];

/** A form without a single answer is not taken up. */
function addForm(
  sheet: Sheet,
  { at, by, sessionId, ...entry }: AnyEntry,
  item: Item[],
  status: NonNullable<QuestionnaireResponse['status']> = 'completed',
): Reference<QuestionnaireResponse> | null {
  if (item.length === 0) return null;
  return sheet.add<QuestionnaireResponse>(entryKey({ ...entry, sessionId }), {
    resourceType: 'QuestionnaireResponse',
    partOf: sheet.visit(sessionId),
    status,
    subject: sheet.patient,
    authored: instant(at),
    author: sheet.person(by),
    item,
  });
}

const screeningItems = (sheet: Sheet, { answers }: Entry<'screening'>['body']): Item[] =>
  answers.flatMap(({ item, answer, data, note }) =>
    line(item, sheet.name('question', item), sheet.name('answer', answer), [
      ...Object.entries(data).flatMap(([code, text]) => line(`${item}.${code}`, sheet.name('question', code), text)),
      ...line(`${item}.note`, 'Note', note),
    ]),
  );

const consultationItems = ({ body }: Entry<'consultation'>): Item[] => [
  ...line('date', 'Date', body.date),
  ...line('concern', 'Concern', body.concern),
  ...line('indication', 'Indication', body.indication),
  ...line('goals', 'Goals', body.goals),
  ...line('expectations', 'Expectations', body.expectations ?? ''),
  ...line('notes', 'Notes', body.notes),
];

const careItems = (sheet: Sheet, { body }: Entry<'care'>): Item[] => [
  ...[...body.preparation, ...body.checklist].flatMap(({ item, done, note }) =>
    tick(item, sheet.name('care', item), done, note),
  ),
  ...line('antiseptic', 'Antiseptic', body.antiseptic?.name ?? '', line('lot', 'Lot', body.antiseptic?.lot ?? '')),
  ...line('anaesthetic', 'Anaesthetic', body.anaesthetic?.method ?? ''),
  ...line('anaesthetic.reason', 'Anaesthetic: remark', body.anaesthetic?.reason ?? ''),
  ...body.combined.flatMap(({ name, date, note }, i) =>
    line(`combined.${i}`, 'Other treatment', name, [
      ...line(`combined.${i}.date`, 'Date', date ?? ''),
      ...line(`combined.${i}.note`, 'Note', note),
    ]),
  ),
  ...line('reaction', 'Immediate reaction', body.immediateReaction),
];

/** Takes up every form. */
export function addForms(sheet: Sheet, facts: Facts): void {
  for (const entry of facts.of('screening')) addForm(sheet, entry, screeningItems(sheet, entry.body));
  for (const entry of facts.of('consultation')) addForm(sheet, entry, consultationItems(entry));
  for (const entry of facts.of('care')) {
    addForm(sheet, entry, careItems(sheet, entry), facts.isError(entry.sessionId) ? 'entered-in-error' : 'completed');
  }
}
