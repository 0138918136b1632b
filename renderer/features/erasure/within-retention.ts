/** Whether the duty to keep records still runs. */

/** True until the same day `years` years after the last session. */
export function isWithinRetention(lastSessionAt: string, years: number, nowMs: number): boolean {
  const end = new Date(lastSessionAt);
  end.setUTCFullYear(end.getUTCFullYear() + years);
  return nowMs < end.getTime();
}
