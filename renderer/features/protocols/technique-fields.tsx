/** Technique with its window, depth, volumes, needle and device. */
import { Select, Switch, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Technique } from '#shared/chart/schema.ts';
import { asCharted } from '#shared/spacing/clinic-techniques.ts';
import { DEFAULT_SPACING_UM } from '#shared/spacing/techniques.ts';
import { cmToUm, mlToUl, mmToUm, ulToMl, umToCm, umToMm } from '#shared/units.ts';

import { useTechniques } from '../../records/clinic-words.ts';
import { useTechniqueName } from '../../records/technique-name.ts';
import { DecimalInput } from '../../ui/decimal-input.tsx';
import type { FieldsProps } from './protocol-drawer.tsx';
import classes from './protocols.module.css';

type Needle = NonNullable<Technique['needle']>;

const toMm = (um: number | undefined): number | null => (um === undefined ? null : umToMm(um));
const toMl = (ul: number | null): number | null => (ul === null ? null : ulToMl(ul));
const toUl = (ml: number | null): number | null => (ml === null ? null : mlToUl(ml));

function WindowFields({ body: { technique }, onChange }: FieldsProps) {
  const { t } = useTranslation('protocols');
  const { spacingUm } = technique;
  const own = useTechniques().find(({ code }) => code === technique.code);
  const set = (next: Technique['spacingUm']) => onChange({ technique: { ...technique, spacingUm: next } });
  const cm = { decimals: 2, max: 100, step: 0.1, unit: 'cm', allowEmpty: false } as const;
  return (
    <>
      <Switch
        label={t('field.hasWindow')}
        checked={spacingUm !== null}
        onChange={(event) => set(event.currentTarget.checked ? [...(own?.spacingUm ?? DEFAULT_SPACING_UM)] : null)}
      />
      {spacingUm !== null && (
        <div className={classes.pair}>
          <DecimalInput
            {...cm}
            label={t('field.min')}
            value={umToCm(spacingUm[0])}
            error={spacingUm[0] > spacingUm[1] ? t('field.order') : undefined}
            onCommit={(value) => value !== null && set([cmToUm(value), spacingUm[1]])}
          />
          <DecimalInput
            {...cm}
            min={0.01}
            label={t('field.max')}
            value={umToCm(spacingUm[1])}
            onCommit={(value) => value !== null && set([spacingUm[0], cmToUm(value)])}
          />
        </div>
      )}
    </>
  );
}

function DepthAndVolumes({ body, onChange }: FieldsProps) {
  const { t } = useTranslation('protocols');
  const { technique, volumeUl, threadUlPerCm, areaUlPerCm2 } = body;
  const { depthUm, ...rest } = technique;
  const ml = { decimals: 3, max: 1_000, step: 0.01 } as const;
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('field.group.volume')}</legend>
      <div className={classes.pair}>
        <DecimalInput
          decimals={2}
          max={100}
          step={0.5}
          unit="mm"
          label={t('field.depth')}
          value={toMm(depthUm)}
          onCommit={(mm) => onChange({ technique: mm === null ? rest : { ...rest, depthUm: mmToUm(mm) } })}
        />
        <DecimalInput
          {...ml}
          unit="mL"
          label={t('field.volume')}
          value={toMl(volumeUl)}
          onCommit={(value) => onChange({ volumeUl: toUl(value) })}
        />
        <DecimalInput
          {...ml}
          unit="mL/cm"
          label={t('field.threadVolume')}
          value={toMl(threadUlPerCm)}
          onCommit={(value) => onChange({ threadUlPerCm: toUl(value) })}
        />
        <DecimalInput
          {...ml}
          unit="mL/cm²"
          label={t('field.areaVolume')}
          value={toMl(areaUlPerCm2)}
          onCommit={(value) => onChange({ areaUlPerCm2: toUl(value) })}
        />
      </div>
    </fieldset>
  );
}

function NeedleAndDevice({ body: { technique }, onChange }: FieldsProps) {
  const { t } = useTranslation('protocols');
  const { needle = {}, device, ...rest } = technique;
  const { gauge, lengthUm } = needle;
  const name = device?.name ?? '';
  const settings = device?.settings ?? '';
  const set = (nextNeedle: Needle, nextName: string, nextSettings: string) =>
    onChange({
      technique: {
        ...rest,
        ...(Object.keys(nextNeedle).length > 0 && { needle: nextNeedle }),
        ...((nextName !== '' || nextSettings !== '') && {
          device: { name: nextName, ...(nextSettings !== '' && { settings: nextSettings }) },
        }),
      },
    });
  const ofNeedle = (gaugeNext: number | null, lengthNext: number | null): Needle => ({
    ...(gaugeNext !== null && { gauge: gaugeNext }),
    ...(lengthNext !== null && { lengthUm: lengthNext }),
  });
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('field.group.needle')}</legend>
      <div className={classes.pair}>
        <DecimalInput
          decimals={0}
          min={10}
          max={40}
          unit="G"
          label={t('field.gauge')}
          value={gauge ?? null}
          onCommit={(value) => set(ofNeedle(value, lengthUm ?? null), name, settings)}
        />
        <DecimalInput
          decimals={2}
          max={100}
          step={0.5}
          unit="mm"
          label={t('field.needleLength')}
          value={toMm(lengthUm)}
          onCommit={(mm) => set(ofNeedle(gauge ?? null, mm === null ? null : mmToUm(mm)), name, settings)}
        />
      </div>
      <TextInput
        label={t('field.device')}
        maxLength={500}
        value={name}
        onChange={(event) => set(needle, event.currentTarget.value, settings)}
      />
      {(name !== '' || settings !== '') && (
        <Textarea
          label={t('field.deviceSettings')}
          maxLength={20_000}
          autosize
          value={settings}
          onChange={(event) => set(needle, name, event.currentTarget.value)}
        />
      )}
    </fieldset>
  );
}

/** All of it. */
export function TechniqueFields(props: FieldsProps) {
  const { body, onChange } = props;
  const { t } = useTranslation('protocols');
  const nameOf = useTechniqueName();
  const { code } = body.technique;
  const techniques = useTechniques();
  const codes = techniques.filter(({ hidden }) => !hidden).map((technique) => technique.code);
  const choose = (next: string) => {
    const chosen = techniques.find((technique) => technique.code === next);
    if (chosen === undefined) return;
    const { name: _name, ...rest } = body.technique;
    onChange({ technique: { ...rest, ...asCharted(chosen) } });
  };
  return (
    <>
      <fieldset className={classes.fieldset}>
        <legend>{t('field.group.technique')}</legend>
        <Select
          label={t('field.technique')}
          data={(codes.includes(code) ? codes : [...codes, code]).map((value) => ({
            value,
            label: nameOf(value),
          }))}
          value={code}
          searchable
          allowDeselect={false}
          onChange={(next) => {
            if (next !== null && next !== code) choose(next);
          }}
        />
        <WindowFields {...props} />
      </fieldset>
      <DepthAndVolumes {...props} />
      <NeedleAndDevice {...props} />
    </>
  );
}
