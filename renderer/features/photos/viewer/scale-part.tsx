/** The known length: how long the line is that was drawn on the photo. */
import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { isUsableScale, SHORTEST_SCALE_PX } from '#shared/clinical/photos/flat-distance.ts';
import { mmToUm, umToMm } from '#shared/units.ts';

import { DecimalInput } from '../../../ui/decimal-input.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { Overlay } from './photo-draft.ts';
import classes from './viewer.module.css';

const LONGEST_MM = 2_000;

interface ScalePartProps {
  readonly overlay: Overlay;
  readonly mayWrite: boolean;
  readonly onChange: (overlay: Overlay) => void;
}

/** Its length in mm, and what distances on a photo are worth. */
export function ScalePart({ overlay, mayWrite, onChange }: ScalePartProps) {
  const { t } = useTranslation('photos');
  const { scale } = overlay;
  return (
    <section aria-labelledby="scale-title">
      <h3 id="scale-title" className={classes.partTitle}>
        {t('scale.title')}
      </h3>
      {scale === null ? (
        <p className={classes.note}>{t('scale.none')}</p>
      ) : (
        <Group align="flex-end" gap="xs">
          <DecimalInput
            label={t('scale.length')}
            unit="mm"
            decimals={1}
            min={1}
            max={LONGEST_MM}
            allowEmpty={false}
            live
            w={120}
            value={umToMm(scale.lengthUm)}
            disabled={!mayWrite}
            onCommit={(mm) => {
              if (mm !== null) onChange({ ...overlay, scale: { ...scale, lengthUm: mmToUm(mm) } });
            }}
          />
          {mayWrite && (
            <Button
              variant="default"
              onClick={() => {
                onChange({ ...overlay, scale: null });
              }}
            >
              {t('scale.remove')}
            </Button>
          )}
        </Group>
      )}
      {scale !== null && !isUsableScale(scale) && (
        <p className={classes.note} role="alert">
          {t('scale.tooShort', { px: SHORTEST_SCALE_PX })}
        </p>
      )}
      {scale !== null && isUsableScale(scale) && (
        <div style={{ marginTop: 10 }}>
          <Notice tone="warning" title={t('flat.title')}>
            {t('flat.text')}
          </Notice>
        </div>
      )}
    </section>
  );
}
