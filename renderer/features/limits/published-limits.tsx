/** The limits that ship: off until somebody has checked them on the label of the clinic's product. */
import { Badge, Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { citationsOf } from '#shared/clinical/sources.ts';
import { PUBLISHED_LIMITS, type PublishedLimit } from '#shared/cocktail/guard/published.ts';
import type { Entry } from '#shared/dossier/entry.ts';

import { useToday } from '../../records/catalogue.ts';
import { useSaveEntry } from '../../records/dossier.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import { HistoryButton } from '../../records/history/history-drawer.tsx';
import { formatPlainDate } from '../../ui/format.ts';
import classes from './limits.module.css';
import { ValueList } from './value-list.tsx';

interface RowProps {
  readonly limit: PublishedLimit;
  /** What the clinic has said of it; null: nothing. */
  readonly entry: Entry<'limit'> | null;
  readonly mayKeep: boolean;
  readonly onHistory: (entry: Entry<'limit'>) => void;
}

function ConfirmForm({ limit, entry, onClose }: RowProps & { readonly onClose: () => void }) {
  const { t } = useTranslation(['limits', 'common']);
  const today = useToday();
  const save = useSaveEntry();
  const [label, setLabel] = useState(entry?.body.label ?? '');
  const [confirmedOn, setConfirmedOn] = useState(today);
  const isReady = label.trim() !== '' && confirmedOn !== '' && confirmedOn <= today;
  const { code, name, words, values } = limit;
  return (
    <form
      className={classes.wide}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        const body = {
          published: code,
          name,
          substance: words.join(', '),
          enabled: true,
          label,
          confirmedOn,
          values: { ...values },
          notes: '',
        };
        save.mutate({ kind: 'limit', entry, patientId: null, sessionId: null, body }, { onSuccess: onClose });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className={classes.confirm}>
        <TextInput
          autoFocus
          required
          label={t('confirm.label')}
          description={t('confirm.labelHint')}
          maxLength={500}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          required
          label={t('confirm.on')}
          max={today}
          value={confirmedOn}
          onChange={(event) => setConfirmedOn(event.currentTarget.value)}
        />
        <div className={classes.actions}>
          <Button type="submit" disabled={!isReady} loading={save.isPending}>
            {t('confirm.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </div>
      </div>
      <FailureAlert error={save.error} />
    </form>
  );
}

function Sources({ limit }: { limit: PublishedLimit }) {
  const { t } = useTranslation('limits');
  return limit.sources.map(({ tag, says }) => {
    const [citation] = citationsOf([tag]);
    if (citation === undefined) return null;
    const { title, grade, url } = citation;
    return (
      <p key={tag} className={classes.quiet}>
        {t('source', { title, grade, says: t(`says.${says}`) })} {url}
      </p>
    );
  });
}

function Row(props: RowProps) {
  const { limit, entry, mayKeep, onHistory } = props;
  const { t } = useTranslation('limits');
  const save = useSaveEntry();
  const [isOpen, setIsOpen] = useState(false);
  const isOn = entry?.body.enabled === true;
  const { name, code, values } = limit;
  return (
    <li>
      <div className={classes.words}>
        <span className={classes.name}>
          <strong>{name}</strong>
          <Badge variant="light" color={isOn ? 'teal' : 'gray'}>
            {t(isOn ? 'state.on' : 'state.off')}
          </Badge>
        </span>
        <ValueList values={values} />
        <p>{t(`published.${code}`)}</p>
        <Sources limit={limit} />
        {isOn && (
          <p>
            {t('confirm.done', {
              label: entry.body.label,
              date: formatPlainDate(entry.body.confirmedOn ?? entry.at.slice(0, 10)),
              name: entry.by.name,
            })}
          </p>
        )}
        <FailureAlert error={save.error} />
      </div>
      <div className={classes.way}>
        {entry !== null && <HistoryButton name={name} onClick={() => onHistory(entry)} />}
        {mayKeep && !isOpen && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t(isOn ? 'confirm.offFor' : 'confirm.openFor', { name })}
            loading={save.isPending}
            onClick={() => {
              if (!isOn) setIsOpen(true);
              else {
                const body = { ...entry.body, enabled: false };
                save.mutate({ kind: 'limit', entry, patientId: null, sessionId: null, body });
              }
            }}
          >
            {t(isOn ? 'confirm.off' : 'confirm.open')}
          </Button>
        )}
      </div>
      {isOpen && <ConfirmForm {...props} onClose={() => setIsOpen(false)} />}
    </li>
  );
}

interface PublishedLimitsProps extends Pick<RowProps, 'mayKeep' | 'onHistory'> {
  readonly entries: readonly Entry<'limit'>[];
}

/** One row for each. */
export function PublishedLimits({ entries, ...props }: PublishedLimitsProps) {
  return (
    <ul className={classes.list}>
      {PUBLISHED_LIMITS.map((limit) => (
        <Row
          key={limit.code}
          {...props}
          limit={limit}
          entry={entries.find(({ body }) => body.published === limit.code) ?? null}
        />
      ))}
    </ul>
  );
}
