/** An entry of a list in a drawer: its fields, save, and for one that is there the way to take it back. */
import { Button, Drawer, Group, Stack, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type EntryEdit, useRemoveEntry, useSaveEntry } from '../../../records/dossier.ts';
import { FailureAlert } from '../../../records/failure-alert.tsx';

interface EntryDrawerProps {
  readonly title: string;
  /** What would be saved; null while something is missing. */
  readonly edit: EntryEdit | null;
  /** The one that is there. */
  readonly entry: { readonly id: string; readonly revision: number } | null;
  readonly kind: EntryEdit['kind'];
  readonly patientId: string;
  readonly onClose: () => void;
  /** What else follows from it. */
  readonly onSaved?: () => void;
  readonly children: ReactNode;
}

interface RemovalProps {
  readonly isPending: boolean;
  readonly onRemove: (reason: string) => void;
}

function Removal({ isPending, onRemove }: RemovalProps) {
  const { t } = useTranslation('consultation');
  const [reason, setReason] = useState<string | null>(null);
  if (reason === null) {
    return (
      <Button variant="subtle" color="red" onClick={() => setReason('')}>
        {t('remove')}
      </Button>
    );
  }
  return (
    <Group align="flex-end" gap={8} wrap="nowrap">
      <TextInput
        autoFocus
        label={t('removeWhy')}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button
        variant="light"
        color="red"
        disabled={reason.trim() === ''}
        loading={isPending}
        onClick={() => onRemove(reason)}
      >
        {t('remove')}
      </Button>
    </Group>
  );
}

/** Opened as long as it is there. */
export function EntryDrawer(props: EntryDrawerProps) {
  const { title, edit, entry, kind, patientId, onClose, onSaved, children } = props;
  const { t } = useTranslation('common');
  const save = useSaveEntry();
  const remove = useRemoveEntry();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={480}
      title={title}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (edit === null) return;
          save.mutate(edit, {
            onSuccess: () => {
              onSaved?.();
              onClose();
            },
          });
        }}
      >
        <Stack gap="sm">
          {children}
          <FailureAlert error={save.error ?? remove.error} />
          <Group justify="space-between" align="flex-end">
            <Group gap={8}>
              <Button type="submit" disabled={edit === null} loading={save.isPending}>
                {t('save')}
              </Button>
              <Button variant="default" onClick={onClose}>
                {t('cancel')}
              </Button>
            </Group>
            {entry !== null && (
              <Removal
                isPending={remove.isPending}
                onRemove={(reason) =>
                  remove.mutate({ kind, entry, patientId, sessionId: null, reason }, { onSuccess: onClose })
                }
              />
            )}
          </Group>
        </Stack>
      </form>
    </Drawer>
  );
}
