/** Size of text and contrast of this workstation: whoever works here may choose. */
import { SegmentedControl, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { displaySchema, TEXT_SIZES } from '#shared/ipc/display.ts';

import { useChooseDisplay, useDisplay } from '../../records/display.ts';
import { formatPercent } from '../../ui/format.ts';

/** Each takes effect at once. */
export function DisplayFields() {
  const { t } = useTranslation('display');
  const display = useDisplay();
  const choose = useChooseDisplay();
  if (display === undefined) return null;
  return (
    <>
      <div data-setting="text-size">
        <Text fw={540} id="text-size-label" mb={4}>
          {t('textSize')}
        </Text>
        <SegmentedControl
          aria-labelledby="text-size-label"
          value={String(display.textPercent)}
          data={TEXT_SIZES.map((percent) => ({ value: String(percent), label: formatPercent(percent / 100, 0) }))}
          onChange={(value) =>
            choose.mutate({ ...display, textPercent: displaySchema.shape.textPercent.parse(Number(value)) })
          }
        />
      </div>
      <Switch
        data-setting="contrast"
        label={t('contrast')}
        description={t('contrastText')}
        checked={display.strongContrast}
        onChange={(event) => choose.mutate({ ...display, strongContrast: event.currentTarget.checked })}
      />
    </>
  );
}
