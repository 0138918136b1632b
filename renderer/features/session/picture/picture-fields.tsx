/** What the picture shows and how: the choices beside the preview. */
import { Checkbox, Input, NumberInput, SegmentedControl, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { PICTURE_ITEMS, type PictureOptions, PRESET_WIDTHS, WIDTH_LIMITS_PX } from './picture-options.ts';
import classes from './picture-panel.module.css';

interface PictureFieldsProps {
  readonly options: PictureOptions;
  readonly change: (own: Partial<PictureOptions>) => void;
  /** As typed: it may be nothing that can be made yet. */
  readonly width: string | number;
  readonly setWidth: (width: string | number) => void;
  readonly isWidthWrong: boolean;
  readonly usedCount: number;
}

function Choice<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly data: readonly { readonly value: T; readonly label: string; readonly disabled?: boolean }[];
  readonly onChange: (value: T) => void;
}) {
  return (
    <Input.Wrapper label={props.label} labelElement="div">
      <SegmentedControl<T>
        fullWidth
        size="sm"
        aria-label={props.label}
        value={props.value}
        data={props.data.map((entry) => ({ ...entry }))}
        onChange={props.onChange}
      />
    </Input.Wrapper>
  );
}

function WidthField({
  width,
  setWidth,
  isWidthWrong,
}: Pick<PictureFieldsProps, 'width' | 'setWidth' | 'isWidthWrong'>) {
  const { t } = useTranslation('picture');
  const preset = PRESET_WIDTHS.find((known) => known === String(width)) ?? '';
  return (
    <Input.Wrapper label={t('width')} labelElement="div">
      <div className={classes.width}>
        <SegmentedControl
          size="sm"
          aria-label={t('width')}
          value={preset}
          data={[...PRESET_WIDTHS]}
          onChange={setWidth}
        />
        <NumberInput
          size="sm"
          aria-label={`${t('width')}, ${t('widthOwn')}`}
          value={width}
          onChange={setWidth}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          error={isWidthWrong}
        />
      </div>
      {isWidthWrong && (
        <Input.Error mt={5}>
          {t('widthProblem', { least: WIDTH_LIMITS_PX.least, most: WIDTH_LIMITS_PX.most })}
        </Input.Error>
      )}
    </Input.Wrapper>
  );
}

/** The choices. */
export function PictureFields(props: PictureFieldsProps) {
  const { options, change, usedCount } = props;
  const { t } = useTranslation('picture');
  return (
    <>
      <Choice
        label={t('views')}
        value={options.views}
        data={[
          { value: 'shown', label: t('viewsValue.shown') },
          { value: 'all', label: t('viewsValue.all', { count: usedCount }), disabled: usedCount === 0 },
        ]}
        onChange={(views) => change({ views })}
      />
      <Choice
        label={t('part')}
        value={options.part}
        data={[
          { value: 'marks', label: t('partValue.marks') },
          { value: 'whole', label: t('partValue.whole') },
        ]}
        onChange={(part) => change({ part })}
      />
      <div className={classes.pair}>
        <Choice
          label={t('format')}
          value={options.format}
          data={[
            { value: 'png', label: 'PNG' },
            { value: 'svg', label: 'SVG' },
          ]}
          onChange={(format) => change({ format })}
        />
        <Choice
          label={t('ground')}
          value={options.ground}
          data={[
            { value: 'white', label: t('groundValue.white') },
            { value: 'transparent', label: t('groundValue.transparent') },
          ]}
          onChange={(ground) => change({ ground })}
        />
      </div>
      <WidthField {...props} />
      <Input.Wrapper label={t('show')} labelElement="div">
        <div className={classes.items} role="group" aria-label={t('show')}>
          {PICTURE_ITEMS.map((item) => (
            <Checkbox
              key={item}
              size="sm"
              label={t(`item.${item}`)}
              checked={options.show[item]}
              onChange={(event) => change({ show: { ...options.show, [item]: event.currentTarget.checked } })}
            />
          ))}
        </div>
      </Input.Wrapper>
      <Switch
        label={t('patient')}
        description={t(options.withPatient ? 'patientOn' : 'patientOff')}
        checked={options.withPatient}
        onChange={(event) => change({ withPatient: event.currentTarget.checked })}
      />
    </>
  );
}
