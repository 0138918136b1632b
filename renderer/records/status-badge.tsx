/** A session's status: shape and text carry it, colour only helps. */
import { Badge } from '@mantine/core';
import { IconLock, IconPencil, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { SessionRow } from '#shared/ipc/records.ts';

const LOOK = {
  draft: { icon: IconPencil, color: 'gray' },
  signed: { icon: IconLock, color: 'teal' },
  'entered-in-error': { icon: IconX, color: 'red' },
} as const;

/** Draft, signed or entered in error. */
export function StatusBadge({ status }: { status: SessionRow['status'] }) {
  const { t } = useTranslation('common');
  const { icon: Icon, color } = LOOK[status];
  return (
    <Badge variant="light" color={color} size="sm" radius="sm" tt="none" fw={550} leftSection={<Icon size={11} />}>
      {t(`status.${status}`)}
    </Badge>
  );
}
