/** The printed chart: pages with their heads and feet. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { personName } from '../../records/person.ts';
import { shortHash } from '../../records/signed-text.ts';
import { formatDay, formatPlainDate } from '../../ui/format.ts';
import { useDocumentBlocks } from './document-blocks.tsx';
import { PagedDocument } from './paged-document.tsx';
import type { Paper } from './paper.ts';
import type { PrintModel } from './print-model.ts';
import classes from './print.module.css';

interface PrintDocumentProps {
  readonly model: PrintModel;
  readonly paper: Paper;
  readonly onReady: (complete: boolean) => void;
}

/** Every page names the patient, the session and the state of the record: pages get parted. */
export function PrintDocument({ model, paper, onReady }: PrintDocumentProps) {
  const { t } = useTranslation('print');
  const blocks = useDocumentBlocks(model, paper);
  const { patient, session } = model.chart;
  const name = personName(patient.name.family, patient.name.given);
  const born =
    patient.birthDate === undefined ? '' : t('bornShort', { date: formatPlainDate(patient.birthDate, model.locale) });
  const status = t(`status.${session.status}.short`);
  const title = t('titleOf', { date: formatDay(session.startedAt, session.zone, model.locale) });
  // The window's title becomes the PDF's; it names no patient, because titles show in file lists and print queues.
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
  const header = (
    <>
      <strong>{name}</strong>
      <span>{born}</span>
      <span className={classes.push}>{title}</span>
      <strong>{status}</strong>
    </>
  );
  const newest = model.record.signatures.at(-1);
  const footer = (page: number, pages: number) => (
    <>
      <span>{t('foot.session', { id: session.id.slice(0, 13), name })}</span>
      <span>{status}</span>
      {newest !== undefined && (
        <span className={classes.footHead}>
          {t('sign.audit', { seq: String(newest.auditHead.seq), hash: shortHash(newest.auditHead.hash) })}
        </span>
      )}
      <span className={classes.push}>{t('foot.program', { version: model.info.version })}</span>
      <strong>{t('foot.page', { page, pages })}</strong>
    </>
  );
  const stamp = session.status === 'entered-in-error' ? t('status.entered-in-error.title') : null;
  return (
    <PagedDocument blocks={blocks} paper={paper} header={header} footer={footer} stamp={stamp} onReady={onReady} />
  );
}
