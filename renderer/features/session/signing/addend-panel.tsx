/** A remark under a signed chart. */
import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { type Drafts, useDraft, useDraftKey } from '../../../records/drafts.ts';
import { useEditorState } from '../editor-context.tsx';
import { PasswordForm } from './password-form.tsx';
import classes from './task-drawer.module.css';
import { useAddend } from './use-signing.ts';

const LONGEST_TEXT = 20_000;

/** By session: a remark that was begun is there again when the drawer is opened again. */
const drafts: Drafts<string> = new Map();

/** Text and password. */
export function AddendPanel() {
  const { t } = useTranslation('signing');
  const draftKey = useDraftKey(useEditorState((state) => state.chart.session.id));
  const [text, setText] = useDraft(drafts, draftKey, () => '');
  const addend = useAddend(() => {
    drafts.delete(draftKey);
  });
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
          const { value } = event.currentTarget;
          setText(() => value);
        }}
      />
    </PasswordForm>
  );
}
