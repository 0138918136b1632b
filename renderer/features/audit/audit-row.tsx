/** One entry as a sentence; everything it holds is one key away. */
import { Badge } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { AuditEntry } from '#shared/ipc/audit.ts';

import { useWhen } from '../../records/when.ts';
import { partsOf } from './action-words.ts';
import { AuditDetail } from './audit-detail.tsx';
import classes from './audit.module.css';

/** A refusal is kept under the name of a change where what was asked for has no name of its own in the trail. */
const isOtherRefusal = ({ action, outcome, detail }: Pick<AuditEntry, 'action' | 'outcome' | 'detail'>): boolean =>
  action === 'chart.change' && outcome === 'refused' && detail['channel'] !== 'session:apply';

/** What is worth reading without opening the entry: a reason given, or how many changes one line stands for. */
function useNote({ detail, outcome, action }: AuditEntry): string | null {
  const { t } = useTranslation('audit');
  const { reason, changes, channel } = detail;
  if (typeof reason === 'string') return reason;
  if (isOtherRefusal({ detail, outcome, action })) return typeof channel === 'string' ? channel : null;
  return typeof changes === 'number' && changes > 1 ? t('changes', { count: changes }) : null;
}

interface AuditRowProps {
  readonly entry: AuditEntry;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onPatient: (patientId: string) => void;
}

/** When, who, what, whom it was about. */
export function AuditRow({ entry, isOpen, onToggle, onPatient }: AuditRowProps) {
  const { t } = useTranslation('audit');
  const when = useWhen();
  const { about, deed } = partsOf(entry.action);
  const note = useNote(entry);
  const short = entry.patientId?.slice(-6);
  return (
    <>
      <div className={classes.row} role="row" data-open={isOpen || undefined}>
        <span role="cell" className={classes.when}>
          {when(entry.at)}
        </span>
        <span role="cell" className={classes.who}>
          {entry.actorName === '' ? t('nobody') : entry.actorName}
        </span>
        <span role="cell" className={classes.what}>
          <button type="button" className={classes.toggle} aria-expanded={isOpen} onClick={onToggle}>
            <IconChevronRight size={15} aria-hidden="true" />
            {isOtherRefusal(entry) ? t('otherRefusal') : t(`action.${about}.${deed}`)}
          </button>
          {entry.outcome !== 'done' && (
            <Badge
              size="sm"
              radius="sm"
              tt="none"
              fw={550}
              variant="light"
              color={entry.outcome === 'failed' ? 'red' : 'yellow'}
              classNames={{ root: classes.badge ?? '' }}
              data-outcome={entry.outcome}
            >
              {t(`outcome.${entry.outcome}`)}
            </Badge>
          )}
          {note !== null && <span className={classes.note}>{note}</span>}
        </span>
        <span role="cell" className={classes.patient}>
          {entry.patientId !== null && short !== undefined && (
            <button
              type="button"
              aria-label={t('onlyThisPatient', { id: short })}
              title={t('onlyThisPatient', { id: short })}
              onClick={() => {
                if (entry.patientId !== null) onPatient(entry.patientId);
              }}
            >
              {t('patientShort', { id: short })}
            </button>
          )}
        </span>
      </div>
      {isOpen && <AuditDetail entry={entry} />}
    </>
  );
}
