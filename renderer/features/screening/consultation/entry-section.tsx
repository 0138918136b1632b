/** A list of entries under its title: one line each, which opens it, and a way to add one. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Entry } from '#shared/dossier/entry.ts';
import type { KindName } from '#shared/dossier/kinds.ts';

import { useMayWrite } from '../../../records/access.ts';
import { PageSection } from '../../../ui/page.tsx';
import classes from './consultation.module.css';

interface EntrySectionProps<K extends KindName> {
  readonly title: string;
  /** What the way to a new one is called. */
  readonly add: string;
  readonly empty: string;
  readonly entries: readonly Entry<K>[];
  /** The words of one. */
  readonly line: (entry: Entry<K>) => { readonly main: string; readonly rest: string; readonly isOff?: boolean };
  /** The drawer for one, or for a new one. */
  readonly drawer: (entry: Entry<K> | null, onClose: () => void) => ReactNode;
  readonly children?: ReactNode;
}

/** Lines are buttons: what can be opened can be reached by keys. */
export function EntrySection<K extends KindName>(props: EntrySectionProps<K>) {
  const { title, add, empty, entries, line, drawer, children } = props;
  const { t } = useTranslation('consultation');
  const mayWrite = useMayWrite();
  const [open, setOpen] = useState<Entry<K> | 'new' | null>(null);
  const close = () => setOpen(null);
  return (
    <PageSection
      title={title}
      actions={
        mayWrite && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={15} />}
            onClick={() => setOpen('new')}
          >
            {add}
          </Button>
        )
      }
    >
      {children}
      {entries.length === 0 && <p className={classes.empty}>{empty}</p>}
      <ul className={classes.list}>
        {entries.map((entry) => {
          const { main, rest, isOff = false } = line(entry);
          const words = (
            <>
              <strong data-off={isOff || undefined}>{main}</strong>
              {rest !== '' && <span>{rest}</span>}
            </>
          );
          return (
            <li key={entry.id}>
              {mayWrite ? (
                <button
                  type="button"
                  className={classes.entry}
                  title={t('writtenBy', { name: entry.by.name })}
                  onClick={() => setOpen(entry)}
                >
                  {words}
                </button>
              ) : (
                <div className={classes.entry}>{words}</div>
              )}
            </li>
          );
        })}
      </ul>
      {open !== null && drawer(open === 'new' ? null : open, close)}
    </PageSection>
  );
}
