/** What may stay in an export for study: named, so that whatever is not named goes, known to this program or not. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Keys whose values may stay in some form; a value under any other key goes, numbers too. */
export const KEYS: ReadonlySet<string> = new Set([
  // Drawing and measures.
  ...words('anatomy set calibration parts head trunk armLeft armRight legLeft legRight along around measures valueUm'),
  ...words('marks kind state view uUm vUm path outline holes region volumeUl depthUm treatment'),
  // What was given, and how.
  ...words('treatments id indication technique code spacingUm spacingOverride reason needle gauge lengthUm cocktail'),
  ...words('components name manufacturer strength value unit lidocaine ugPerMl withEpinephrine lot expiry productId'),
  ...words('lotId vials packUl singleUse ingredients allergens flags ph low high preparedUl discardedUl form lowStock'),
  ...words('archived doNotMix with source sources fact gtin notes supplier invoice receivedOn udi serial blocked'),
  // The record around it.
  ...words('substance allergenClass reaction severity since status date fitzpatrick norwood ludwig skin hair'),
  ...words('questionnaire answers item answer data note startedAt endedAt preparation done antiseptic anaesthetic'),
  ...words('method products amountMg lidocaineUgPerG lidocaineUgPerMl minutes checklist mixtures preparedAt'),
  ...words('preparedBy appearance combined immediateReaction product site placedOn readOn result startedOn'),
  ...words('plannedSessions intervalDays maintenanceDays stopRule sessions price courseId scale event description'),
  ...words('onsetOn detectedOn endedOn suspected grades sizeUm serious causality photos culture biopsy'),
  ...words('outcome reported to reference on how finding version'),
]);

/** Keys whose values are ids: replaced. */
export const ID_KEYS: ReadonlySet<string> = new Set(['id', 'productId', 'lotId', 'treatment', 'courseId']);

/** Lists of ids. */
export const ID_LISTS: ReadonlySet<string> = new Set(['marks', 'photos', 'sessions']);

/** Keys whose values are codes of lists: a code stays, anything else under them goes. */
export const CODE_KEYS: ReadonlySet<string> = new Set(
  words(
    `kind state view code set unit allergenClass severity status item answer method appearance scale result
     event outcome causality how finding region allergens flags`,
  ),
);

/** Of these the program's own lists hold every value: the format refuses any other. */
export const LISTED_KEYS: ReadonlySet<string> = new Set(
  words('kind state view set unit severity status answer method appearance result outcome causality how finding'),
);

/** What has the form of a code. */
export const isCode = (text: string): boolean => text.length <= 60 && /^[a-z0-9]+(?:[-.:/_][a-z0-9]+)*$/.test(text);

/** Values of lists that do not have the form of other codes. */
export const KNOWN_VALUES: readonly string[] = words(
  'ug/mL U/mL IU/mL I II IIa III IIIa III-vertex IV IVa V Va VI VII',
);

/** Kinds of entries that are of use without their words. */
export const STUDY_KINDS = [
  'allergy',
  'analysis',
  'screening',
  'care',
  'patch-test',
  'course',
  'score',
  'adverse-event',
  'follow-up',
] as const;
