/** The patient form: shows problems once Save was tried, never loses what was typed. */
import { Alert, Button, Group } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { PatientInput } from '#shared/ipc/records.ts';

import { errorCode } from '../../api.ts';
import { useFailureText } from '../../records/failure.ts';
import { useAppInfo } from '../../records/queries.ts';
import { plainDateIn } from '../../ui/format.ts';
import { patientProblems } from './patient-draft.ts';
import { PatientFields } from './patient-fields.tsx';
import classes from './patient-form.module.css';

interface PatientFormProps {
  readonly draft: PatientInput;
  readonly onDraft: (update: (draft: PatientInput) => PatientInput) => void;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly isSaving: boolean;
  readonly failure: unknown;
  /** What should be seen above the fields. */
  readonly notice?: ReactNode;
  /** Offered when someone else saved this patient meanwhile. */
  readonly onMerge?: () => void;
  /** Further actions beside Save; disabled like it. */
  readonly actions?: (submit: (then: () => void) => void) => ReactNode;
}

/** Fields, problems, failures and buttons. */
export function PatientForm({
  draft,
  onDraft,
  onSubmit,
  onCancel,
  isSaving,
  failure,
  notice,
  onMerge,
  actions,
}: PatientFormProps) {
  const { t } = useTranslation(['patients', 'common']);
  const form = useRef<HTMLFormElement>(null);
  const [wasTried, setWasTried] = useState(false);
  const zone = useAppInfo().data?.zone ?? 'UTC';
  const today = plainDateIn(new Date().toISOString(), zone);
  const failureText = useFailureText();
  const problems = patientProblems(draft, today);
  const submit = (then: () => void) => {
    setWasTried(true);
    // A number field keeps text it cannot read to itself; saving around it would lose what was typed.
    const unreadable = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (Object.keys(problems).length > 0 || unreadable) unreadable?.focus();
    else then();
  };
  const isStale = failure !== null && errorCode(failure) === 'stale' && onMerge !== undefined;
  const words = failure === null ? null : failureText(failure);

  return (
    <form
      ref={form}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(onSubmit);
      }}
    >
      <div className={classes.fields}>
        {words !== null && (
          <Alert
            color={isStale ? 'yellow' : 'red'}
            title={words.title}
            role="alert"
            mb="sm"
            classNames={{ root: classes.alert ?? '', title: classes.alertTitle ?? '' }}
            data-stale={isStale || undefined}
          >
            {isStale ? t('stale.text') : words.remedy}
            {isStale && (
              <div>
                <Button size="xs" mt="xs" variant="default" onClick={onMerge}>
                  {t('stale.merge')}
                </Button>
              </div>
            )}
          </Alert>
        )}
        {notice}
        <PatientFields
          draft={draft}
          problems={wasTried ? problems : {}}
          today={today}
          onChange={(part) => {
            onDraft((old) => ({ ...old, ...part }));
          }}
        />
      </div>
      <Group className={classes.actions ?? ''} gap="xs">
        <Button type="submit" loading={isSaving} disabled={isStale}>
          {t('common:save')}
        </Button>
        {actions?.(submit)}
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </Group>
    </form>
  );
}
