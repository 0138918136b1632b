/** The recovery code, large, with the ways to keep it and what it means to lose it. */
import { Alert, Button, CopyButton, Group, Stack } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCopy, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { groupsOf } from './recovery-code.ts';
import { RecoverySheet } from './recovery-sheet.tsx';
import classes from './recovery-code.module.css';

const COPIED_MS = 2_000;

interface RecoveryCodeViewProps {
  readonly code: string;
  readonly clinicName: string;
  readonly onNext: () => void;
  readonly onCancel: () => void;
}

/** Groups to read line by line. */
export function RecoveryCodeView({ code, clinicName, onNext, onCancel }: RecoveryCodeViewProps) {
  const { t } = useTranslation(['access', 'common']);
  return (
    <Stack gap="md">
      <ol className={classes.groups} aria-label={t('recovery.code')} data-testid="recovery-code">
        {groupsOf(code).map((group, index) => (
          // Two groups may be alike; their order is what they are.
          <li key={index}>{group}</li>
        ))}
      </ol>
      <Group gap="xs">
        <Button variant="default" leftSection={<IconPrinter size={17} />} onClick={() => window.print()}>
          {t('recovery.print')}
        </Button>
        <CopyButton value={code} timeout={COPIED_MS}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={copied ? <IconCheck size={17} /> : <IconCopy size={17} />}
              onClick={copy}
            >
              {t(copied ? 'recovery.copied' : 'recovery.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Alert color="yellow" variant="light" icon={<IconAlertTriangle size={20} />} className={classes.warning ?? ''}>
        {t('recovery.loss')}
      </Alert>
      <Group justify="space-between">
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
        <Button onClick={onNext}>{t('recovery.written')}</Button>
      </Group>
      <RecoverySheet code={code} clinicName={clinicName} />
    </Stack>
  );
}
