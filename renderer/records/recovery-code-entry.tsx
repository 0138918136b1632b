/** Typing the recovery code back proves that it was kept. */
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { FailureAlert } from './failure-alert.tsx';
import { checkTyped, groupsOf, isTypedBack } from './recovery-code.ts';
import classes from './recovery-code.module.css';

interface RecoveryCodeEntryProps {
  readonly code: string;
  readonly isPending: boolean;
  readonly failure: unknown;
  readonly onFinish: (typed: string) => void;
  readonly onBack: () => void;
}

/** One field, and a mark for each group that is right. */
export function RecoveryCodeEntry({ code, isPending, failure, onFinish, onBack }: RecoveryCodeEntryProps) {
  const { t } = useTranslation('access');
  const [typed, setTyped] = useState('');
  const groups = groupsOf(code);
  const { right, isWrong } = checkTyped(code, typed);
  const isDone = isTypedBack(code, typed);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isDone) onFinish(typed);
      }}
    >
      <Stack gap="md">
        <div>
          <Textarea
            label={t('recovery.typeBack')}
            description={t('recovery.typeHint')}
            autoFocus
            autosize
            minRows={2}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            classNames={{ input: classes.typed ?? '' }}
            value={typed}
            error={isWrong ? t('recovery.slip', { group: right + 1 }) : undefined}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }}
          />
          <div className={classes.progress} role="status">
            <span className={classes.dots} aria-hidden="true">
              {groups.map((_, index) => (
                <i key={index} data-right={index < right || undefined} />
              ))}
            </span>
            {t(isDone ? 'recovery.allRight' : 'recovery.right', { right, total: groups.length })}
          </div>
        </div>
        <FailureAlert error={failure} />
        <Group justify="space-between">
          <Button variant="subtle" color="gray" onClick={onBack}>
            {t('recovery.showAgain')}
          </Button>
          <Button type="submit" disabled={!isDone} loading={isPending}>
            {t('recovery.finish')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
