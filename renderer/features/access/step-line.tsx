/** How far one has come in setting up. */
import { useTranslation } from 'react-i18next';

import classes from './step-line.module.css';

/** A short bar for each step. */
export function StepLine({ step, of }: { step: number; of: number }) {
  const { t } = useTranslation('access');
  return (
    <div className={classes.line}>
      <span className={classes.bars} aria-hidden="true">
        {Array.from({ length: of }, (_, index) => (
          <i key={index} data-done={index < step || undefined} />
        ))}
      </span>
      {t('setUp.step', { step, of })}
    </div>
  );
}
