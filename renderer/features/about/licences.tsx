/** Packages by others that the program is made of, each with its licence. */
import { Anchor, Modal, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';

import { PageSection } from '../../ui/page.tsx';
import classes from './about.module.css';

const noticesSchema = z.array(
  z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }),
);

type Notice = z.infer<typeof noticesSchema>[number];

async function loadNotices(): Promise<readonly Notice[]> {
  return noticesSchema.parse(await (await fetch('/notices/third-party.json')).json());
}

/** The list, and the text of the one that is opened. */
export function Licences() {
  const { t } = useTranslation('about');
  const notices = useQuery({ queryKey: ['notices'], queryFn: loadNotices, staleTime: Infinity }).data ?? [];
  const [words, setWords] = useState('');
  const [open, setOpen] = useState<Notice | null>(null);
  const typed = words.trim().toLowerCase();
  const found = notices.filter(({ name, licence }) => `${name} ${licence}`.toLowerCase().includes(typed));
  return (
    <PageSection title={t('licences.title')} note={t('licences.lead', { count: notices.length })}>
      <TextInput
        type="search"
        maw={320}
        aria-label={t('licences.find')}
        placeholder={t('licences.find')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {found.length === 0 && <p className={classes.quiet}>{t('licences.none')}</p>}
      {found.length > 0 && (
        <ul className={classes.list} tabIndex={0} aria-label={t('licences.title')}>
          {found.map((one) => (
            <li key={`${one.name} ${one.version}`}>
              <span className={classes.name}>
                {one.name} {one.version}
              </span>
              <Anchor
                component="button"
                size="sm"
                aria-label={t('licences.text', { name: one.name })}
                onClick={() => setOpen(one)}
              >
                {one.licence}
              </Anchor>
            </li>
          ))}
        </ul>
      )}
      <Modal
        opened={open !== null}
        onClose={() => setOpen(null)}
        size="lg"
        title={open === null ? '' : t('licences.text', { name: open.name })}
        closeButtonProps={{ 'aria-label': t('licences.close') }}
      >
        <pre className={classes.text} tabIndex={0}>
          {open === null || open.text === '' ? t('licences.noText') : open.text}
        </pre>
      </Modal>
    </PageSection>
  );
}
