/** What was taken back: it can be looked at, and stand again. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { AnyEntry } from '#shared/dossier/entry.ts';
import type { KindName } from '#shared/dossier/kinds.ts';

import { useWholeLibrary } from '../dossier.ts';
import { type FieldsOf, HistoryButton, HistoryDrawer } from './history-drawer.tsx';
import classes from './history.module.css';

interface GoneListProps {
  readonly kind: KindName;
  /** What an entry is called; null: it does not belong to this list. */
  readonly nameOf: (entry: AnyEntry) => string | null;
  readonly fieldsOf: FieldsOf;
  readonly mayKeep: boolean;
}

/** Folded away; nothing where nothing was. */
export function GoneList({ kind, nameOf, ...rest }: GoneListProps) {
  const { t } = useTranslation('history');
  const [looked, setLooked] = useState<string | null>(null);
  const entries = useWholeLibrary(kind).data ?? [];
  const gone = entries.filter((entry) => entry.removal !== null && nameOf(entry) !== null);
  const entry = entries.find(({ id }) => id === looked) ?? null;
  return (
    <>
      {gone.length > 0 && (
        <details className={classes.whole}>
          <summary>{t('gone', { count: gone.length })}</summary>
          <ul className={classes.gone} aria-label={t('goneTitle')}>
            {gone.map((one) => (
              <li key={one.id}>
                {nameOf(one)}
                <HistoryButton name={nameOf(one) ?? ''} onClick={() => setLooked(one.id)} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <HistoryDrawer
        {...rest}
        entry={entry}
        name={entry === null ? '' : (nameOf(entry) ?? '')}
        onClose={() => setLooked(null)}
      />
    </>
  );
}
