/** Pure edits of a technique. Empty text takes a field away. */
import type { SpacingWindow, Technique, Treatment } from '#shared/chart/schema.ts';
import { asCharted, type ClinicTechnique } from '#shared/spacing/clinic-techniques.ts';

type Edit = (treatment: Treatment) => Treatment;

const withTechnique =
  (change: (technique: Technique) => Technique): Edit =>
  (treatment) => ({ ...treatment, technique: change(treatment.technique) });

/** Names what is treated. */
export const setIndication =
  (indication: string): Edit =>
  (treatment) => ({ ...treatment, indication });

/** Sets or clears the notes. */
export const setNotes =
  (text: string): Edit =>
  ({ notes: _old, ...rest }) =>
    text === '' ? rest : { ...rest, notes: text };

/** Chooses a technique with its own window; an override of the one before goes with it. */
export const chooseTechnique = (chosen: ClinicTechnique): Edit =>
  withTechnique(({ spacingOverride: _override, name: _name, ...rest }) => ({ ...rest, ...asCharted(chosen) }));

/** Sets another window for this session, with the reason. */
export const overrideSpacing = (spacingUm: SpacingWindow, reason: string): Edit =>
  withTechnique((technique) => ({ ...technique, spacingOverride: { spacingUm, reason } }));

/** Goes back to the technique's own window. */
export const clearOverride: Edit = withTechnique(({ spacingOverride: _old, ...rest }) => rest);

/** Sets or clears the intended depth. */
export const setDepth = (depthUm: number | null): Edit =>
  withTechnique(({ depthUm: _old, ...rest }) => (depthUm === null ? rest : { ...rest, depthUm }));

const withNeedle = (change: (needle: NonNullable<Technique['needle']>) => NonNullable<Technique['needle']>): Edit =>
  withTechnique(({ needle = {}, ...rest }) => {
    const next = change(needle);
    return Object.keys(next).length === 0 ? rest : { ...rest, needle: next };
  });

/** Sets or clears the needle's gauge. */
export const setGauge = (gauge: number | null): Edit =>
  withNeedle(({ gauge: _old, ...rest }) => (gauge === null ? rest : { ...rest, gauge }));

/** Sets or clears the needle's length. */
export const setNeedleLength = (lengthUm: number | null): Edit =>
  withNeedle(({ lengthUm: _old, ...rest }) => (lengthUm === null ? rest : { ...rest, lengthUm }));

/** Sets or clears the needle's lot. */
export const setNeedleLot = (lot: string): Edit =>
  withNeedle(({ lot: _old, ...rest }) => (lot === '' ? rest : { ...rest, lot }));

/** Sets the device's name; without name and settings there is no device. */
export const setDevice = (name: string, settings: string): Edit =>
  withTechnique(({ device, ...rest }) => {
    if (name === '' && settings === '') return rest;
    const { settings: _old, ...kept } = device ?? { name };
    return { ...rest, device: { ...kept, name, ...(settings !== '' && { settings }) } };
  });

/** Sets or clears the antiseptic. */
export const setAntiseptic = (text: string): Edit =>
  withTechnique(({ antiseptic: _old, ...rest }) => (text === '' ? rest : { ...rest, antiseptic: text }));

/** Sets or clears the topical anaesthetic. */
export const setTopicalAnaesthetic = (text: string): Edit =>
  withTechnique(({ topicalAnaesthetic: _old, ...rest }) =>
    text === '' ? rest : { ...rest, topicalAnaesthetic: text },
  );
