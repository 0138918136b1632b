/** What is said about a photo: moment, view, day, caption. */
import { Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { DayField } from '../day-field.tsx';
import { MomentControl } from '../moment-control.tsx';
import { ViewSelect } from '../view-select.tsx';
import type { Said } from './photo-draft.ts';

interface SaidPartProps {
  readonly said: Said;
  /** Whether the photo was taken here, so that its time is known. */
  readonly isTakenHere: boolean;
  readonly mayWrite: boolean;
  readonly onChange: (part: Partial<Said>) => void;
}

/** The fields. */
export function SaidPart({ said, isTakenHere, mayWrite, onChange }: SaidPartProps) {
  const { t } = useTranslation('photos');
  return (
    <Stack gap="sm">
      <MomentControl
        label={t('field.moment')}
        value={said.moment}
        disabled={!mayWrite}
        onChange={(moment) => {
          onChange({ moment });
        }}
      />
      <ViewSelect
        label={t('field.view')}
        value={said.view}
        disabled={!mayWrite}
        onChange={(view) => {
          onChange({ view });
        }}
      />
      {!isTakenHere && (
        <DayField
          value={said.takenOn}
          disabled={!mayWrite}
          onChange={(takenOn) => {
            onChange({ takenOn });
          }}
        />
      )}
      <Textarea
        label={t('field.caption')}
        maxLength={500}
        value={said.caption}
        disabled={!mayWrite}
        onChange={(event) => {
          onChange({ caption: event.currentTarget.value });
        }}
      />
    </Stack>
  );
}
