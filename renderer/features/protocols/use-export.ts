/** Writes protocols of the clinic's own to a file at a place the user chooses. */
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';

import { call } from '../../api.ts';
import { useShowFailure } from '../../records/failure.ts';

/** Gives the function that does it. */
export function useExport(): (ids: readonly string[]) => void {
  const { t } = useTranslation('protocols');
  const showFailure = useShowFailure();
  return (ids) => {
    call('file:export-protocols', { ids: [...ids] })
      .then(({ path }) => {
        if (path !== null) notifications.show({ color: 'teal', message: t('written', { path }) });
      })
      .catch(showFailure);
  };
}
