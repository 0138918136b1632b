/** Whether every file that a row names is there and is what was stored. */
import { AppError } from '#shared/errors.ts';
import { hasFile, listFiles, readFile } from '../files/file-store.ts';
import { type Store } from '../store.ts';
import { type VerifyFinding } from './verify-store.ts';

/** Files that have gone. */
export const missingFiles = (store: Store): VerifyFinding[] =>
  listFiles(store)
    .filter(({ id }) => !hasFile(store, id))
    .map(({ id }) => ({ kind: 'file', id, message: 'a stored file has gone' }));

/** Reads every file to its end. */
export async function verifyFiles(store: Store): Promise<VerifyFinding[]> {
  const findings: VerifyFinding[] = [];
  for (const { id } of listFiles(store)) {
    try {
      for await (const _piece of readFile(store, id));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      findings.push({ kind: 'file', id, message: error.message });
    }
  }
  return findings;
}
