/** What every sheet is made from, beside its own subject. */
import { call } from '../../api.ts';
import { loadPaperHead } from '../../records/letterhead.ts';

/** Clinic, its logo, program, who prints, and the moment. */
export async function loadBase() {
  const [settings, info, access, head] = await Promise.all([
    call('settings:get', {}),
    call('app:info', {}),
    call('access:state', {}),
    loadPaperHead(),
  ]);
  return { settings, info, head, who: access.me?.name ?? '', printedAt: new Date().toISOString() };
}

/** What every sheet is made from. */
export type SheetBase = Awaited<ReturnType<typeof loadBase>>;
