/** A patient as a picture, or as two letters where there is none; the name always stands beside it. */
import { useState } from 'react';

import classes from './patient-picture.module.css';
import { usePhotoUrl } from './photo-picture.ts';

interface PatientPictureProps {
  readonly family: string;
  readonly given: string;
  /** The entry of the photo; null: there is none. */
  readonly photoId: string | null;
  readonly size?: 'small' | 'large';
}

/** The first letter of a name, in any script. */
const letterOf = (name: string): string => /\p{L}/u.exec(name)?.[0]?.toUpperCase() ?? '';

/** The circle alone. */
export function PatientPicture({ family, given, photoId, size = 'small' }: PatientPictureProps) {
  const [broken, setBroken] = useState<string | null>(null);
  const { data: url } = usePhotoUrl(photoId ?? '', 'thumb', photoId !== null);
  const isShown = photoId !== null && url !== undefined && url !== broken;
  return (
    <span className={classes.picture} data-size={size} data-photo={isShown ? photoId : undefined} aria-hidden="true">
      {isShown ? (
        <img src={url} alt="" draggable={false} decoding="async" onError={() => setBroken(url)} />
      ) : (
        letterOf(family) + letterOf(given)
      )}
    </span>
  );
}
