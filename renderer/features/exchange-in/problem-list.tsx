/** What stands against something: in words, and where. */
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { Problem } from '#shared/interchange/plan.ts';

import classes from './exchange-in.module.css';

function Where({ problem: { code, file, path } }: { problem: Problem }) {
  const { t } = useTranslation('exchangeIn');
  if (code === 'alike') {
    return (
      <Link to={`/patients/${encodeURIComponent(path)}`} className={classes.link}>
        {t('openAlike')}
      </Link>
    );
  }
  const place = [file, path].filter((part) => part !== '');
  return place.length === 0 ? null : <code className={classes.where}>{place.join(' · ')}</code>;
}

/** A list that shows only its beginning where it is long. */
export function ProblemList({ problems, most = 20 }: { problems: readonly Problem[]; most?: number }) {
  const { t } = useTranslation('exchangeIn');
  return (
    <ul className={classes.problems}>
      {problems.slice(0, most).map((problem, i) => (
        <li key={i} data-severity={problem.severity}>
          <span>
            {t(`problem.${problem.code}`)}
            {problem.message !== '' && <span className={classes.quiet}> {problem.message}</span>}
          </span>
          <Where problem={problem} />
        </li>
      ))}
      {problems.length > most && <li className={classes.quiet}>{t('more', { count: problems.length - most })}</li>}
    </ul>
  );
}
