/** Everything the record says around a chart, in the order of a visit. */
import { printedRecord } from '#shared/clinical/printed-record.ts';

import type { PrintModel } from '../print-model.ts';
import type { RecordLine } from '../record-line.ts';
import { useAfterLines } from './after-lines.ts';
import { useBeforeLines } from './before-lines.ts';
import { useCareLines } from './care-lines.ts';
import { useConsentLines } from './consent-lines.ts';
import { momentsOf } from './moments.ts';
import { useScreeningLines } from './screening-lines.ts';

/** All lines. */
export function useRecordLines(model: PrintModel): RecordLine[] {
  const moments = momentsOf(model);
  const record = printedRecord(model.chart);
  return [
    ...useBeforeLines(moments)(record),
    ...useScreeningLines(moments)(record),
    ...useConsentLines(moments.moment)(record),
    ...useCareLines(moments, model.locale)(record),
    ...useAfterLines(moments)(record),
  ];
}
