/** The recovery code, large, with the ways to keep it and what it means to lose it. */
import { Button, CopyButton, Group, Stack } from '@mantine/core';
import { IconCheck, IconCopy, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { Notice } from '../ui/notice.tsx';
import { groupsOf } from './recovery-code.ts';
import { RecoverySheet } from './recovery-sheet.tsx';
import classes from './recovery-code.module.css';

const COPIED_MS = 2_000;

interface RecoveryCodeViewProps {
  readonly code: string;
  readonly clinicName: string;
  readonly onNext: () => void;
  /** The way back: one does not go on without the code. */
  readonly back: { readonly label: string; readonly go: () => void };
}

/** Groups to read line by line. */
export function RecoveryCodeView({ code, clinicName, onNext, back }: RecoveryCodeViewProps) {
  const { t } = useTranslation('access');
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
      <Notice tone="warning">{t('recovery.loss')}</Notice>
      <Group justify="space-between">
        <Button variant="subtle" color="gray" onClick={back.go}>
          {back.label}
        </Button>
        <Button onClick={onNext}>{t('recovery.written')}</Button>
      </Group>
      <RecoverySheet code={code} clinicName={clinicName} />
    </Stack>
  );
}
