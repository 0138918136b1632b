/** What a person does now that everything is ready: the program starts nothing by itself. */
import { Button, List } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { call } from '../../api.ts';
import { useShowFailure } from '../../records/failure.ts';
import classes from './update.module.css';

const KINDS = [
  ['.exe', 'exe'],
  ['.dmg', 'dmg'],
  ['.deb', 'deb'],
  ['.appimage', 'appimage'],
] as const;

const kindOf = (file: string) => KINDS.find(([end]) => file.toLowerCase().endsWith(end))?.[1] ?? 'archive';

/** The steps, and the way to the installer. */
export function ReadySteps({ file, path }: { file: string; path: string }) {
  const { t } = useTranslation('update');
  const showFailure = useShowFailure();
  return (
    <div role="status">
      <strong className={classes.title}>{t('ready.title')}</strong>
      <List type="ordered" my="sm">
        <List.Item>{t('ready.close')}</List.Item>
        <List.Item>{t(`ready.${kindOf(file)}`, { file })}</List.Item>
        <List.Item>{t('ready.signIn')}</List.Item>
      </List>
      <Button
        variant="default"
        leftSection={<IconFolderOpen size={17} />}
        onClick={() => {
          call('file:show', { path }).catch(showFailure);
        }}
      >
        {t('ready.show')}
      </Button>
    </div>
  );
}
