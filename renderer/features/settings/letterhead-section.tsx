/** The logo of the clinic's papers and the lines below its address, with a look at what comes of it. */
import { Button, FileButton, Group, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPhoto, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Letterhead } from '#shared/dossier/letterhead.ts';

import { canKeepSettings, useMe } from '../../records/access.ts';
import { useSaveEntry } from '../../records/dossier.ts';
import { useShowFailure } from '../../records/failure.ts';
import { useLetterhead } from '../../records/letterhead.ts';
import { DropCover } from '../../ui/drop-cover.tsx';
import { useFileDrop } from '../../ui/use-file-drop.ts';
import { ReadOnlyNote } from './kept-settings.tsx';
import { prepareLogo } from './prepare-logo.ts';
import { Section } from './section.tsx';
import classes from './settings-route.module.css';

type Stored = NonNullable<ReturnType<typeof useLetterhead>>;

function LetterheadForm({ entry, head }: Stored) {
  const { t } = useTranslation(['settings', 'common']);
  const save = useSaveEntry();
  const showFailure = useShowFailure();
  const [lines, setLines] = useState(head.lines);
  const body: Letterhead = entry?.body ?? { lines: '', logo: null };
  const keep = (part: Partial<Letterhead>) => {
    save.mutate(
      { kind: 'letterhead', entry, patientId: null, sessionId: null, body: { ...body, ...part } },
      { onSuccess: () => notifications.show({ message: t('saved'), color: 'teal' }), onError: showFailure },
    );
  };
  const choose = async (file: File | null) => {
    if (file === null) return;
    const logo = await prepareLogo(file);
    if (logo === null) notifications.show({ message: t('letterhead.refused'), color: 'red' });
    else keep({ logo });
  };
  const me = useMe();
  const isOver = useFileDrop(me !== null && canKeepSettings(me), ([file]) => void choose(file ?? null));
  return (
    <>
      {isOver && <DropCover title={t('letterhead.drop')} text={t('letterhead.hint')} />}
      <div data-setting="logo">
        <Text size="sm" fw={500}>
          {t('letterhead.logo')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('letterhead.hint')}
        </Text>
      </div>
      {head.logo !== null && (
        <div className={classes.logo}>
          <img src={head.logo.href} alt={t('letterhead.logo')} />
        </div>
      )}
      <Group gap="xs">
        <FileButton accept="image/png,image/jpeg,image/webp" onChange={(file) => void choose(file)}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconPhoto size={16} />} loading={save.isPending}>
              {t(head.logo === null ? 'letterhead.choose' : 'letterhead.replace')}
            </Button>
          )}
        </FileButton>
        {head.logo !== null && (
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconTrash size={16} />}
            onClick={() => keep({ logo: null })}
          >
            {t('letterhead.remove')}
          </Button>
        )}
      </Group>
      <Textarea
        data-setting="lines"
        label={t('letterhead.lines')}
        description={t('letterhead.linesHint')}
        maxLength={1000}
        autosize
        minRows={2}
        value={lines}
        onChange={(event) => setLines(event.currentTarget.value)}
      />
      <Group>
        <Button
          disabled={lines.trim() === head.lines}
          loading={save.isPending}
          onClick={() => keep({ lines: lines.trim() })}
        >
          {t('common:save')}
        </Button>
      </Group>
    </>
  );
}

/** The section; nothing before it is known what is kept. */
export function LetterheadSection() {
  const { t } = useTranslation(['settings', 'find']);
  const stored = useLetterhead();
  const me = useMe();
  if (stored === undefined) return null;
  return (
    <>
      <ReadOnlyNote />
      <fieldset disabled={me !== null && !canKeepSettings(me)} className={classes.form}>
        <Section title={t('letterhead.title')} lead={t('find:section.letterhead.text')}>
          <LetterheadForm key={stored.entry?.id ?? 'new'} {...stored} />
        </Section>
      </fieldset>
    </>
  );
}
