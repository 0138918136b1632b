/** The named regions of the skin. A region with sides has one name for each: `cheek_medial` is `…:left` or `…:right`. */

/** Where a region belongs. */
export type RegionFamily = 'face' | 'scalp' | 'neck' | 'body';

/** What is known of a region. */
export interface RegionDefinition {
  readonly family: RegionFamily;
  /** True where left and right are two regions. */
  readonly sided: boolean;
}

const one = (family: RegionFamily): RegionDefinition => ({ family, sided: false });
const two = (family: RegionFamily): RegionDefinition => ({ family, sided: true });

/** All regions without their sides. */
export const REGIONS = {
  forehead: one('face'),
  glabella: one('face'),
  temple: two('face'),
  eyebrow: two('face'),
  upper_eyelid: two('face'),
  lower_eyelid: two('face'),
  crows_foot: two('face'),
  tear_trough: two('face'),
  nose: one('face'),
  malar: two('face'),
  cheek_medial: two('face'),
  cheek_buccal: two('face'),
  nasolabial_fold: two('face'),
  upper_lip: one('face'),
  lips: one('face'),
  lower_lip: one('face'),
  marionette: two('face'),
  chin: one('face'),
  jawline: two('face'),
  preauricular: two('face'),
  ear: two('face'),
  submental: one('face'),
  submandibular: two('face'),
  scalp_frontal: one('scalp'),
  scalp_mid: one('scalp'),
  scalp_vertex: one('scalp'),
  scalp_temporal: two('scalp'),
  scalp_parietal: two('scalp'),
  scalp_occipital: one('scalp'),
  nape: one('scalp'),
  neck_anterior: one('neck'),
  neck_lateral: two('neck'),
  neck_posterior: one('neck'),
  supraclavicular: two('neck'),
  decolletage: one('neck'),
  shoulder: two('body'),
  axilla: two('body'),
  upper_arm: two('body'),
  forearm: two('body'),
  hand: two('body'),
  chest: one('body'),
  breast: two('body'),
  back_upper: one('body'),
  lumbar: one('body'),
  epigastric: one('body'),
  umbilical: one('body'),
  hypogastric: one('body'),
  flank: two('body'),
  inguinal: two('body'),
  hip: two('body'),
  gluteal: two('body'),
  thigh_anterior: two('body'),
  thigh_outer: two('body'),
  thigh_inner: two('body'),
  thigh_posterior: two('body'),
  knee: two('body'),
  popliteal_fossa: two('body'),
  shin: two('body'),
  calf: two('body'),
  foot: two('body'),
} as const satisfies Record<string, RegionDefinition>;

/** A region without its side. */
export type RegionName = keyof typeof REGIONS;

/** A region as it stands on a mark: `forehead`, `temple:left`. */
export type RegionCode = RegionName | `${RegionName}:${'left' | 'right'}`;

const names = (): RegionName[] => {
  const list: RegionName[] = [];
  let name: RegionName;
  for (name in REGIONS) list.push(name);
  return list;
};

/** All regions without their sides, in the order in which they are listed. */
export const REGION_NAMES: readonly RegionName[] = names();

/** All regions with their sides; the place in this list is the code in a region map. */
export const REGION_CODES: readonly RegionCode[] = REGION_NAMES.flatMap((name): RegionCode[] =>
  REGIONS[name].sided ? [`${name}:left`, `${name}:right`] : [name],
);
