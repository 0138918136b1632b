/** What was taken in, with the way to it. */
import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { ImportPlan } from '#shared/interchange/plan.ts';
import type { Output } from '#shared/ipc/contract.ts';

import classes from './exchange-in.module.css';

/** Links that are shown; the rest is found in the list of patients. */
const MOST_LINKS = 12;

interface OutcomeProps {
  readonly plan: ImportPlan;
  readonly taken: Output<'import:apply'>;
  readonly onAgain: () => void;
}

/** Numbers in words, then links. */
export function Outcome({ plan, taken, onAgain }: OutcomeProps) {
  const { t } = useTranslation('exchangeIn');
  const names = new Map(plan.items.map(({ patientId, name }) => [patientId, name]));
  const { patients, sessions, entries, pictures, patientIds } = taken;
  return (
    <div className={classes.done} role="status">
      <h2 className={classes.title}>
        <IconCircleCheck size={22} aria-hidden="true" /> {t('done.title')}
      </h2>
      <p>{t('done.text', { patients, sessions, entries, pictures })}</p>
      {patientIds.length > 0 && (
        <ul className={classes.links}>
          {patientIds.slice(0, MOST_LINKS).map((id) => (
            <li key={id}>
              <Link to={`/patients/${encodeURIComponent(id)}`} className={classes.link}>
                {names.get(id) ?? id}
              </Link>
            </li>
          ))}
          {patientIds.length > MOST_LINKS && (
            <li className={classes.quiet}>{t('more', { count: patientIds.length - MOST_LINKS })}</li>
          )}
        </ul>
      )}
      <div className={classes.buttons}>
        <Button component={Link} to="/patients">
          {t('done.patients')}
        </Button>
        <Button variant="default" onClick={onAgain}>
          {t('again')}
        </Button>
      </div>
    </div>
  );
}
