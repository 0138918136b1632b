/** Two to four photos beside each other that move as one. */
import { useTranslation } from 'react-i18next';

import { formatPlainDate } from '../../../ui/format.ts';
import { usePhotoUrl } from '../../../records/photo-picture.ts';
import type { Look } from '../pan-zoom.ts';
import type { Photo } from '../photo.ts';
import { Stage } from '../stage.tsx';
import { useViewName } from '../view-select.tsx';
import classes from './compare.module.css';

/** A photo in words: day, moment, view. */
export function usePhotoWords(): (photo: Photo) => string {
  const { t } = useTranslation('photos');
  const viewName = useViewName();
  return ({ day, moment, view }) =>
    t('tile', { day: formatPlainDate(day), moment: t(`moment.${moment}`), view: viewName(view) });
}

interface LookProps {
  readonly look: Look;
  readonly onLook: (look: Look) => void;
}

function One({ photo, look, onLook }: LookProps & { photo: Photo }) {
  const words = usePhotoWords();
  const { data: url } = usePhotoUrl(photo.id, 'full');
  const { width, height } = photo.entry.body;
  return (
    <figure className={classes.one}>
      <Stage label={words(photo)} url={url} picture={{ width, height }} look={look} onLook={onLook} />
      <figcaption className={classes.caption}>{words(photo)}</figcaption>
    </figure>
  );
}

/** All of them, in the order taken. */
export function SideBySide({ photos, ...rest }: LookProps & { photos: readonly Photo[] }) {
  return (
    <div className={classes.side}>
      {photos.map((photo) => (
        <One key={photo.id} photo={photo} {...rest} />
      ))}
    </div>
  );
}
