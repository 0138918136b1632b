/** Photos compared over the whole window. */
import { Button, CloseButton, SegmentedControl, Select, Slider, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { inOrder } from '#shared/clinical/photos/timeline.ts';

import { FullWindow } from '../full-window.tsx';
import { type Look, WHOLE } from '../pan-zoom.ts';
import type { Photo } from '../photo.ts';
import classes from './compare.module.css';
import { COMPARE_MODES, type CompareMode, MOST_COMPARED, NO_SHIFT, type Shift } from './compare-mode.ts';
import { OneOverOther } from './one-over-other.tsx';
import { SideBySide, usePhotoWords } from './side-by-side.tsx';

interface CompareProps {
  readonly photos: readonly Photo[];
  readonly onClose: () => void;
}

const PERCENT = 100;

function Compare({ photos, onClose }: CompareProps) {
  const { t } = useTranslation(['photos', 'common']);
  const words = usePhotoWords();
  const ordered = inOrder(photos).slice(0, MOST_COMPARED);
  const [mode, setMode] = useState<CompareMode>('side');
  const [look, setLook] = useState<Look>(WHOLE);
  const [share, setShare] = useState(0.5);
  const [shift, setShift] = useState<Shift>(NO_SHIFT);
  const [isAligning, setIsAligning] = useState(false);
  const [underId, setUnderId] = useState(ordered[0]?.id);
  const [overId, setOverId] = useState(ordered.at(-1)?.id);
  const under = ordered.find(({ id }) => id === underId);
  const over = ordered.find(({ id }) => id === overId);
  const options = ordered.map((photo) => ({ value: photo.id, label: words(photo) }));
  const isLaidOver = mode !== 'side' && under !== undefined && over !== undefined;
  return (
    <div className={classes.body}>
      <header className={classes.bar}>
        <SegmentedControl
          aria-label={t('compare.mode')}
          value={mode}
          onChange={setMode}
          data={COMPARE_MODES.map((each) => ({ value: each, label: t(`compare.${each}`) }))}
        />
        {isLaidOver && ordered.length > 2 && (
          <>
            <Select
              aria-label={t('compare.under')}
              w={230}
              data={options}
              value={under.id}
              onChange={(id) => {
                setUnderId(id ?? under.id);
              }}
            />
            <Select
              aria-label={t('compare.upper')}
              w={230}
              data={options}
              value={over.id}
              onChange={(id) => {
                setOverId(id ?? over.id);
              }}
            />
          </>
        )}
        {isLaidOver && (
          <>
            <Slider
              w={150}
              min={0}
              max={PERCENT}
              label={null}
              thumbLabel={t(mode === 'slider' ? 'compare.line' : 'compare.opacity')}
              value={Math.round(share * PERCENT)}
              onChange={(percent) => {
                setShare(percent / PERCENT);
              }}
            />
            <Switch
              label={t('compare.align')}
              checked={isAligning}
              onChange={(event) => {
                setIsAligning(event.currentTarget.checked);
              }}
            />
            {isAligning && (
              <>
                <Slider
                  w={110}
                  min={0.5}
                  max={2}
                  step={0.01}
                  label={null}
                  thumbLabel={t('compare.size')}
                  value={shift.zoom}
                  onChange={(zoom) => {
                    setShift({ ...shift, zoom });
                  }}
                />
                <Button
                  variant="default"
                  onClick={() => {
                    setShift(NO_SHIFT);
                  }}
                >
                  {t('compare.reset')}
                </Button>
              </>
            )}
          </>
        )}
        <span className={classes.room} />
        <Button
          variant="default"
          disabled={look === WHOLE}
          onClick={() => {
            setLook(WHOLE);
          }}
        >
          {t('compare.whole')}
        </Button>
        <CloseButton size="lg" aria-label={t('common:close')} onClick={onClose} />
      </header>
      {isLaidOver ? (
        <OneOverOther
          {...{ mode, under, over, look, share, shift }}
          onLook={setLook}
          onShare={setShare}
          onShift={isAligning ? setShift : null}
        />
      ) : (
        <SideBySide photos={ordered} look={look} onLook={setLook} />
      )}
    </div>
  );
}

/** The comparison. */
export function CompareDialog(props: CompareProps) {
  const { t } = useTranslation('photos');
  return (
    <FullWindow label={t('compare.label')} onClose={props.onClose}>
      <Compare {...props} />
    </FullWindow>
  );
}
