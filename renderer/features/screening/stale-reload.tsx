/** Somebody else saved the same form meanwhile: the way to what they saved. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { errorCode } from '../../api.ts';

/** Nothing for any other failure: that one is tried again. */
export function StaleReload({ error, onReload }: { error: unknown; onReload: () => void }) {
  const { t } = useTranslation('screening');
  if (error === null || errorCode(error) !== 'stale') return null;
  return (
    <Button size="compact-sm" variant="default" onClick={onReload}>
      {t('reload')}
    </Button>
  );
}
