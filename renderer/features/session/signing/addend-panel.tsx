/** A remark under a signed chart. */
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { PasswordForm } from './password-form.tsx';
import classes from './task-drawer.module.css';
import { useAddend } from './use-signing.ts';

const LONGEST_TEXT = 20_000;

/** Text and password. */
export function AddendPanel() {
  const { t } = useTranslation('signing');
  const [text, setText] = useState('');
  const addend = useAddend();
  return (
    <PasswordForm
      button={t('addend.button')}
      ready={text.trim() !== ''}
      isPending={addend.isPending}
      failure={addend.error}
      practitionersOnly={false}
      startsHere={false}
      onSubmit={(password) => {
        addend.mutate({ text, password });
      }}
    >
      <p className={classes.lead}>{t('addend.lead')}</p>
      <Textarea
        data-autofocus
        label={t('addend.text')}
        minRows={6}
        maxRows={18}
        maxLength={LONGEST_TEXT}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
    </PasswordForm>
  );
}
