/** Photos by day and visit, newest first. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { groupPhotos } from '#shared/clinical/photos/timeline.ts';

import { formatPlainDate } from '../../ui/format.ts';
import type { Photo, Visit } from './photo.ts';
import classes from './photo-grid.module.css';
import { PhotoTile } from './photo-tile.tsx';

interface PhotoGridProps {
  readonly photos: readonly Photo[];
  readonly visits: ReadonlyMap<string, Visit>;
  readonly chosen: readonly string[];
  readonly onOpen: (id: string) => void;
  readonly onChoose: (id: string, isChosen: boolean) => void;
}

/** One section for each day and visit; sections that are off the screen are not laid out. */
export const PhotoGrid = memo(function PhotoGrid({ photos, visits, chosen, onOpen, onChoose }: PhotoGridProps) {
  const { t } = useTranslation('photos');
  return groupPhotos(photos).map((group) => {
    const visit = group.sessionId === null ? undefined : visits.get(group.sessionId);
    const title = formatPlainDate(group.day);
    return (
      <section key={group.key} className={classes.group} aria-label={title}>
        <h3 className={classes.day}>
          {title}
          {visit !== undefined && <Link to={`/session/${visit.id}`}>{t('toVisit')}</Link>}
          <span>{t('count', { count: group.photos.length })}</span>
        </h3>
        <ul className={classes.tiles}>
          {group.photos.map((photo) => (
            <PhotoTile
              key={photo.id}
              photo={photo}
              isChosen={chosen.includes(photo.id)}
              onOpen={onOpen}
              onChoose={onChoose}
            />
          ))}
        </ul>
      </section>
    );
  });
});
