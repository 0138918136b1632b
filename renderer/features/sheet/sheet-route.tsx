/** A sheet on paper: what goes to the printer or into a PDF. */
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';

import { type SheetRequest, sheetSchema } from '#shared/ipc/sheets.ts';

import { AftercareSheet } from './aftercare-sheet.tsx';
import { BlankSheet } from './blank-sheet.tsx';
import { CourseSheet } from './course-sheet.tsx';
import { LabelSheet } from './label-sheet.tsx';
import { RecallSheet } from './recall-sheet.tsx';

function Sheet({ asked }: { asked: SheetRequest }) {
  switch (asked.kind) {
    case 'aftercare':
      return <AftercareSheet asked={asked} />;
    case 'course':
      return <CourseSheet asked={asked} />;
    case 'recall':
      return <RecallSheet asked={asked} />;
    case 'blank':
      return <BlankSheet asked={asked} />;
    case 'label':
      return <LabelSheet asked={asked} />;
  }
}

function askedIn(text: string | null): SheetRequest | null {
  try {
    return sheetSchema.parse(JSON.parse(text ?? ''));
  } catch {
    return null;
  }
}

/** Route `/sheet?of=`: which sheet, as JSON. */
export function SheetRoute() {
  const [search] = useSearchParams();
  const asked = askedIn(search.get('of'));
  useEffect(() => {
    if (asked === null) document.documentElement.dataset['printError'] = 'bad-input';
  }, [asked]);
  return asked === null ? null : <Sheet asked={asked} />;
}
