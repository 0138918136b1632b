/** All keys on one sheet: searched, read, printed. */
import { Button, Modal, TextInput } from '@mantine/core';
import { IconPrinter, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { shortcutText } from '../../ui/shortcut-text.ts';
import { KEY_PLACES } from './key-lists.ts';
import classes from './palette.module.css';
import { ranked } from './rank.ts';

/** Stands above the screen. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('palette');
  const [text, setText] = useState('');
  const places = KEY_PLACES.map(({ place, lines }) => {
    const words = lines.map(({ wordsKey, shortcuts }) => ({
      title: t(wordsKey),
      keys: shortcuts.map((keys) => shortcutText(keys)),
    }));
    return { place, lines: text.trim() === '' ? words : ranked(text, words) };
  }).filter(({ lines }) => lines.length > 0);
  return (
    <Modal
      opened
      onClose={onClose}
      size={860}
      title={t('keys.title')}
      closeButtonProps={{ 'aria-label': t('keys.close') }}
      transitionProps={{ duration: 0 }}
    >
      <div className={classes.head}>
        <TextInput
          data-autofocus
          className={classes.find ?? ''}
          aria-label={t('keys.find')}
          placeholder={t('keys.find')}
          leftSection={<IconSearch size={16} />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button variant="default" leftSection={<IconPrinter size={17} />} onClick={() => window.print()}>
          {t('keys.print')}
        </Button>
      </div>
      {places.length === 0 && (
        <p className={classes.none} role="status">
          {t('keys.none')}
        </p>
      )}
      <div className={classes.sheet}>
        {places.map(({ place, lines }) => (
          <section key={place} className={classes.part} aria-label={t(`keys.${place}`)}>
            <h3>{t(`keys.${place}`)}</h3>
            {lines.map(({ title, keys }) => (
              <div key={title} className={classes.line}>
                <span>{title}</span>
                <span className={classes.keys}>
                  {keys.map((key) => (
                    <kbd key={key} className={classes.key}>
                      {key}
                    </kbd>
                  ))}
                </span>
              </div>
            ))}
          </section>
        ))}
      </div>
    </Modal>
  );
}
