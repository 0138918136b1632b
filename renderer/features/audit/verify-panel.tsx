/** What a look at the whole trail found, and the line that proves later where it ended. */
import { Button, CloseButton, CopyButton, Group } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { AuditReport } from '#shared/ipc/audit.ts';

import { useWhen } from '../../records/when.ts';
import { formatNumber } from '../../ui/format.ts';
import { AnchorSheet } from './anchor-sheet.tsx';
import { groupsOfHash } from './hash-groups.ts';
import classes from './verify.module.css';

function Findings({ findings }: Pick<AuditReport, 'findings'>) {
  const { t } = useTranslation('audit');
  if (findings.length === 0) return null;
  return (
    <div className={classes.findings} tabIndex={0} role="region" aria-label={t('verify.findings')}>
      <ul>
        {findings.map(({ kind, message, id }, index) => (
          <li key={index}>
            <strong>{kind}</strong> {message} {id !== undefined && <code>{id}</code>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The report in words, the anchor, and what was found where anything was. */
export function VerifyPanel({ report, onClose }: { report: AuditReport; onClose: () => void }) {
  const { t } = useTranslation(['audit', 'common']);
  const when = useWhen();
  const { findings, head } = report;
  const isGood = findings.length === 0;
  const Icon = isGood ? IconCircleCheck : IconAlertTriangle;
  const facts = {
    entries: formatNumber(report.entries, 0),
    changes: formatNumber(report.changes, 0),
    when: when(report.at),
  };
  return (
    <section className={classes.panel} data-bad={!isGood || undefined} role="status">
      <Icon size={22} stroke={1.8} aria-hidden="true" />
      <div className={classes.words}>
        <strong className={classes.title}>
          {isGood ? t('verify.good') : t('verify.bad', { count: findings.length })}
        </strong>
        <p>{t(isGood ? 'verify.goodText' : 'verify.badText', facts)}</p>
        <Findings findings={findings} />
        <div className={classes.anchor}>
          <span>{t('verify.line', { seq: formatNumber(head.seq, 0) })}</span>
          <code data-testid="anchor">
            {groupsOfHash(head.hash).map((group, index) => (
              <span key={index}>{group}</span>
            ))}
          </code>
          <Group gap={6} wrap="nowrap">
            <CopyButton value={`${head.seq} ${head.hash}`}>
              {({ copy }) => (
                <Button size="compact-sm" variant="subtle" onClick={copy}>
                  {t('verify.copy')}
                </Button>
              )}
            </CopyButton>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPrinter size={15} />}
              onClick={() => window.print()}
            >
              {t('verify.print')}
            </Button>
          </Group>
        </div>
        <p className={classes.why}>{t('verify.anchorWhy')}</p>
      </div>
      <CloseButton aria-label={t('common:close')} onClick={onClose} />
      <AnchorSheet report={report} />
    </section>
  );
}
