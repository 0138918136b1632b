/** Files dropped on a screen that takes none itself lead to the import, where they are looked through first. */
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';

import { flushNow, pathOf } from '../../api.ts';
import { canKeepSettings, canWriteCharts, useMe } from '../../records/access.ts';
import { DropCover } from '../../ui/drop-cover.tsx';
import { useFileDrop } from '../../ui/use-file-drop.ts';

/** Screens that take files themselves. */
const OWN_DROP =
  /^\/exchange\/in|\/photos$|^\/import\/|^\/print\/|^\/session\/[^/]+\/record\/consent|^\/protocols|^\/settings\/letterhead/;

/** Within the gate: where nobody is signed in a file does nothing. */
export function DropAnywhere() {
  const { t } = useTranslation('palette');
  const me = useMe();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const isOn = me !== null && canWriteCharts(me) && canKeepSettings(me) && !OWN_DROP.test(pathname);
  const isOver = useFileDrop(isOn, (files) => {
    const paths = files.map(pathOf).filter((path) => path !== '');
    if (paths.length === 0) return;
    // What cannot be saved would be lost: one stays where the banner says so.
    void flushNow().then((isSaved) => (isSaved ? navigate('/exchange/in', { state: { paths } }) : undefined));
  });
  return isOver ? <DropCover title={t('drop.title')} text={t('drop.text')} /> : null;
}
