/** Where the former files of the records were set aside. */
import { useTranslation } from 'react-i18next';

import classes from './restore.module.css';

/** One sentence and the folder. */
export function Aside({ folder }: { folder: string }) {
  const { t } = useTranslation('backups');
  return (
    <div className={classes.aside}>
      {t('restore.done.aside')}
      <code data-testid="set-aside">{folder}</code>
    </div>
  );
}
