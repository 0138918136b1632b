/** One quiet line for each thing that waits; nothing at all when nothing does. */
import { IconChevronRight, IconPencil, IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import classes from './worklist-notice.module.css';
import { useWorklist } from './worklist.ts';

/** For the start screen; each line leads to its part of the work list. */
export function WorklistNotice() {
  const { t } = useTranslation('signing');
  const { data } = useWorklist();
  const lines = [
    { part: 'drafts', icon: IconPencil, count: data?.drafts.length ?? 0, key: 'worklist.draftsLine' },
    { part: 'countersign', icon: IconUserCheck, count: data?.countersign.length ?? 0, key: 'worklist.countersignLine' },
  ] as const;
  const shown = lines.filter(({ count }) => count > 0);
  if (shown.length === 0) return null;
  return (
    <nav className={classes.notice} aria-label={t('worklist.title')}>
      {shown.map(({ part, icon: Icon, count, key }) => (
        <Link key={part} to={`/worklist?part=${part}`} className={classes.line ?? ''}>
          <Icon size={18} />
          <span className={classes.text}>{t(key, { count })}</span>
          <IconChevronRight size={17} />
        </Link>
      ))}
    </nav>
  );
}
