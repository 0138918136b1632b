/** One treatment: what was done, with what, and whether every microlitre is accounted for. */
import { useTranslation } from 'react-i18next';

import type { SpacingWindow, Treatment } from '#shared/chart/schema.ts';
import { UM_PER_CM } from '#shared/units.ts';

import {
  formatArea,
  formatDepth,
  formatDistance,
  formatLengthCm,
  formatVolume,
} from '../../../canvas/chart-svg-measures.ts';
import { TreatmentSymbol } from '../../../canvas/chart-svg-symbol.tsx';
import { treatedRegions } from '../../../editor/treated-regions.ts';
import { useRegionName } from '../../../records/region-name.ts';
import { useChartedTechniqueName } from '../../../records/technique-name.ts';
import { strokeTotal } from '../measure-strokes.ts';
import { marksOf, type PrintModel } from '../print-model.ts';
import classes from '../print.module.css';
import { Field } from './field.tsx';

function useWindowText(locale: string) {
  const { t } = useTranslation('print');
  return (window: SpacingWindow | null) =>
    window === null
      ? t('noSpacing')
      : t('window', { from: formatLengthCm(window[0], locale), to: formatLengthCm(window[1], locale) });
}

/** The spacing that counted; where the session chose another than the technique's, both and the reason. */
function SpacingWindowText({ model, treatment }: { model: PrintModel; treatment: Treatment }) {
  const { t } = useTranslation('print');
  const windowText = useWindowText(model.locale);
  const { spacingUm, spacingOverride } = treatment.technique;
  if (spacingOverride === undefined) return windowText(spacingUm);
  return (
    <>
      <strong>{windowText(spacingOverride.spacingUm)}</strong>{' '}
      {t('overrideOf', { window: windowText(spacingUm), reason: spacingOverride.reason })}
    </>
  );
}

/** Heading with the treatment's sign. */
export function TreatmentHeading({ treatment, index }: { treatment: Treatment; index: number }) {
  const { t } = useTranslation('print');
  return (
    <h2>
      <TreatmentSymbol index={index} state="given" /> {t('treatmentNumber', { number: index + 1 })}
      {treatment.indication !== '' && ` · ${treatment.indication}`}
    </h2>
  );
}

/** `4, together 12.40 cm; 0.02 mL/cm; 0.98 cm to 1.12 cm apart`: threads or areas; null where there are none. */
function useStrokeText({ chart, sizes, check, locale }: PrintModel) {
  const { t } = useTranslation('print');
  const apartText = (apartUm: readonly [number, number]): string => {
    const [from, to] = [formatDistance(apartUm[0], locale), formatDistance(apartUm[1], locale)];
    return t('strokes.apart', { range: from === to ? 'same' : 'wide', from, to });
  };
  return (treatment: Treatment, kind: 'thread' | 'area'): string | null => {
    const total = strokeTotal(marksOf(chart, treatment), kind, sizes, check.nearest);
    if (total === null) return null;
    const { count, unknown, size, rateUl, apartUm } = total;
    const unit = kind === 'thread' ? 'cm' : 'cm²';
    return [
      t('strokes.total', {
        count,
        size: kind === 'thread' ? formatDistance(size * UM_PER_CM, locale) : formatArea(size, locale),
      }),
      ...(rateUl === null ? [] : [`${formatVolume(rateUl, locale)}/${unit}`]),
      ...(apartUm === null ? [] : [apartText(apartUm)]),
      ...(unknown === 0 ? [] : [t('strokes.unknown', { count: unknown })]),
    ].join('; ');
  };
}

/** Technique, needle, device, preparation of the skin. */
export function TreatmentFields({ model, treatment }: { model: PrintModel; treatment: Treatment }) {
  const { t } = useTranslation('print');
  const techniqueName = useChartedTechniqueName();
  const regionName = useRegionName();
  const strokeText = useStrokeText(model);
  const { locale } = model;
  const { technique, indication, notes } = treatment;
  const marks = marksOf(model.chart, treatment);
  const given = marks.filter(({ state }) => state === 'given').length;
  const { needle, device } = technique;
  const needleText = [
    needle?.gauge === undefined ? null : t('gauge', { gauge: needle.gauge }),
    needle?.lengthUm === undefined ? null : formatDepth(needle.lengthUm, locale),
    needle?.lot === undefined || needle.lot === '' ? null : t('lotText', { lot: needle.lot }),
  ].filter((part) => part !== null);
  const regions = treatedRegions(treatment);
  const threads = strokeText(treatment, 'thread');
  const areas = strokeText(treatment, 'area');
  const deviceText = [device?.name, device?.settings].filter((part) => part !== undefined && part !== '');
  return (
    <dl className={classes.fields}>
      {indication === '' && <Field label={t('indication')} />}
      <Field label={t('technique')}>{techniqueName(technique)}</Field>
      <Field label={t('marks')}>{t('marksByState', { given, planned: marks.length - given })}</Field>
      <Field label={t('spacing')} wide={technique.spacingOverride !== undefined}>
        <SpacingWindowText model={model} treatment={treatment} />
      </Field>
      <Field label={t('depth')}>
        {technique.depthUm === undefined ? null : formatDepth(technique.depthUm, locale)}
      </Field>
      <Field label={t('needle')}>{needleText.join(' · ')}</Field>
      <Field label={t('device')}>{deviceText.join(' · ')}</Field>
      <Field label={t('antiseptic')}>{technique.antiseptic}</Field>
      <Field label={t('anaesthetic')}>{technique.topicalAnaesthetic}</Field>
      {regions.length > 0 && (
        <Field label={t('toCover')} wide>
          {regions.map(regionName).join('; ')}
        </Field>
      )}
      {threads !== null && (
        <Field label={t('strokes.threads')} wide>
          {threads}
        </Field>
      )}
      {areas !== null && (
        <Field label={t('strokes.areas')} wide>
          {areas}
        </Field>
      )}
      {notes !== undefined && notes !== '' && (
        <Field label={t('notes')} wide>
          <span className={classes.prose}>{notes}</span>
        </Field>
      )}
    </dl>
  );
}
