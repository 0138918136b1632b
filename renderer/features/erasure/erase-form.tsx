/** Why, on what basis, whose, and who says so. */
import { Autocomplete, Button, PasswordInput, Textarea, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Erasure } from '#shared/ipc/audit.ts';

import { errorCode } from '../../api.ts';
import { useErasePatient } from '../../records/audit.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import { EMPTY_ERASE_DRAFT, type EraseDraft, eraseProblems } from './erase-draft.ts';
import classes from './erasure.module.css';

interface EraseFormProps {
  readonly patientId: string;
  readonly name: { readonly family: string; readonly given: string };
  readonly onErased: (erasure: Erasure) => void;
}

/** Can only be sent when all of it is there. */
export function EraseForm({ patientId, name, onErased }: EraseFormProps) {
  const { t } = useTranslation(['erasure', 'errors', 'common']);
  const erase = useErasePatient();
  const [draft, setDraft] = useState(EMPTY_ERASE_DRAFT);
  const put = (part: Partial<EraseDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
  };
  const problems = eraseProblems(draft, name);
  // A field that is still empty has not been got wrong.
  const problem = (field: keyof EraseDraft) => {
    const kind = problems[field];
    return kind === undefined || kind === 'short' || draft[field] === '' ? undefined : t(`erase.form.${kind}`);
  };
  const isWrongSecret = erase.error !== null && errorCode(erase.error) === 'wrong-secret';
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (Object.keys(problems).length > 0 || erase.isPending) return;
        const { basis, reason, password } = draft;
        erase.mutate({ patientId, basis, reason, password }, { onSuccess: onErased });
      }}
    >
      <div className={classes.fields}>
        <div>
          <Autocomplete
            label={t('erase.form.basis')}
            autoFocus
            description={t('erase.form.basisHint')}
            data={[t('erase.form.bases.retention'), t('erase.form.bases.request'), t('erase.form.bases.mistake')]}
            maxLength={2_000}
            value={draft.basis}
            error={problem('basis')}
            onChange={(basis) => {
              put({ basis });
            }}
          />
          <Textarea
            label={t('erase.form.reason')}
            description={t('erase.form.reasonHint')}
            minRows={2}
            maxRows={6}
            maxLength={2_000}
            value={draft.reason}
            error={problem('reason')}
            onChange={(event) => {
              put({ reason: event.currentTarget.value });
            }}
          />
        </div>
        <div>
          <TextInput
            label={t('erase.form.family', { family: name.family })}
            autoComplete="off"
            spellCheck={false}
            value={draft.family}
            error={problem('family')}
            onChange={(event) => {
              put({ family: event.currentTarget.value });
            }}
          />
          <PasswordInput
            label={t('erase.form.password')}
            autoComplete="off"
            value={draft.password}
            error={isWrongSecret ? t('errors:wrong-secret.title') : undefined}
            visibilityToggleButtonProps={{ 'aria-label': t('erase.form.show') }}
            onChange={(event) => {
              erase.reset();
              put({ password: event.currentTarget.value });
            }}
          />
        </div>
      </div>
      {!isWrongSecret && <FailureAlert error={erase.error} />}
      <div>
        <Button
          type="submit"
          color="red"
          leftSection={<IconTrash size={17} />}
          loading={erase.isPending}
          disabled={Object.keys(problems).length > 0}
        >
          {t('erase.form.button')}
        </Button>
      </div>
    </form>
  );
}
