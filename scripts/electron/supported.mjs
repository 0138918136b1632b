// Which majors of Electron still get security fixes, by date.

/**
 * Electron supports the newest three majors; a major comes about every eight weeks. First and last day of each, from
 * Electron's release schedule (electronjs.org/docs/latest/tutorial/electron-timelines). `estimated`: not yet in the
 * schedule when written down, reckoned by the eight weeks; put the published date in when raising the pinned version.
 */
export const SUPPORTED_ELECTRON = [
  { major: 39, from: '2025-10-28', until: '2026-05-05', basis: 'published' },
  { major: 40, from: '2026-01-13', until: '2026-06-30', basis: 'published' },
  { major: 41, from: '2026-03-10', until: '2026-08-25', basis: 'estimated' },
  { major: 42, from: '2026-05-05', until: '2026-10-20', basis: 'estimated' },
  { major: 43, from: '2026-06-30', until: '2027-01-12', basis: 'estimated' },
  { major: 44, from: '2026-08-25', until: '2027-03-09', basis: 'estimated' },
  { major: 45, from: '2026-10-20', until: '2027-05-04', basis: 'estimated' },
];

/** True while a major gets fixes on a day (YYYY-MM-DD); false for one that is not in the table. */
export const isSupported = (major, day) =>
  SUPPORTED_ELECTRON.some((entry) => entry.major === major && entry.from <= day && day <= entry.until);
