/** What a restore or a rescue did, shown above whatever stands there now: mostly the sign-in to the records it brought back. */
import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { setAftermath, useAftermath } from '../../records/aftermath.ts';
import { useWhen } from '../../records/when.ts';
import { RestoreDone } from './restore-done.tsx';
import { Salvaged } from './salvaged.tsx';

const dismiss = () => {
  setAftermath(null);
};

/** Stays until it has been read. */
export function AftermathDialog() {
  const { t } = useTranslation('backups');
  const when = useWhen();
  const aftermath = useAftermath();
  if (aftermath === null) return null;
  const title =
    aftermath.kind === 'restored' ? t('restore.done.title', { when: when(aftermath.at) }) : t('rescue.salvaged.title');
  return (
    <Modal
      opened
      size={640}
      title={title}
      onClose={dismiss}
      closeOnClickOutside={false}
      withCloseButton={false}
      styles={{ title: { fontSize: 17, fontWeight: 620 } }}
    >
      {aftermath.kind === 'restored' ? (
        <RestoreDone result={aftermath.result} onFinished={dismiss} />
      ) : (
        <Salvaged result={aftermath.result} onFinished={dismiss} />
      )}
    </Modal>
  );
}
