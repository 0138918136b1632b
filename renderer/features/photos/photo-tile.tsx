/** A photo in the grid: opens it, or chooses it for comparing. */
import { VisuallyHidden } from '@mantine/core';
import { IconRulerMeasure } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import { formatPlainDate } from '../../ui/format.ts';
import type { Photo } from './photo.ts';
import classes from './photo-grid.module.css';
import { PhotoThumb } from './photo-thumb.tsx';
import { useViewName } from './view-select.tsx';

interface PhotoTileProps {
  readonly photo: Photo;
  readonly isChosen: boolean;
  readonly onOpen: (id: string) => void;
  readonly onChoose: (id: string, isChosen: boolean) => void;
}

/** The picture, when and what it shows. */
export const PhotoTile = memo(function PhotoTile({ photo, isChosen, onOpen, onChoose }: PhotoTileProps) {
  const { t } = useTranslation('photos');
  const viewName = useViewName();
  const { caption, marks, scale } = photo.entry.body;
  const name = t('tile', {
    moment: t(`moment.${photo.moment}`),
    view: viewName(photo.view),
    day: formatPlainDate(photo.day),
  });
  return (
    <li className={classes.tile} data-chosen={isChosen || undefined}>
      <button
        type="button"
        className={classes.open}
        onClick={() => {
          onOpen(photo.id);
        }}
      >
        <PhotoThumb id={photo.id} />
        <VisuallyHidden>{`${formatPlainDate(photo.day)}, `}</VisuallyHidden>
        <span className={classes.words}>
          <span className={classes.moment} data-moment={photo.moment}>
            {t(`moment.${photo.moment}`)}
          </span>
          <span className={classes.view}>{viewName(photo.view)}</span>
          {(marks.length > 0 || scale !== null) && (
            <span className={classes.marks} title={t('marked', { count: marks.length })}>
              <IconRulerMeasure size={14} aria-hidden="true" />
              {marks.length > 0 && marks.length}
            </span>
          )}
        </span>
        {caption !== '' && <span className={classes.caption}>{caption}</span>}
      </button>
      <input
        type="checkbox"
        className={classes.choose}
        aria-label={t('choose', { name })}
        checked={isChosen}
        onChange={(event) => {
          onChoose(photo.id, event.currentTarget.checked);
        }}
      />
    </li>
  );
});
