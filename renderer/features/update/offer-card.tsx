/** What lies in the chosen folder: a genuine release and the way on, or what stands against it. */
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { UpdateOffer } from '#shared/ipc/program.ts';

import { call } from '../../api.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import { formatNumber, formatPlainDate } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { ReadySteps } from './ready-steps.tsx';
import classes from './update.module.css';

const BYTES_A_MB = 1_000_000;

function Genuine({ offer }: { offer: Extract<UpdateOffer, { verdict: 'genuine' }> }) {
  const { t } = useTranslation('update');
  const prepare = useMutation({ mutationFn: () => call('update:prepare', {}) });
  const { release, against, file, folder } = offer;
  const facts = [
    [t('fact.file'), file],
    [t('fact.size'), `${formatNumber(offer.bytes / BYTES_A_MB, 1)}\u00a0MB`],
    [t('fact.released'), formatPlainDate(offer.releasedOn)],
    [t('fact.folder'), folder],
  ] as const;
  return (
    <section className={classes.card} aria-label={t(`offer.${against}`, { version: release })}>
      <h2 className={classes.title}>{t(`offer.${against}`, { version: release })}</h2>
      <p className={classes.genuine}>
        <IconShieldCheck size={17} aria-hidden /> {t('genuine')}
      </p>
      <p>{t(`explain.${against}`)}</p>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <FailureAlert error={prepare.error} />
      {prepare.data === undefined ? (
        <Button loading={prepare.isPending} onClick={() => prepare.mutate()}>
          {t('prepare')}
        </Button>
      ) : (
        <ReadySteps file={file} path={prepare.data.path} />
      )}
      <p role="status" className={classes.quiet}>
        {prepare.isPending ? t('preparing') : ''}
      </p>
    </section>
  );
}

/** The card. */
export function OfferCard({ offer }: { offer: UpdateOffer }) {
  const { t } = useTranslation('update');
  if (offer.verdict === 'genuine') return <Genuine offer={offer} />;
  const { verdict, file, release } = offer;
  const isDanger = verdict === 'bad-signature' || verdict === 'damaged';
  return (
    <Notice tone={isDanger ? 'error' : 'warning'} title={t(`refused.${verdict}.title`, { version: release })} isAlert>
      {t(`refused.${verdict}.text`, { file })}
    </Notice>
  );
}
