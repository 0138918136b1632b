/** The photos that were chosen to go along, two beside each other. */
import { useTranslation } from 'react-i18next';

import { shortHash } from '../../../records/signed-text.ts';
import type { PaperPhoto } from '../paper-photos.ts';
import type { PrintBlock } from '../print-block.ts';
import type { PrintModel } from '../print-model.ts';
import classes from '../print.module.css';
import { usePhotoText } from '../record/after-lines.ts';
import { momentsOf } from '../record/moments.ts';

function PhotoFigure({ model, shown, number }: { model: PrintModel; shown: PaperPhoto; number: number }) {
  const { t } = useTranslation('print');
  const text = usePhotoText(momentsOf(model))(shown.photo);
  return (
    <figure className={classes.photo}>
      <img src={shown.href} width={shown.width} height={shown.height} alt={t('photo.label', { number, text })} />
      <figcaption>
        {text}
        <div className={classes.quiet}>{t('photo.hash', { hash: shortHash(shown.photo.sha256) })}</div>
      </figcaption>
    </figure>
  );
}

/** The blocks: a line of two each. */
export function photoBlocks(model: PrintModel): PrintBlock[] {
  const { photos } = model;
  return Array.from({ length: Math.ceil(photos.length / 2) }, (_, line): PrintBlock => ({
    kind: 'plain',
    id: `photos:${line}`,
    gapMm: line === 0 ? 2 : 4,
    node: (
      <div className={classes.pair}>
        {photos.slice(2 * line, 2 * line + 2).map((shown, i) => (
          <PhotoFigure key={shown.photo.id} model={model} shown={shown} number={2 * line + i + 1} />
        ))}
      </div>
    ),
  }));
}
