/** Before, after or later. */
import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { type Moment, MOMENTS } from '#shared/clinical/photos/timeline.ts';

const ALL = 'all';

interface MomentControlProps {
  readonly label: string;
  readonly value: Moment;
  readonly onChange: (moment: Moment) => void;
  readonly disabled?: boolean;
}

/** When the photo shows the patient, seen from the treatment. */
export function MomentControl({ label, value, onChange, disabled = false }: MomentControlProps) {
  const { t } = useTranslation('photos');
  return (
    <SegmentedControl
      aria-label={label}
      value={value}
      disabled={disabled}
      data={MOMENTS.map((moment) => ({ value: moment, label: t(`moment.${moment}`) }))}
      onChange={onChange}
    />
  );
}

/** The same as a filter, where null stands for all. */
export function MomentFilter({ value, onChange }: { value: Moment | null; onChange: (moment: Moment | null) => void }) {
  const { t } = useTranslation('photos');
  return (
    <SegmentedControl
      aria-label={t('filter.moment')}
      value={value ?? ALL}
      data={[
        { value: ALL, label: t('filter.all') },
        ...MOMENTS.map((moment) => ({ value: moment, label: t(`moment.${moment}`) })),
      ]}
      onChange={(next) => {
        onChange(MOMENTS.find((moment) => moment === next) ?? null);
      }}
    />
  );
}
