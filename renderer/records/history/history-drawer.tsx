/** Every version that a rule or text of the clinic has had: who changed what, when and why, and the way back to it. */
import { Button, Drawer } from '@mantine/core';
import { IconHistory, IconRestore } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { AnyEntry } from '#shared/dossier/entry.ts';
import { kindOf } from '#shared/dossier/kinds.ts';

import { call } from '../../api.ts';
import { LoadState } from '../../ui/load-state.tsx';
import { Tag } from '../../ui/tag.tsx';
import { FailureAlert } from '../failure-alert.tsx';
import { useWhen } from '../when.ts';
import { type Change, changesBetween, type Field } from './changes.ts';
import classes from './history.module.css';
import { useStandAgain } from './use-stand-again.tsx';

/** A version in words; nothing where it cannot be read. */
export type FieldsOf = (version: AnyEntry) => readonly Field[];

function Changes({ changes }: { changes: readonly Change[] }) {
  const { t } = useTranslation('history');
  if (changes.length === 0) return <p className={classes.quiet}>{t('same')}</p>;
  return (
    <dl className={classes.changes}>
      {changes.map(({ label, lines }) => (
        <div key={label}>
          <dt>{label}</dt>
          {lines.map(({ side, text }, i) => (
            <dd key={`${i} ${text}`}>
              {side === 'before' ? (
                <del aria-label={t('was', { text })}>{text}</del>
              ) : (
                <ins aria-label={t('is', { text })}>{text}</ins>
              )}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

interface VersionProps {
  readonly version: AnyEntry;
  readonly earlier: AnyEntry | undefined;
  readonly fieldsOf: FieldsOf;
  /** Lets it stand again; null for what stands now, and for whoever only looks. */
  readonly onBack: (() => void) | null;
  readonly isPending: boolean;
  readonly isPresent: boolean;
}

function Version({ version, earlier, fieldsOf, onBack, isPending, isPresent }: VersionProps) {
  const { t } = useTranslation('history');
  const when = useWhen();
  const { revision, at, by, removal, reason } = version;
  const said = (entry: AnyEntry | undefined) =>
    entry === undefined || entry.removal !== null ? null : fieldsOf(entry);
  const all = fieldsOf(version);
  return (
    <li>
      <div className={classes.head}>
        <strong>{t('version', { number: revision })}</strong>
        {isPresent && <Tag tone="fine">{t('present')}</Tag>}
        <span className={classes.quiet}>{t('by', { name: by.name, when: when(at) })}</span>
        {onBack !== null && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconRestore size={15} />}
            aria-label={t('backTo', { number: revision })}
            loading={isPending}
            onClick={onBack}
          >
            {t('back')}
          </Button>
        )}
      </div>
      {reason !== undefined && <p>{t('reason', { reason })}</p>}
      {removal !== null ? (
        <p>{t('removed', { reason: removal.reason === '' ? 'none' : removal.reason })}</p>
      ) : (
        <Changes changes={changesBetween(said(earlier), all)} />
      )}
      {removal === null && all.length > 0 && (
        <details className={classes.whole}>
          <summary>{t('whole')}</summary>
          <dl className={classes.changes}>
            {all
              .filter(({ text }) => text !== '')
              .map(({ label, text }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd className={classes.text}>{text}</dd>
                </div>
              ))}
          </dl>
        </details>
      )}
    </li>
  );
}

interface VersionsProps {
  readonly entry: AnyEntry;
  readonly name: string;
  readonly fieldsOf: FieldsOf;
  readonly mayKeep: boolean;
  readonly shipped: AnyEntry['body'] | null;
}

function Versions({ entry, name, fieldsOf, mayKeep, shipped }: VersionsProps) {
  const { t } = useTranslation('history');
  const { standAgain, isPending, error } = useStandAgain(name);
  const { data, ...query } = useQuery({
    queryKey: ['library', 'history', entry.id],
    queryFn: () => call('library:history', { id: entry.id }),
  });
  if (data === undefined) return <LoadState error={query.error} onRetry={() => void query.refetch()} />;
  const [present] = data;
  if (present === undefined) return null;
  const isShipped =
    shipped !== null && JSON.stringify(fieldsOf({ ...present, body: shipped })) === JSON.stringify(fieldsOf(present));
  // What the clinic changed first is held against what it changed; a text of its own was new.
  const base =
    shipped !== null && kindOf(entry.kind).lasting === true ? { ...present, removal: null, body: shipped } : undefined;
  return (
    <>
      <FailureAlert error={error} />
      {mayKeep && shipped !== null && !isShipped && (
        <Button
          mb="md"
          variant="default"
          leftSection={<IconRestore size={16} />}
          loading={isPending}
          onClick={() => standAgain(present, shipped, t('resetReason'))}
        >
          {t('reset')}
        </Button>
      )}
      <ol className={classes.versions} aria-label={t('title', { name })}>
        {data.map((version, i) => (
          <Version
            key={version.revision}
            version={version}
            earlier={data[i + 1] ?? base}
            fieldsOf={fieldsOf}
            isPending={isPending}
            isPresent={i === 0 && version.removal === null}
            onBack={
              mayKeep && version.removal === null && i > 0
                ? () => standAgain(present, version.body, t('backReason', { number: version.revision }))
                : null
            }
          />
        ))}
      </ol>
    </>
  );
}

interface HistoryDrawerProps extends Omit<VersionsProps, 'entry' | 'shipped'> {
  /** null while it is closed. */
  readonly entry: AnyEntry | null;
  /** What it says as the program ships it, where it ships it. */
  readonly shipped?: AnyEntry['body'] | null;
  readonly onClose: () => void;
}

/** The drawer. */
export function HistoryDrawer({ entry, shipped = null, onClose, ...rest }: HistoryDrawerProps) {
  const { t } = useTranslation(['history', 'common']);
  return (
    <Drawer
      opened={entry !== null}
      onClose={onClose}
      position="right"
      size={560}
      title={t('title', { name: rest.name })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {entry !== null && <Versions {...rest} entry={entry} shipped={shipped} />}
    </Drawer>
  );
}

/** The way to it. */
export function HistoryButton({ name, onClick }: { name: string; onClick: () => void }) {
  const { t } = useTranslation('history');
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconHistory size={15} />}
      aria-label={t('title', { name })}
      onClick={onClick}
    >
      {t('open')}
    </Button>
  );
}
