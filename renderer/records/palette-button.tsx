/** The way into the command palette by mouse; its key is shown, so that it is learnt. */
import { UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { shortcutText } from '../ui/shortcut-text.ts';
import classes from './palette-button.module.css';
import { showPalette } from './palette.ts';

/** For the header of every screen. */
export function PaletteButton() {
  const { t } = useTranslation('palette');
  return (
    <UnstyledButton
      className={classes.button ?? ''}
      aria-label={`${t('open')} ${shortcutText('Mod+k')}`}
      title={t('label')}
      aria-keyshortcuts="Control+K"
      onClick={() => showPalette('palette')}
    >
      <IconSearch size={15} stroke={1.8} aria-hidden />
      <kbd className={classes.key}>{shortcutText('Mod+k')}</kbd>
    </UnstyledButton>
  );
}
