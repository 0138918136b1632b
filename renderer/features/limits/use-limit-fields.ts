/** A limit's parts in words, for its history. */
import { useTranslation } from 'react-i18next';

import { type AnyEntry, entriesOf } from '#shared/dossier/entry.ts';

import type { Field } from '../../records/history/changes.ts';
import { formatPlainDate } from '../../ui/format.ts';
import { useValueLines } from './value-words.ts';

/** The parts of a version. */
export function useLimitFields(): (version: AnyEntry) => readonly Field[] {
  const { t } = useTranslation('limits');
  const valueLines = useValueLines();
  return (version) => {
    const body = entriesOf([version], 'limit')[0]?.body;
    if (body === undefined) return [];
    return [
      { label: t('own.name'), text: body.name },
      { label: t('own.enabled'), text: t(body.enabled ? 'state.on' : 'state.off') },
      { label: t('own.numbers'), text: valueLines(body.values).join('\n') },
      { label: t('own.substance'), text: body.substance },
      { label: t('own.label'), text: body.label },
      { label: t('own.on'), text: body.confirmedOn ? formatPlainDate(body.confirmedOn) : '' },
      { label: t('own.notes'), text: body.notes },
    ];
  };
}
