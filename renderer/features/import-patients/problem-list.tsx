/** What is wrong, and where. */
import { useTranslation } from 'react-i18next';

import { type PatientListPlan } from '#shared/ipc/interchange-patients.ts';

import classes from './import-patients.module.css';

/** Nothing where nothing is wrong. */
export function ProblemList({ plan: { problems, problemCount, titles } }: { plan: PatientListPlan }) {
  const { t } = useTranslation('patient-list');
  if (problems.length === 0) return null;
  const more = problemCount - problems.length;
  const columnName = (column: number) => titles[column]?.trim() || t('untitled', { number: column + 1 });
  return (
    <>
      <h2 className={classes.subtitle}>{t('problems')}</h2>
      <div className={classes.scroll} data-short tabIndex={0} role="region" aria-label={t('problems')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('row')}</th>
              <th scope="col">{t('columnTitle')}</th>
              <th scope="col">{t('cell')}</th>
              <th scope="col">{t('wrong')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ row, column, problem, cell }) => (
              <tr key={`${row}-${column ?? ''}-${problem}`}>
                <td className={classes.number}>{row}</td>
                <td>{column === null ? '' : columnName(column)}</td>
                <td>{cell}</td>
                <td>{t(`problem.${problem}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && <p className={classes.hint}>{t('moreProblems', { count: more })}</p>}
    </>
  );
}
