/** One file on its way into the record. */
import { ActionIcon, Loader } from '@mantine/core';
import { IconPhotoX, IconX } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import { PHOTO_LIMITS } from '#shared/clinical/photos/limits.ts';

import type { IntakeItem } from './intake-list.ts';
import classes from './intake.module.css';

const BYTES_PER_MB = 1_048_576;
const PIXELS_PER_MP = 1_000_000;

interface IntakeRowProps {
  readonly item: IntakeItem;
  readonly onRemove: (id: string) => void;
}

/** Its small picture, its name, and what became of it or what helps. */
export const IntakeRow = memo(function IntakeRow({ item, onRemove }: IntakeRowProps) {
  const { t } = useTranslation('photos');
  const { inBytes, inSidePx, inPixels } = PHOTO_LIMITS;
  const limits = { mb: inBytes / BYTES_PER_MB, side: inSidePx, mp: inPixels / PIXELS_PER_MP };
  return (
    <li className={classes.row} data-state={item.state}>
      <span className={classes.thumb}>
        {item.url !== null && <img src={item.url} alt="" />}
        {item.state === 'preparing' && <Loader size={18} />}
        {item.state === 'refused' && <IconPhotoX size={22} stroke={1.5} aria-hidden="true" />}
      </span>
      <span className={classes.words}>
        <span className={classes.name}>{item.name}</span>
        {item.problem !== null && (
          <span className={classes.problem} role="alert">
            {t(`problem.${item.problem}`, limits)}
          </span>
        )}
        {item.state === 'failed' && <span className={classes.problem}>{t('intake.failed')}</span>}
      </span>
      <ActionIcon
        aria-label={t('intake.remove', { name: item.name })}
        disabled={item.state === 'sending'}
        onClick={() => {
          onRemove(item.id);
        }}
      >
        <IconX size={16} />
      </ActionIcon>
    </li>
  );
});
