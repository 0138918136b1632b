/** What leaves, in which form, and where to. */
import { Button, Checkbox, Radio, Stack } from '@mantine/core';
import { IconFolder, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { isPasswordReady, NewPassword, NO_PASSWORD } from '../../records/new-password.tsx';
import { Notice } from '../../ui/notice.tsx';
import classes from './exchange.module.css';
import { useWholeAsk } from './use-whole.ts';

type What = 'clear' | 'study';
type Where = 'folder' | 'zip';

const isWhat = (value: string): value is What => value === 'clear' || value === 'study';
const isWhere = (value: string): value is Where => value === 'folder' || value === 'zip';

/** The form; nothing is written before a place was chosen. */
export function OutForm() {
  const { t } = useTranslation('exchange');
  const { ask, isPending } = useWholeAsk();
  const [what, setWhat] = useState<What>('clear');
  const [withPdfs, setWithPdfs] = useState(true);
  const [where, setWhere] = useState<Where>('zip');
  const [password, setPassword] = useState(NO_PASSWORD);
  const choice = { pseudonymised: what === 'study', withPdfs: withPdfs && what === 'clear' };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (where === 'folder') ask('whole:to-folder', choice);
        else ask('whole:to-zip', { ...choice, password: password.value });
      }}
    >
      <Radio.Group
        label={t('what.label')}
        value={what}
        onChange={(value) => {
          if (isWhat(value)) setWhat(value);
        }}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="clear" label={t('what.clear')} description={t('what.clearText')} />
          <Radio value="study" label={t('what.study')} description={t('what.studyText')} />
        </Stack>
      </Radio.Group>
      <Checkbox
        label={t('pdfs.label')}
        description={t('pdfs.text')}
        checked={choice.withPdfs}
        disabled={what === 'study'}
        onChange={(event) => {
          setWithPdfs(event.currentTarget.checked);
        }}
      />
      <Radio.Group
        label={t('where.label')}
        value={where}
        onChange={(value) => {
          if (isWhere(value)) setWhere(value);
        }}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="zip" label={t('where.zip')} description={t('where.zipText')} />
          <Radio value="folder" label={t('where.folder')} description={t('where.folderText')} />
        </Stack>
      </Radio.Group>
      {where === 'zip' ? (
        <div className={classes.password}>
          <NewPassword label={t('password.label')} draft={password} onDraft={setPassword} />
          <Notice tone="warning">{t('password.lost')}</Notice>
        </div>
      ) : (
        what === 'clear' && <Notice tone="warning">{t('where.open')}</Notice>
      )}
      <div>
        <Button
          type="submit"
          loading={isPending}
          disabled={where === 'zip' && !isPasswordReady(password)}
          leftSection={where === 'zip' ? <IconLock size={18} /> : <IconFolder size={18} />}
        >
          {t(where === 'zip' ? 'begin.zip' : 'begin.folder')}
        </Button>
      </div>
    </form>
  );
}
