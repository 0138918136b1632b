/** After too many wrong secrets: how long until the next one is taken. */
import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const SECONDS_PER_MINUTE = 60;

/** Minutes and seconds as a clock shows them. */
export const clockText = (seconds: number): string =>
  `${Math.floor(seconds / SECONDS_PER_MINUTE)}:${String(seconds % SECONDS_PER_MINUTE).padStart(2, '0')}`;

/** Nothing while there is no pause. */
export function PauseNotice({ secondsLeft }: { secondsLeft: number }) {
  const { t } = useTranslation('access');
  if (secondsLeft === 0) return null;
  return (
    <Alert color="yellow" variant="light" role="alert" title={t('pause.title')}>
      {t('pause.text')} <span aria-hidden="true">{clockText(secondsLeft)}</span>
    </Alert>
  );
}
