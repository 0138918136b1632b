/** Every version that a limit has had, newest first: who has said what of it, and when. */
import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { type AnyEntry, type Entry, entriesOf } from '#shared/dossier/entry.ts';

import { call } from '../../api.ts';
import { useWhen } from '../../records/when.ts';
import { formatPlainDate } from '../../ui/format.ts';
import { LoadState } from '../../ui/load-state.tsx';
import classes from './limits.module.css';
import { ValueList } from './value-list.tsx';

function Version({ version }: { version: AnyEntry }) {
  const { t } = useTranslation('limits');
  const when = useWhen();
  const body = version.removal === null ? entriesOf([version], 'limit')[0]?.body : undefined;
  const { by, at, removal } = version;
  return (
    <li>
      <p className={classes.quiet}>{t('version.by', { name: by.name, when: when(at) })}</p>
      {removal !== null && <p>{t('version.removed', { reason: removal.reason })}</p>}
      {body !== undefined && (
        <>
          <ValueList values={body.values} />
          <p>
            {t('gauge.label', {
              label: body.label,
              date: body.confirmedOn ? formatPlainDate(body.confirmedOn) : 'none',
            })}
          </p>
          {!body.enabled && <p>{t('version.off')}</p>}
        </>
      )}
    </li>
  );
}

function Versions({ entry }: { entry: Entry<'limit'> }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['library', 'history', entry.id, entry.revision],
    queryFn: () => call('library:history', { id: entry.id }),
  });
  if (data === undefined) return <LoadState error={error} onRetry={() => void refetch()} />;
  return (
    <ul className={classes.versions}>
      {data.map((version) => (
        <Version key={version.revision} version={version} />
      ))}
    </ul>
  );
}

/** Open while versions are looked at. */
export function HistoryDrawer({ entry, onClose }: { entry: Entry<'limit'> | null; onClose: () => void }) {
  const { t } = useTranslation(['limits', 'common']);
  return (
    <Drawer
      opened={entry !== null}
      onClose={onClose}
      position="right"
      size={520}
      title={t('own.historyOf', { name: entry?.body.name ?? '' })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {entry !== null && <Versions entry={entry} />}
    </Drawer>
  );
}
