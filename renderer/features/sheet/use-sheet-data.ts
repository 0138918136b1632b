/** Reads what a sheet holds, once: paper is of one moment. */
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';

import type { SheetRequest } from '#shared/ipc/sheets.ts';

import { errorCode } from '../../api.ts';
import { useHasClinicWords } from '../../records/clinic-words.ts';
import { loadPaperFonts } from '../../ui/paper-fonts.ts';
import { loadBase, type SheetBase } from './load-sheet.ts';

/** The sheet's own data with what every sheet has; null while it is read. A failure is told to the main process. */
export function useSheetData<K extends SheetRequest, T>(
  asked: K,
  load: (asked: K) => Promise<T>,
): { readonly base: SheetBase; readonly own: T } | null {
  const hasWords = useHasClinicWords();
  const { data, error } = useQuery({
    queryKey: ['sheet', asked],
    queryFn: async () => {
      const [base, own] = await Promise.all([loadBase(), load(asked)]);
      // Sheets are measured with the font they are set in; their own words say which scripts they have.
      await loadPaperFonts(JSON.stringify([base, own]));
      return { base, own };
    },
    enabled: hasWords,
    gcTime: 0,
    staleTime: Infinity,
  });
  useEffect(() => {
    if (error !== null) document.documentElement.dataset['printError'] = errorCode(error);
  }, [error]);
  return data ?? null;
}
