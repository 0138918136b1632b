/** Everything that was ever erased, without a name. */
import { useTranslation } from 'react-i18next';

import { AnswerState } from '../../records/answer-state.tsx';
import { useErasures } from '../../records/audit.ts';
import { useWhen } from '../../records/when.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatNumber } from '../../ui/format.ts';
import { PageSection } from '../../ui/page.tsx';
import classes from './erasure.module.css';

const COLUMNS = ['at', 'by', 'reason', 'sessions', 'entries', 'patient'] as const;
const NUMBERS: readonly string[] = ['sessions', 'entries'];

function ErasureList() {
  const { t } = useTranslation('erasure');
  const when = useWhen();
  const erasures = useErasures();
  if (erasures.data === undefined) {
    return <AnswerState error={erasures.error} onRetry={() => void erasures.refetch()} />;
  }
  if (erasures.data.length === 0) return <EmptyState title={t('list.empty.title')} text={t('list.empty.text')} />;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={NUMBERS.includes(column) ? classes.end : undefined}>
              {t(`list.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {erasures.data.map((erasure) => (
          <tr key={erasure.id}>
            <th scope="row">{when(erasure.at)}</th>
            <td>{erasure.actorName}</td>
            <td className={classes.wide}>
              {erasure.reason}
              <small>{erasure.basis}</small>
            </td>
            <td className={classes.end}>{formatNumber(erasure.sessions, 0)}</td>
            <td className={classes.end}>{formatNumber(erasure.entries, 0)}</td>
            <td className={classes.id} title={erasure.patientId}>
              …{erasure.patientId.slice(-6)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Section with the list. */
export function ErasureSection() {
  const { t } = useTranslation('erasure');
  return (
    <PageSection title={t('list.title')} note={t('list.note')}>
      <div className={classes.panel}>
        <ErasureList />
      </div>
    </PageSection>
  );
}
