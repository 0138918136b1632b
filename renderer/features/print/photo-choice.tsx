/** Which of a session's photos go along with its chart; none unless somebody chooses. */
import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { type PrintedPhoto } from '#shared/clinical/printed-record.ts';

import { usePhotoUrl } from '../../records/photo-picture.ts';
import type { PrintModel } from './print-model.ts';
import classes from './print.module.css';
import { usePhotoText } from './record/after-lines.ts';
import { momentsOf } from './record/moments.ts';

function Thumb({ photo }: { photo: PrintedPhoto }) {
  const { data } = usePhotoUrl(photo.id, 'thumb');
  return <img className={classes.thumb} src={data} alt="" />;
}

interface PhotoChoiceProps {
  readonly model: PrintModel;
  readonly photos: readonly PrintedPhoto[];
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

/** A button that opens the list. */
export function PhotoChoice({ model, photos, chosen, onChoose }: PhotoChoiceProps) {
  const { t } = useTranslation('print');
  const text = usePhotoText(momentsOf(model));
  return (
    <Popover position="bottom-end" withinPortal shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconPhoto size={16} />} disabled={photos.length === 0}>
          {t('toolbar.photos', { count: chosen.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Checkbox.Group
          label={t('toolbar.choosePhotos')}
          value={[...chosen]}
          onChange={(ids) => {
            onChoose(ids);
          }}
        >
          <Stack gap="xs" mt="xs" className={classes.photoList ?? ''}>
            {photos.map((photo) => (
              <Checkbox
                key={photo.id}
                value={photo.id}
                label={
                  <span className={classes.photoLabel}>
                    <Thumb photo={photo} />
                    {text(photo)}
                  </span>
                }
              />
            ))}
          </Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}
