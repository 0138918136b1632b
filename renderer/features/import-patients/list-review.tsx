/** How the list is read on the left, what comes of it on the right. */
import { useTranslation } from 'react-i18next';

import { type ChosenReading } from '#shared/interchange/patient-list/reading.ts';
import { type PatientListPlan } from '#shared/ipc/interchange-patients.ts';

import { Notice } from '../../ui/notice.tsx';
import { ColumnList } from './column-list.tsx';
import { FinishBar } from './finish-bar.tsx';
import classes from './import-patients.module.css';
import { PreviewTable } from './preview-table.tsx';
import { ProblemList } from './problem-list.tsx';
import { ReadingFields } from './reading-fields.tsx';
import { SexWords } from './sex-words.tsx';

interface ListReviewProps {
  readonly name: string;
  readonly plan: PatientListPlan;
  /** False while a new answer is awaited. */
  readonly isCurrent: boolean;
  readonly sexWords: ChosenReading['sexWords'];
  readonly onRead: (part: Partial<ChosenReading>) => void;
  readonly onImport: (how: { withKnown: boolean; onlyValid: boolean; expected: number }) => void;
  readonly isImporting: boolean;
}

/** Everything on one screen; each half scrolls by itself. */
export function ListReview({ name, plan, isCurrent, sexWords, onRead, onImport, isImporting }: ListReviewProps) {
  const { t } = useTranslation('patient-list');
  const { refused } = plan;
  return (
    <div className={classes.review}>
      <section className={classes.half} aria-label={t('reading')} tabIndex={0}>
        <p className={classes.file}>{name}</p>
        <ReadingFields plan={plan} onRead={onRead} />
        {refused === null && (
          <ColumnList
            plan={plan}
            onRead={onRead}
            sexWords={<SexWords plan={plan} chosen={sexWords} onRead={onRead} />}
          />
        )}
      </section>
      <section className={classes.half} aria-label={t('outcome')} tabIndex={0}>
        {refused !== null ? (
          <Notice tone="error" title={t('refused.title', { name })} isAlert>
            {t(`refused.${refused.code}`)}
            {refused.row !== null && ` ${t('refused.row', { row: refused.row })}`}
          </Notice>
        ) : (
          <>
            <FinishBar plan={plan} isCurrent={isCurrent} onImport={onImport} isImporting={isImporting} />
            <ProblemList plan={plan} />
            <PreviewTable plan={plan} />
          </>
        )}
      </section>
    </div>
  );
}
