/** What a file of protocols would change, by name, before any of it is taken over. */
import { Button, Checkbox, Drawer } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Entry } from '#shared/dossier/entry.ts';
import { compareProtocols, type Incoming } from '#shared/protocols/compare.ts';

import { useSaveEntry } from '../../records/dossier.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import { useProtocolFacts } from '../../records/protocol-facts.ts';
import type { KnownProtocol } from '../../records/protocols.ts';
import { useTechniqueName } from '../../records/technique-name.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import classes from './protocols.module.css';
import type { ReadFile } from './use-import.tsx';

type Offered = Incoming<Entry<'protocol'>>;

interface RowProps {
  readonly offered: Offered;
  readonly isTaken: boolean;
  readonly onTake: (taken: boolean) => void;
}

function Row({ offered: { protocol, outcome, entry }, isTaken, onTake }: RowProps) {
  const { t } = useTranslation('protocols');
  const techniqueName = useTechniqueName();
  const facts = useProtocolFacts()(protocol);
  const comesBack = outcome === 'changed' && entry?.body.archived === true;
  return (
    <li className={classes.incoming}>
      <Checkbox
        disabled={outcome === 'same'}
        checked={isTaken}
        onChange={(event) => onTake(event.currentTarget.checked)}
        label={
          <span className={classes.incomingText}>
            <strong>{protocol.name}</strong>
            <span>
              {[protocol.indication, techniqueName(protocol.technique.code), ...facts]
                .filter((text) => text !== '')
                .join(' · ')}
            </span>
          </span>
        }
      />
      <span className={classes.outcome} data-outcome={outcome}>
        {t(comesBack ? 'import.comesBack' : `import.${outcome}`)}
      </span>
    </li>
  );
}

interface ReviewProps {
  readonly file: ReadFile;
  readonly own: readonly KnownProtocol[];
  readonly onClose: () => void;
}

function Review({ file, own, onClose }: ReviewProps) {
  const { t } = useTranslation(['protocols', 'common']);
  const save = useSaveEntry();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const offered = compareProtocols(
    file.protocols,
    own.flatMap(({ entry }) => entry ?? []),
  );
  const taken = offered.filter(({ protocol, outcome }) => outcome !== 'same' && !left.has(protocol.name));
  const take = (name: string, isTaken: boolean) =>
    setLeft((names) => new Set(isTaken ? [...names].filter((other) => other !== name) : [...names, name]));

  // One after the other: what fails stops the rest, and what was taken over shows as the same when it is tried again.
  async function takeOver(): Promise<void> {
    setBusy(true);
    setError(null);
    try {
      for (const { protocol, entry } of taken)
        await save.mutateAsync({ kind: 'protocol', entry, patientId: null, sessionId: null, body: protocol });
      notifications.show({ color: 'teal', message: t('import.done', { count: taken.length }) });
      onClose();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  }

  if (offered.length === 0) return <EmptyState title={t('import.empty')} />;
  return (
    <div className={classes.form}>
      <p className={classes.lead}>{t('import.lead')}</p>
      <ul className={classes.list}>
        {offered.map((one) => (
          <Row
            key={one.protocol.name}
            offered={one}
            isTaken={taken.includes(one)}
            onTake={(isTaken) => take(one.protocol.name, isTaken)}
          />
        ))}
      </ul>
      <FailureAlert error={error} />
      <div className={classes.actions}>
        <Button data-autofocus disabled={taken.length === 0} loading={isBusy} onClick={() => void takeOver()}>
          {t('import.take', { count: taken.length })}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </div>
  );
}

/** Open while a file was read and nothing decided. */
export function ImportReview({ file, own, onClose }: Omit<ReviewProps, 'file'> & { file: ReadFile | null }) {
  const { t } = useTranslation(['protocols', 'common']);
  return (
    <Drawer
      opened={file !== null}
      onClose={onClose}
      position="right"
      size={560}
      closeOnClickOutside={false}
      title={t('import.title', { file: file?.name ?? '' })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {file !== null && <Review file={file} own={own} onClose={onClose} />}
    </Drawer>
  );
}
