/** What lies in the second place, as far as it is known: a share that is away may take long to say so. */
import { type ServiceOptions } from '../options.ts';
import { type Listed } from './folder.ts';
import { inThread } from './threads.ts';

/** The list. */
export interface SecondList {
  /** The newest list that came in time, else the one before. */
  list(folder: string | null, clinicId: string | null): Promise<Listed[]>;
  /** Something was put there. */
  forget(): void;
}

const PATIENCE_MS = 2_000;
const FRESH_MS = 30_000;

/** A list that is asked for now and then. */
export function createSecondList(options: ServiceOptions): SecondList {
  let known: { readonly folder: string; readonly at: number; readonly entries: Listed[] } | null = null;
  let asking: Promise<void> | null = null;
  const ask = async (folder: string, clinicId: string | null): Promise<void> => {
    try {
      const entries = await inThread(options, 'list', { folder, where: 'second', clinicId });
      known = { folder, at: performance.now(), entries };
    } catch {
      known = { folder, at: performance.now(), entries: [] }; // what cannot be listed cannot be chosen
    }
  };
  return {
    async list(folder, clinicId) {
      if (folder === null) return [];
      const isFresh = known?.folder === folder && performance.now() - known.at < FRESH_MS;
      if (!isFresh) {
        asking ??= ask(folder, clinicId).finally(() => {
          asking = null;
        });
        let timer: NodeJS.Timeout | undefined;
        const patience = new Promise<void>((resolve) => {
          timer = setTimeout(resolve, PATIENCE_MS);
        });
        await Promise.race([asking, patience]);
        clearTimeout(timer);
      }
      return known?.folder === folder ? known.entries : [];
    },
    forget() {
      known = null;
    },
  };
}
