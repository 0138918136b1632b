/** A sheet for patients in its parts, for its history. */
import { useTranslation } from 'react-i18next';

import { type AnyEntry, entriesOf } from '#shared/dossier/entry.ts';

import type { Field } from '../../records/history/changes.ts';
import { useTechniqueName } from '../../records/technique-name.ts';
import { formatList } from '../../ui/format.ts';

/** The parts of a version, with its exact words. */
export function useSheetFields(): (version: AnyEntry) => readonly Field[] {
  const { t } = useTranslation(['aftercare', 'history']);
  const techniqueName = useTechniqueName();
  return (version) => {
    const body = entriesOf([version], 'aftercare-template')[0]?.body;
    if (body === undefined) return [];
    return [
      { label: t('field.title'), text: body.title },
      { label: t('field.purpose'), text: t(`purpose.${body.purpose}`) },
      { label: t('field.language'), text: t(`language.${body.language}`) },
      { label: t('field.techniques'), text: formatList(body.techniques.map(techniqueName)) },
      { label: t('field.source'), text: body.source },
      { label: t('field.reviewed'), text: t(body.reviewed ? 'history:yes' : 'history:no') },
      { label: t('field.inUse'), text: t(body.inUse ? 'history:yes' : 'history:no') },
      { label: t('text'), text: body.text },
    ];
  };
}
