/** A photo's small picture, asked for when it comes near the screen. */
import { IconPhotoOff } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { usePhotoUrl } from '../../records/photo-picture.ts';
import classes from './photo-grid.module.css';

/** How far off the screen a picture is fetched already. */
const MARGIN = '400px';

/** Nothing until it is near; a sign where it cannot be read. */
export function PhotoThumb({ id }: { id: string }) {
  const { t } = useTranslation('photos');
  const box = useRef<HTMLSpanElement>(null);
  const [isNear, setIsNear] = useState(false);
  const { data: url, isError } = usePhotoUrl(id, 'thumb', isNear);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting !== true) return;
        setIsNear(true);
        observer.disconnect();
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return (
    <span ref={box} className={classes.thumb}>
      {isError ? (
        <IconPhotoOff size={28} stroke={1.4} aria-label={t('unreadable')} />
      ) : (
        url !== undefined && <img src={url} alt="" draggable={false} decoding="async" />
      )}
    </span>
  );
}
