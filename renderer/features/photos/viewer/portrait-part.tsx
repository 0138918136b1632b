/** Whether an opened photo is the picture beside the patient's name. */
import { Button } from '@mantine/core';
import { IconUserCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { usePortrait, useSetPortrait } from '../../../records/portrait.ts';
import type { Photo } from '../photo.ts';

/** One button; it says which it is. */
export function PortraitPart({ photo }: { photo: Photo }) {
  const { t } = useTranslation('photos');
  const patientId = photo.entry.patientId ?? '';
  const portrait = usePortrait(patientId);
  const choose = useSetPortrait(patientId);
  const isIt = portrait?.body.photoId === photo.id;
  return (
    <Button
      variant={isIt ? 'light' : 'default'}
      leftSection={<IconUserCircle size={17} />}
      aria-pressed={isIt}
      disabled={portrait === undefined}
      onClick={() => choose(isIt ? null : photo.id)}
    >
      {t(isIt ? 'portrait.is' : 'portrait.use')}
    </Button>
  );
}
