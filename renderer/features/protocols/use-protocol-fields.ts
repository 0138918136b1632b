/** A protocol in its parts, for its history. */
import { useTranslation } from 'react-i18next';

import { type AnyEntry, entriesOf } from '#shared/dossier/entry.ts';

import type { Field } from '../../records/history/changes.ts';
import { useProtocolFacts } from '../../records/protocol-facts.ts';
import { useTechniqueName } from '../../records/technique-name.ts';

/** The parts of a version. */
export function useProtocolFields(): (version: AnyEntry) => readonly Field[] {
  const { t } = useTranslation(['protocols', 'history']);
  const facts = useProtocolFacts();
  const techniqueName = useTechniqueName();
  return (version) => {
    const body = entriesOf([version], 'protocol')[0]?.body;
    if (body === undefined) return [];
    return [
      { label: t('field.name'), text: body.name },
      { label: t('field.indication'), text: body.indication },
      { label: t('field.technique'), text: techniqueName(body.technique.code) },
      { label: t('view.sets'), text: facts(body).join('\n') },
      { label: t('field.source'), text: body.source },
      { label: t('field.notes'), text: body.notes },
      { label: t('history:putAway'), text: t(body.archived ? 'history:yes' : 'history:no') },
    ];
  };
}
