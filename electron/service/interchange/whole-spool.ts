/** A file that is written while its lines are still being made: lines go in, and wait where the disk is slower. */
import { once } from 'node:events';
import { PassThrough } from 'node:stream';

import { type ExportFile } from '#shared/interchange/manifest.ts';
import { type WholeTarget } from './whole-target.ts';

/** A file in the making. */
export interface Spool {
  add(text: string): Promise<void>;
  /** Closes the file. */
  end(): Promise<ExportFile>;
  /** Leaves nothing of it. */
  drop(): Promise<void>;
}

/** Begins a file. */
export function openSpool(target: WholeTarget, path: string): Spool {
  const stream = new PassThrough();
  const written = target.write(path, stream);
  let failure: unknown = null;
  written.catch((error: unknown) => {
    failure = error;
    stream.destroy();
  });
  return {
    async add(text) {
      if (failure === null && (text === '' || stream.write(text, 'utf8'))) return;
      if (failure === null) await Promise.race([once(stream, 'drain'), written]);
      if (failure !== null) await written;
    },
    end() {
      stream.end();
      return written;
    },
    async drop() {
      stream.destroy(new Error('given up'));
      await written.catch(() => undefined); // it was asked for
    },
  };
}
