/** Lets the user choose chart files and takes them in. */
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { call } from '../../api.ts';
import { useShowFailure } from '../../records/failure.ts';

/** Import of chart files; says how many were new. */
export function useImportCharts() {
  const { t } = useTranslation('start');
  const client = useQueryClient();
  const showFailure = useShowFailure();
  return useMutation({
    mutationFn: () => call('file:import-charts', {}),
    onSuccess: async ({ imported }) => {
      if (imported.length === 0) return;
      const added = imported.filter((file) => file.outcome === 'new').length;
      notifications.show({
        title: t('imported.title', { count: added }),
        message: t('imported.unchanged', { count: imported.length - added }),
        color: 'teal',
      });
      await client.invalidateQueries();
    },
    onError: showFailure,
  });
}
