/** Marks on the photo as a list: number, note, volume, and how far to the nearest or to the selected one. */
import { ActionIcon, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { flatDistance, nearestMarks } from '#shared/clinical/photos/flat-distance.ts';
import { mlToUl, ulToMl, umToMm } from '#shared/units.ts';

import { DecimalInput } from '../../../ui/decimal-input.tsx';
import { formatNumber } from '../../../ui/format.ts';
import { type Overlay, type PhotoMark, withMark, withoutMark } from './photo-draft.ts';
import classes from './viewer.module.css';

const LARGEST_ML = 100;

interface MarksPartProps {
  readonly overlay: Overlay;
  readonly selected: string | null;
  readonly mayWrite: boolean;
  readonly onSelect: (id: string) => void;
  /** `goesOn`: typing in one field is one step. */
  readonly onChange: (overlay: Overlay, goesOn?: boolean) => void;
}

/** The distance a row tells, in words; null: nothing to measure by or to. */
function useDistanceText({ scale, marks }: Overlay, selected: string | null): (mark: PhotoMark) => string | null {
  const { t } = useTranslation('photos');
  const nearest = nearestMarks(scale, marks);
  const chosen = marks.findIndex(({ id }) => id === selected);
  const target = marks[chosen];
  return (mark) => {
    const found = target === undefined || target.id === mark.id ? nearest.get(mark.id) : undefined;
    const distance = found?.distance ?? (target === undefined ? null : flatDistance(scale, mark, target));
    if (distance === null) return null;
    const to = found === undefined ? chosen : marks.indexOf(found.other);
    return t('distance.to', { mm: formatNumber(umToMm(distance.um), 1), number: to + 1 });
  };
}

/** The list; a press on a number selects the mark on the picture. */
export function MarksPart({ overlay, selected, mayWrite, onSelect, onChange }: MarksPartProps) {
  const { t } = useTranslation('photos');
  const distanceText = useDistanceText(overlay, selected);
  return (
    <section aria-labelledby="marks-title">
      <h3 id="marks-title" className={classes.partTitle}>
        {t('marks.title')}
      </h3>
      {overlay.marks.length === 0 && <p className={classes.note}>{t('marks.none')}</p>}
      <ul className={classes.marks}>
        {overlay.marks.map((mark, index) => {
          const number = index + 1;
          const distance = distanceText(mark);
          return (
            <li key={mark.id} className={classes.markRow} data-selected={mark.id === selected || undefined}>
              <button
                type="button"
                className={classes.markNumber}
                aria-label={t('marks.select', { number })}
                aria-pressed={mark.id === selected}
                onClick={() => {
                  onSelect(mark.id);
                }}
              >
                {number}
              </button>
              <TextInput
                size="xs"
                aria-label={t('marks.note', { number })}
                placeholder={t('marks.notePlaceholder')}
                maxLength={500}
                value={mark.note}
                disabled={!mayWrite}
                onChange={(event) => {
                  onChange(withMark(overlay, mark.id, { note: event.currentTarget.value }), mark.note !== '');
                }}
              />
              <DecimalInput
                size="xs"
                aria-label={t('marks.volume', { number })}
                unit="mL"
                decimals={3}
                step={0.01}
                max={LARGEST_ML}
                value={mark.volumeUl === null ? null : ulToMl(mark.volumeUl)}
                disabled={!mayWrite}
                onCommit={(ml) => {
                  onChange(withMark(overlay, mark.id, { volumeUl: ml === null ? null : mlToUl(ml) }));
                }}
              />
              <ActionIcon
                aria-label={t('marks.remove', { number })}
                disabled={!mayWrite}
                onClick={() => {
                  onChange(withoutMark(overlay, mark.id));
                }}
              >
                <IconTrash size={15} />
              </ActionIcon>
              {distance !== null && <span className={classes.markDistance}>{distance}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
