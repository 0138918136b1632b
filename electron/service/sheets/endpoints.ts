/** What answers the channel of sheets: each one that leaves is written down, with what it is of. */
import { lotKey } from '#shared/clinical/stock.ts';
import { AppError } from '#shared/errors.ts';
import { type sheetContract, type SheetRequest } from '#shared/ipc/sheets.ts';
import { type Endpoint, onStore, type Subject } from '../call.ts';
import { requireChart } from '../db/chart-read.ts';
import { requirePatient } from '../db/patient-table.ts';
import { readEntry } from '../dossier/entry-table.ts';
import { samePerson } from '../dossier/same-person.ts';
import { lotOf } from '../lots/stock-table.ts';
import { type Store } from '../store.ts';

function requireCourse(store: Store, id: string, patientId: string): void {
  const entry = readEntry(store, id);
  if (entry?.kind === 'course' && samePerson(store, patientId).includes(entry.patientId ?? '')) return;
  throw new AppError('not-found', 'the patient has no such course', { id });
}

/** What a recall is of, by the ids and the lot's number. */
function recallDetail(store: Store, of: Extract<SheetRequest, { kind: 'recall' }>['of']): Record<string, string> {
  if (of.by === 'lot') return { lot: lotKey(of.lot) };
  if (of.by === 'product') return { product: of.productId };
  const lot = lotOf(store, of.lotId);
  if (lot === null) throw new AppError('not-found', 'there is no such lot', { lotId: of.lotId });
  return { lot: lotKey(lot.body.lot) };
}

/** Whom and what a sheet is about; throws where that is not there. */
function subjectOf(store: Store, sheet: SheetRequest): Required<Pick<Subject, 'detail'>> & Subject {
  const { kind } = sheet;
  switch (sheet.kind) {
    case 'aftercare':
      requirePatient(store, sheet.patientId);
      return { patientId: sheet.patientId, detail: { kind, id: sheet.id } };
    case 'course':
      requirePatient(store, sheet.patientId);
      requireCourse(store, sheet.id, sheet.patientId);
      return { patientId: sheet.patientId, detail: { kind, id: sheet.id, payments: sheet.withPayments ? 1 : 0 } };
    case 'recall':
      return { detail: { kind, ...recallDetail(store, sheet.of) } };
    case 'blank':
      if (sheet.patientId === null) return { detail: { kind } };
      requirePatient(store, sheet.patientId);
      return { patientId: sheet.patientId, detail: { kind } };
    case 'label': {
      const { sessionId, treatmentId } = sheet;
      const { chart } = requireChart(store, sessionId);
      if (!chart.treatments.some(({ id }) => id === treatmentId)) {
        throw new AppError('not-found', 'the session has no such treatment', { sessionId });
      }
      return { patientId: chart.patient.id, sessionId, detail: { kind, treatment: treatmentId } };
    }
  }
}

/** Channels of sheets. */
export const sheetEndpoints: Readonly<Record<keyof typeof sheetContract, Endpoint>> = {
  'sheet:export': onStore('sheet:export', ({ store, about }, { sheet, as }) => {
    const subject = subjectOf(store, sheet);
    about({ ...subject, detail: { as, ...subject.detail } });
    return {};
  }),
};
