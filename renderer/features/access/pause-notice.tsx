/** After too many wrong secrets: how long until the next one is taken. */
import { useTranslation } from 'react-i18next';

import { Notice } from '../../ui/notice.tsx';

const SECONDS_PER_MINUTE = 60;

/** Minutes and seconds as a clock shows them. */
export const clockText = (seconds: number): string =>
  `${Math.floor(seconds / SECONDS_PER_MINUTE)}:${String(seconds % SECONDS_PER_MINUTE).padStart(2, '0')}`;

/** Nothing while there is no pause. */
export function PauseNotice({ secondsLeft }: { secondsLeft: number }) {
  const { t } = useTranslation('access');
  if (secondsLeft === 0) return null;
  return (
    <Notice tone="warning" title={t('pause.title')} isAlert>
      {t('pause.text')} <span aria-hidden="true">{clockText(secondsLeft)}</span>
    </Notice>
  );
}
