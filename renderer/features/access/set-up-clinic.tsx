/** First step of setting up: the clinic and the first person. */
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { proposeLogin } from '../../records/initials.ts';
import { Heading } from './heading.tsx';

/** What is entered in this step. */
export interface WhoDraft {
  readonly clinicName: string;
  readonly name: string;
  readonly login: string;
}

/** Nothing entered yet. */
export const NOBODY: WhoDraft = { clinicName: '', name: '', login: '' };

const MAX_NAME = 200;
const MAX_LOGIN = 100;
const BAD_LOGIN = /[\s/\\]/u;

interface SetUpClinicProps {
  readonly draft: WhoDraft;
  readonly onDraft: (draft: WhoDraft) => void;
  readonly onNext: () => void;
}

/** Three fields; the sign-in name follows the name until it is written by hand. */
export function SetUpClinic({ draft, onDraft, onNext }: SetUpClinicProps) {
  const { t } = useTranslation('access');
  const login = draft.login.trim();
  const isBadLogin = BAD_LOGIN.test(login);
  const isReady = draft.name.trim() !== '' && login !== '' && !isBadLogin;
  const isProposed = draft.login === proposeLogin(draft.name);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onNext();
      }}
    >
      <Heading title={t('setUp.title')}>{t('setUp.text')}</Heading>
      <Stack gap="md">
        <TextInput
          label={t('setUp.clinic')}
          description={t('setUp.clinicHint')}
          autoFocus
          maxLength={MAX_NAME}
          value={draft.clinicName}
          onChange={(event) => onDraft({ ...draft, clinicName: event.currentTarget.value })}
        />
        <TextInput
          label={t('setUp.name')}
          description={t('setUp.nameHint')}
          maxLength={MAX_NAME}
          value={draft.name}
          onChange={(event) => {
            const name = event.currentTarget.value;
            onDraft({ ...draft, name, login: isProposed ? proposeLogin(name) : draft.login });
          }}
        />
        <TextInput
          label={t('setUp.login')}
          description={t('setUp.loginHint')}
          maxLength={MAX_LOGIN}
          autoComplete="off"
          spellCheck={false}
          value={draft.login}
          error={isBadLogin ? t('setUp.loginBad') : undefined}
          onChange={(event) => onDraft({ ...draft, login: event.currentTarget.value })}
        />
        <Group justify="flex-end" mt={4}>
          <Button type="submit" disabled={!isReady}>
            {t('setUp.next')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
