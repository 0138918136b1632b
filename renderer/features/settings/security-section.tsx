/** One's own password and PIN; for administrators the recovery code and the key of the records. */
import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { call } from '../../api.ts';
import { isAdministrator, useAccess } from '../../records/access.ts';
import { useAppInfo } from '../../records/queries.ts';
import { formatDay } from '../../ui/format.ts';
import { ActionRow } from './action-row.tsx';
import { ChangePasswordForm } from './change-password-form.tsx';
import { KeyringSwitch } from './keyring-switch.tsx';
import { NewCodeForm } from './new-code-form.tsx';
import { PinForm } from './pin-form.tsx';
import { Section } from './section.tsx';

type Task = 'password' | 'pin' | 'recovery' | 'key';

/** Rows with a dialog each. */
export function SecuritySection() {
  const { t } = useTranslation(['settings', 'common', 'find']);
  const state = useAccess().data;
  const me = state?.me ?? null;
  const isKeeper = isAdministrator(me);
  const zone = useAppInfo().data?.zone ?? 'UTC';
  const [task, setTask] = useState<Task | null>(null);
  const status = useQuery({ queryKey: ['key-status'], queryFn: () => call('key:status', {}), enabled: isKeeper });
  const hasPin = state?.people.find(({ id }) => id === me?.id)?.hasPin === true;
  const madeAt = status.data?.recoveryMadeAt ?? null;
  const close = () => setTask(null);
  const open = (next: Task, label: string): ReactNode => (
    <Button variant="default" onClick={() => setTask(next)}>
      {label}
    </Button>
  );
  return (
    <Section title={t('find:section.security.title')} lead={t('find:section.security.text')}>
      <div>
        <ActionRow setting="password" title={t('security.password')} text={t('security.passwordText')}>
          {open('password', t('security.change'))}
        </ActionRow>
        <ActionRow setting="pin" title={t('security.pin')} text={t(hasPin ? 'security.pinOn' : 'security.pinOff')}>
          {open('pin', t(hasPin ? 'security.change' : 'security.pinSet'))}
        </ActionRow>
        {isKeeper && (
          <>
            <ActionRow
              setting="recovery-code"
              title={t('security.recovery')}
              text={
                madeAt === null
                  ? t('security.recoveryText')
                  : t('security.recoveryMade', { day: formatDay(madeAt, zone) })
              }
            >
              {open('recovery', t('security.recoveryNew'))}
            </ActionRow>
            <ActionRow setting="record-key" title={t('security.key')} text={t('security.keyText')}>
              {open('key', t('security.keyChange'))}
            </ActionRow>
          </>
        )}
        {isKeeper && <KeyringSwitch />}
      </div>
      <Modal
        opened={task !== null}
        onClose={close}
        size={task === 'recovery' || task === 'key' ? 560 : 440}
        closeOnClickOutside={false}
        title={task === null ? '' : t(`security.dialog.${task}`)}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        {task === 'password' && <ChangePasswordForm onClose={close} />}
        {task === 'pin' && <PinForm hasPin={hasPin} onClose={close} />}
        {task === 'recovery' && <NewCodeForm kind="recovery" onClose={close} />}
        {task === 'key' && <NewCodeForm kind="change" onClose={close} />}
      </Modal>
    </Section>
  );
}
