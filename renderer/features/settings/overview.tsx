/** The first page of the settings: a search field, and every section with what it is about. */
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import classes from './overview.module.css';
import { pathOf, useOpenGroups } from './sections.tsx';
import pane from './settings-route.module.css';
import { SettingsSearch } from './settings-search.tsx';

/** Route `/settings`. */
export function SettingsOverview() {
  const { t } = useTranslation('find');
  const groups = useOpenGroups();
  return (
    <div className={classes.page}>
      <h1 className={pane.title}>{t('title')}</h1>
      <div className={classes.search}>
        <SettingsSearch isFirst />
      </div>
      <div className={classes.groups}>
        {groups.map((group) => (
          <div key={group.id} className={classes.group}>
            <h2>{t(`group.${group.id}`)}</h2>
            <ul className={classes.list}>
              {group.sections.map((section) => (
                <li key={section.id}>
                  <Link to={pathOf(section)} className={classes.link ?? ''}>
                    <section.icon size={18} aria-hidden />
                    <strong>{t(`section.${section.id}.title`)}</strong>
                    <span>{t(`section.${section.id}.text`)}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </div>
  );
}
