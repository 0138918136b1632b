/** A text of consent in its parts, for its history. */
import { useTranslation } from 'react-i18next';

import { type AnyEntry, entriesOf } from '#shared/dossier/entry.ts';

import type { Field } from '../../records/history/changes.ts';

/** The parts of a version, with its exact words. */
export function useTextFields(): (version: AnyEntry) => readonly Field[] {
  const { t } = useTranslation(['consent', 'history']);
  return (version) => {
    const body = entriesOf([version], 'consent-template')[0]?.body;
    if (body === undefined) return [];
    return [
      { label: t('texts.name'), text: body.title },
      { label: t('texts.purpose'), text: t(`purpose.${body.purpose}`) },
      { label: t('texts.language'), text: t(`language.${body.language}`) },
      { label: t('texts.reviewed'), text: t(body.reviewed ? 'history:yes' : 'history:no') },
      { label: t('texts.isInUse'), text: t(body.inUse ? 'history:yes' : 'history:no') },
      { label: t('texts.text'), text: body.text },
    ];
  };
}
