/** Conversions between base units and what is shown. Base: µm, µL, µg, µg/mL. */

/** µm in a millimetre and a centimetre. */
export const UM_PER_MM = 1_000;
export const UM_PER_CM = 10_000;
/** µL in a millilitre. */
export const UL_PER_ML = 1_000;
/** µg in a milligram; µg/mL in 1 mg/mL. */
export const UG_PER_MG = 1_000;
/** µg/mL in 1 % (1 g in 100 mL = 10 mg/mL). */
export const UG_PER_ML_PER_PERCENT = 10_000;

/** µm as cm. */
export const umToCm = (um: number): number => um / UM_PER_CM;
/** cm as whole µm. */
export const cmToUm = (cm: number): number => Math.round(cm * UM_PER_CM);
/** µm as mm. */
export const umToMm = (um: number): number => um / UM_PER_MM;
/** mm as whole µm. */
export const mmToUm = (mm: number): number => Math.round(mm * UM_PER_MM);
/** µL as mL. */
export const ulToMl = (ul: number): number => ul / UL_PER_ML;
/** mL as whole µL. */
export const mlToUl = (ml: number): number => Math.round(ml * UL_PER_ML);
