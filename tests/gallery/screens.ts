/** The screens of the gallery. */

/** A screen: its name in the gallery, and where it is. `:id` is a patient's, `:session` a session's. */
export interface Screen {
  readonly name: string;
  readonly path: string;
  /** Which tab of the chart's panel is in front, counted from 0. */
  readonly tab?: number;
}

/** What is shown of a clinic that was just set up. */
export const CLINIC_SCREENS: readonly Screen[] = [
  { name: 'first-start', path: '/' },
  { name: 'people', path: '/people' },
  { name: 'audit', path: '/audit' },
  { name: 'backups', path: '/backups' },
  { name: 'retention', path: '/retention' },
  { name: 'settings', path: '/settings' },
];

/** What is shown of the sample clinic. */
export const SAMPLE_SCREENS: readonly Screen[] = [
  { name: 'start', path: '/' },
  { name: 'patients', path: '/patients' },
  { name: 'patient', path: '/patients/:id' },
  { name: 'patient-consultation', path: '/patients/:id/consultation' },
  { name: 'patient-screening', path: '/patients/:id/screening' },
  { name: 'patient-consents', path: '/patients/:id/consents' },
  { name: 'patient-course', path: '/patients/:id/course' },
  { name: 'patient-events', path: '/patients/:id/events' },
  { name: 'patient-timeline', path: '/patients/:id/timeline' },
  { name: 'patient-photos', path: '/patients/:id/photos' },
  { name: 'chart-marks', path: '/session/:session', tab: 0 },
  { name: 'chart-regions', path: '/session/:session', tab: 1 },
  { name: 'chart-cocktail', path: '/session/:session', tab: 2 },
  { name: 'chart-technique', path: '/session/:session', tab: 3 },
  { name: 'chart-findings', path: '/session/:session', tab: 4 },
  { name: 'print', path: '/print/:session' },
  { name: 'visit-screening', path: '/session/:session/record/screening' },
  { name: 'visit-consent', path: '/session/:session/record/consent' },
  { name: 'visit-care', path: '/session/:session/record/care' },
  { name: 'visit-aftercare', path: '/session/:session/record/aftercare' },
  { name: 'visit-photos', path: '/session/:session/record/photos' },
  { name: 'import-patients', path: '/import/patients' },
  { name: 'worklist', path: '/worklist' },
  { name: 'catalogue', path: '/catalogue' },
  { name: 'trace', path: '/trace' },
  { name: 'blank-chart', path: '/blank-chart' },
  { name: 'day', path: '/day' },
  { name: 'due', path: '/due' },
  { name: 'notes', path: '/notes' },
  { name: 'settings-look', path: '/settings/look' },
  { name: 'settings-techniques', path: '/settings/techniques' },
  { name: 'aftercare-texts', path: '/aftercare-texts' },
  { name: 'consent-texts', path: '/consent-texts' },
  { name: 'credentials', path: '/credentials' },
  { name: 'protocols', path: '/protocols' },
  { name: 'prices', path: '/prices' },
  { name: 'limits', path: '/limits' },
  { name: 'screening-tiers', path: '/screening-tiers' },
  { name: 'exchange-out', path: '/exchange' },
  { name: 'exchange-in', path: '/exchange/in' },
  { name: 'guide', path: '/guide' },
  { name: 'about', path: '/about' },
];
