/** What was written down about a session after it had been signed. */
import { useTranslation } from 'react-i18next';

import { entriesOf } from '#shared/dossier/entry.ts';

import type { PrintModel } from '../print-model.ts';
import { joinedText as joined, type RecordLine as Line } from '../record-line.ts';
import { useEventText } from './after-lines.ts';
import { momentsOf } from './moments.ts';

/** These lines; none of a draft. */
export function useLaterLines(model: PrintModel): Line[] {
  const { t } = useTranslation(['print', 'events', 'aftercare']);
  const moments = momentsOf(model);
  const eventText = useEventText(moments);
  const written = (by: { readonly name: string }, at: string) =>
    t('print:record.by', { name: by.name, when: moments.moment(at) });
  const { later } = model;
  return [
    ...entriesOf(later, 'adverse-event').map(({ id, revision, body, by, at }): Line => [
      t('print:record.event'),
      joined(eventText({ ...body, id, revision, by, at }), written(by, at)),
    ]),
    ...entriesOf(later, 'follow-up').map(({ body: { on, how, finding, notes }, by, at }): Line => [
      t('print:record.followUp'),
      joined(
        moments.day(on),
        t(`events:followUp.${how}`),
        finding === null ? null : t(`events:followUp.found.${finding}`),
        notes,
        written(by, at),
      ),
    ]),
    ...entriesOf(later, 'aftercare').map(({ body: { title, template, given }, by, at }): Line => [
      t('print:record.aftercare'),
      joined(
        t('print:record.sheet', { title, version: template.version }),
        t(`aftercare:how.${given}`),
        written(by, at),
      ),
    ]),
  ];
}
