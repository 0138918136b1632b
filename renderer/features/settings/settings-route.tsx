/** A section of the settings by its address. */
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import { EmptyState } from '../../ui/empty-state.tsx';
import { useOpenGroups } from './sections.tsx';
import classes from './settings-route.module.css';

/** Route `/settings/:section`. */
export function SettingsRoute() {
  const { t } = useTranslation('common');
  const { section = '' } = useParams();
  const Pane = useOpenGroups()
    .flatMap(({ sections }) => sections)
    .find(({ id }) => id === section)?.pane;
  if (Pane === undefined) return <EmptyState title={t('notFound.title')} text={t('notFound.text')} />;
  return (
    <div className={classes.pane}>
      <Pane key={section} />
    </div>
  );
}
