/** An export under way: how far, and the hand on it. */
import { Button, Group, Progress } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { WholeState } from '#shared/ipc/interchange-whole.ts';

import { formatNumber } from '../../ui/format.ts';
import classes from './exchange.module.css';
import { useWholeAsk } from './use-whole.ts';

const MEGABYTE = 1_000_000;

/** How much of the work is done, 0 to 1; packing is the second half of an archive. */
function partOf({ to, progress: { phase, patients, packed } }: WholeState): number {
  const read = patients.total === 0 ? 1 : patients.done / patients.total;
  if (to === 'folder') return read;
  if (phase !== 'pack') return read / 2;
  return 0.5 + (packed.total === 0 ? 0 : packed.done / packed.total / 2);
}

/** Bar, words, buttons. */
export function ProgressCard({ state }: { state: WholeState }) {
  const { t } = useTranslation('exchange');
  const { ask } = useWholeAsk();
  const { status, progress, path } = state;
  const { patients, written, kept, bytes, phase } = progress;
  const isHeld = status === 'pausing' || status === 'paused';
  return (
    <div className={classes.card}>
      <strong className={classes.cardTitle} role="status">
        {status === 'running' ? t(`phase.${phase}`) : t(`status.${status}`)}
      </strong>
      <Progress value={partOf(state) * 100} animated={status === 'running'} aria-label={t('running.bar')} size="lg" />
      <p className={classes.figures}>
        {t('running.figures', {
          done: patients.done,
          total: patients.total,
          files: written + kept,
          kept,
          size: formatNumber(bytes / MEGABYTE, 1),
        })}
      </p>
      {path !== null && <p className={classes.path}>{path}</p>}
      <p className={classes.figures}>{t(state.to === 'zip' ? 'running.quitZip' : 'running.quitFolder')}</p>
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={isHeld ? <IconPlayerPlay size={17} /> : <IconPlayerPause size={17} />}
          onClick={() => {
            ask(isHeld ? 'whole:resume' : 'whole:pause', {});
          }}
        >
          {t(isHeld ? 'running.resume' : 'running.pause')}
        </Button>
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconX size={17} />}
          onClick={() => {
            ask('whole:cancel', {});
          }}
        >
          {t('running.cancel')}
        </Button>
      </Group>
    </div>
  );
}
