/** A PIN to unlock with while the records stay open. */
import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { PIN_DIGITS } from '#shared/ipc/people.ts';

import { call } from '../../api.ts';
import { refreshAccess } from '../../records/access.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import { otherFailure, SecretField } from './secret-field.tsx';

const NOT_DIGITS = /\D/g;

/** The form in the dialog; null takes the PIN away. */
export function PinForm({ hasPin, onClose }: { hasPin: boolean; onClose: () => void }) {
  const { t } = useTranslation(['settings', 'access', 'common']);
  const client = useQueryClient();
  const [password, setPassword] = useState('');
  const [pin, setPin] = useState('');
  const set = useMutation({
    mutationFn: (next: string | null) => call('me:set-pin', { password, pin: next }),
    gcTime: 0,
    onSuccess: async (_, next) => {
      notifications.show({ message: t(next === null ? 'security.pinRemoved' : 'security.pinDone'), color: 'teal' });
      onClose();
      await refreshAccess(client);
    },
  });
  const isReady = password !== '' && pin.length >= PIN_DIGITS.least;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) set.mutate(pin);
      }}
    >
      <Stack gap="md">
        <Text c="dimmed">{t('security.pinText')}</Text>
        <SecretField
          value={password}
          failure={set.error}
          onChange={(value) => {
            set.reset();
            setPassword(value);
          }}
        />
        <PasswordInput
          label={t('security.pinNew')}
          description={t('security.pinRule', PIN_DIGITS)}
          inputMode="numeric"
          autoComplete="off"
          maxLength={PIN_DIGITS.most}
          value={pin}
          visibilityToggleButtonProps={{ 'aria-label': t('access:password.show'), tabIndex: 0 }}
          onChange={(event) => setPin(event.currentTarget.value.replace(NOT_DIGITS, ''))}
        />
        <FailureAlert error={otherFailure(set.error)} />
        <Group justify="space-between">
          {hasPin ? (
            <Button variant="subtle" color="red" disabled={password === ''} onClick={() => set.mutate(null)}>
              {t('security.pinRemove')}
            </Button>
          ) : (
            <span />
          )}
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" disabled={!isReady} loading={set.isPending}>
              {t('common:save')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
