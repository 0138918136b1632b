/** Tells the user about a failure in words chosen from its code, with what to do about it. */
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';

import { errorCode, errorDetail } from '../api.ts';

/** What went wrong and what helps. */
export interface FailureText {
  readonly title: string;
  readonly remedy: string;
}

/** Words for anything thrown. */
export function useFailureText(): (error: unknown) => FailureText {
  const { t } = useTranslation('errors');
  return (error) => {
    const code = errorCode(error);
    const remedy = t(`${code}.remedy`);
    const { file, path } = errorDetail(error);
    if (path === undefined) return { title: t(`${code}.title`), remedy };
    const where = file === undefined ? path : t('where', { file, path });
    return { title: t(`${code}.title`), remedy: `${where}\n${remedy}` };
  };
}

/** Shows a failure as a notification that stays until it is closed. */
export function useShowFailure(): (error: unknown) => void {
  const text = useFailureText();
  return (error) => {
    const { title, remedy } = text(error);
    notifications.show({ title, message: remedy, style: { whiteSpace: 'pre-line' }, color: 'red', autoClose: false });
  };
}
