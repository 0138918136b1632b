/** Files dropped on a screen that takes none itself lead to the import, where they are looked through first. */
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';

import { flushNow, pathOf } from '../../api.ts';
import { canKeepSettings, canWriteCharts, useMe } from '../../records/access.ts';
import classes from './drop-anywhere.module.css';

/** Screens that take files themselves. */
const OWN_DROP = /^\/exchange\/in|\/photos$|^\/import\/|^\/print\/|^\/session\/[^/]+\/record\/consent/;

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
const isBusy = (): boolean => document.querySelector('[role="dialog"][aria-modal="true"]') !== null;

/** Within the gate: where nobody is signed in a file does nothing. */
export function DropAnywhere() {
  const { t } = useTranslation('palette');
  const me = useMe();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [isOver, setIsOver] = useState(false);
  const isOn = me !== null && canWriteCharts(me) && canKeepSettings(me) && !OWN_DROP.test(pathname);
  const take = useEffectEvent((paths: readonly string[]) => {
    if (paths.length === 0) return;
    // What cannot be saved would be lost: one stays where the banner says so.
    void flushNow().then((isSaved) => (isSaved ? navigate('/exchange/in', { state: { paths } }) : undefined));
  });
  useEffect(() => {
    if (!isOn) return undefined;
    const ending = new AbortController();
    const { signal } = ending;
    const over = (event: DragEvent) => {
      if (!holdsFiles(event) || isBusy()) return;
      event.preventDefault();
      setIsOver(true);
    };
    window.addEventListener('dragenter', over, { signal });
    window.addEventListener('dragover', over, { signal });
    window.addEventListener(
      'dragleave',
      (event) => {
        if (event.relatedTarget === null) setIsOver(false);
      },
      { signal },
    );
    window.addEventListener(
      'drop',
      (event) => {
        setIsOver(false);
        // A field of the screen that took the file has said so.
        if (!holdsFiles(event) || event.defaultPrevented || isBusy()) return;
        event.preventDefault();
        take([...(event.dataTransfer?.files ?? [])].map(pathOf).filter((path) => path !== ''));
      },
      { signal },
    );
    return () => {
      ending.abort();
      setIsOver(false);
    };
  }, [isOn]);
  if (!isOver) return null;
  return (
    <div className={classes.cover} role="status">
      <strong>{t('drop.title')}</strong>
      <span>{t('drop.text')}</span>
    </div>
  );
}
