/** Opens a folder of the records in the system's file manager. */
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import { call } from '../../api.ts';
import { useShowFailure } from '../../records/failure.ts';

interface ShowFolderProps {
  readonly path: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly size?: 'xs' | 'sm';
}

/** A quiet button. */
export function ShowFolder({ path, label, icon, size = 'sm' }: ShowFolderProps) {
  const showFailure = useShowFailure();
  return (
    <Button
      variant="default"
      size={size}
      leftSection={icon}
      onClick={() => {
        call('file:show', { path }).catch(showFailure);
      }}
    >
      {label}
    </Button>
  );
}
