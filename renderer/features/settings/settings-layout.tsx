/** The settings as one place: the ways to every section at the side, the section beside them. */
import { Button } from '@mantine/core';
import { IconChevronDown, IconLayoutGrid } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, useLocation } from 'react-router';

import { pathOf, useOpenGroups } from './sections.tsx';
import classes from './settings-layout.module.css';
import { SettingsSearch } from './settings-search.tsx';
import { useFound } from './use-found.ts';

function Ways() {
  const { t } = useTranslation('find');
  const groups = useOpenGroups();
  return (
    <nav aria-label={t('nav')}>
      <ul className={classes.list}>
        <li>
          <NavLink to="/settings" end className={classes.link ?? ''}>
            <IconLayoutGrid size={16} aria-hidden /> {t('overview')}
          </NavLink>
        </li>
      </ul>
      {groups.map((group) => (
        <div key={group.id}>
          <p className={classes.group}>{t(`group.${group.id}`)}</p>
          <ul className={classes.list}>
            {group.sections.map((section) => (
              <li key={section.id}>
                <NavLink to={pathOf(section)} className={classes.link ?? ''}>
                  <section.icon size={16} aria-hidden /> {t(`section.${section.id}.title`)}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** Around every page of the settings. */
export function SettingsLayout() {
  const { t } = useTranslation('find');
  const { pathname } = useLocation();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const side = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Whoever chose a way wants to see where it led, from its beginning.
    setIsOpen(false);
    content.current?.scrollTo({ top: 0 });
    side.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest' });
  }, [pathname]);
  useFound();
  return (
    <div className={classes.layout}>
      <aside ref={side} className={classes.side} aria-label={t('title')}>
        {pathname !== '/settings' && <SettingsSearch isFirst={false} />}
        <Button
          className={classes.fold ?? ''}
          size="compact-sm"
          variant="default"
          aria-expanded={isOpen}
          aria-controls={id}
          rightSection={<IconChevronDown size={15} />}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t('nav')}
        </Button>
        <div id={id} className={classes.ways} data-open={isOpen}>
          <Ways />
        </div>
      </aside>
      <div ref={content} className={classes.content}>
        <Outlet />
      </div>
    </div>
  );
}
