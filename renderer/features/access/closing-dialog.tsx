/** Asks before the window closes over edits that could not be saved. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { call, onCloseHeld } from '../../api.ts';
import { useAccess } from '../../records/access.ts';
import { useShowFailure } from '../../records/failure.ts';

/** Shown above whatever is on screen, the sign-in too; it names nobody and no patient. */
export function ClosingDialog() {
  const { t } = useTranslation(['access', 'common']);
  const isSignedIn = useAccess().data?.status === 'signed-in';
  const showFailure = useShowFailure();
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    onCloseHeld(() => setOpened(true));
    return () => onCloseHeld(() => undefined);
  }, []);
  const stay = () => setOpened(false);
  return (
    <Modal
      opened={opened}
      onClose={stay}
      title={t('closing.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        <Text>{t('closing.text')}</Text>
        <Text>{t(isSignedIn ? 'closing.here' : 'closing.away')}</Text>
        <Group justify="flex-end">
          <Button variant="subtle" color="red" onClick={() => void call('window:close', {}).catch(showFailure)}>
            {t('closing.lose')}
          </Button>
          <Button data-autofocus onClick={stay}>
            {t('closing.stay')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
