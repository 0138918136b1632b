/** Where a restore begins: which file is in the address, so that going back and forth keeps it. */

/** The route that shows what restoring a file would change. */
export const restorePath = (path: string): string => `/backups/restore?file=${encodeURIComponent(path)}`;
