/** Asks for a reason, in place. */
import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import classes from './reason-form.module.css';

interface ReasonFormProps {
  readonly label: string;
  readonly button: string;
  readonly isPending: boolean;
  readonly onSubmit: (reason: string) => void;
  readonly onCancel: () => void;
}

/** A reason that is not empty, or nothing. */
export function ReasonForm({ label, button, isPending, onSubmit, onCancel }: ReasonFormProps) {
  const { t } = useTranslation('common');
  const [reason, setReason] = useState('');
  const isReady = reason.trim() !== '';
  return (
    // No form of its own: it stands inside others, and a press of Enter is a new line here.
    <div
      className={classes.form}
      role="presentation"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <Textarea
        autoFocus
        size="xs"
        minRows={1}
        label={label}
        maxLength={2_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group gap={8}>
        <Button size="xs" disabled={!isReady} loading={isPending} onClick={() => onSubmit(reason)}>
          {button}
        </Button>
        <Button size="xs" variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Group>
    </div>
  );
}
