/** What is typed before a patient's records are erased, and what is still missing. */
import { reasonSchema } from '#shared/ipc/people.ts';

/** The form as typed. */
export interface EraseDraft {
  readonly basis: string;
  readonly reason: string;
  readonly family: string;
  readonly password: string;
}

/** An empty form. */
export const EMPTY_ERASE_DRAFT: EraseDraft = { basis: '', reason: '', family: '', password: '' };

const plain = (text: string): string => text.normalize('NFC').trim().toLowerCase();

/** What keeps the form from being sent, by field. */
export function eraseProblems(
  draft: EraseDraft,
  name: { readonly family: string; readonly given: string },
): Partial<Record<keyof EraseDraft, 'short' | 'named' | 'familyWrong'>> {
  // As it is written: "May" is a name, "may" is a word. What stays for good must not hold the name.
  const isNamed = (text: string) =>
    text
      .normalize('NFC')
      .split(/[^\p{L}\p{M}'’-]+/u)
      .includes(name.family.normalize('NFC').trim());
  const words = (text: string) =>
    !reasonSchema.safeParse(text).success ? 'short' : isNamed(text) ? 'named' : undefined;
  const basis = words(draft.basis);
  const reason = words(draft.reason);
  return {
    ...(basis !== undefined && { basis }),
    ...(reason !== undefined && { reason }),
    ...(plain(draft.family) !== plain(name.family) && { family: 'familyWrong' as const }),
    ...(draft.password === '' && { password: 'short' as const }),
  };
}
