/** Tables that grow piece by piece and get their names when they are whole: a clinic's are larger than memory may be. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { CommandError, EXIT } from './command.ts';
import { syncFolder } from './write-whole.ts';

/** Tables being written. */
interface TableFiles {
  /** Puts text under what a file holds already. */
  readonly append: (files: readonly { readonly name: string; readonly text: string }[]) => void;
  /** Gives all files their names; answers with their paths. */
  readonly finish: () => string[];
  /** Takes away what was begun and not finished. */
  readonly drop: () => void;
}

/** Begins tables in a folder. */
export function beginTables(folder: string): TableFiles {
  const open = new Map<string, number>();
  const parts = new Set<string>();
  const partOf = (name: string) => `${join(folder, name)}.part`;

  function guarded<T>(name: string, write: () => T): T {
    try {
      return write();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
      throw new CommandError(EXIT.badInput, `${join(folder, name)}: cannot be written (${code})`);
    }
  }

  function closeAll(): void {
    for (const handle of open.values()) closeSync(handle);
    open.clear();
  }

  return {
    append: (files) => {
      for (const { name, text } of files) {
        guarded(name, () => {
          const handle = open.get(name) ?? openSync(partOf(name), 'w', 0o600);
          open.set(name, handle);
          parts.add(name);
          writeFileSync(handle, text);
        });
      }
    },
    finish: () => {
      const names = [...parts];
      for (const [name, handle] of open) guarded(name, () => fsyncSync(handle));
      closeAll();
      for (const name of names) {
        guarded(name, () => renameSync(partOf(name), join(folder, name)));
        parts.delete(name);
      }
      syncFolder(folder);
      return names.map((name) => join(folder, name));
    },
    drop: () => {
      closeAll();
      for (const name of parts) rmSync(partOf(name), { force: true });
      parts.clear();
    },
  };
}
