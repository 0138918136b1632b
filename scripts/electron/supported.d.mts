/** A major of Electron and the days on which it gets fixes, YYYY-MM-DD. */
export interface SupportedMajor {
  readonly major: number;
  readonly from: string;
  readonly until: string;
  readonly basis: 'published' | 'estimated';
}
/** Majors and their days, ascending. */
export const SUPPORTED_ELECTRON: readonly SupportedMajor[];
/** True while a major gets fixes on a day (YYYY-MM-DD); false for one that is not in the table. */
export function isSupported(major: number, day: string): boolean;
