/** The allow-list for a repository path, or null where no zone covers it. */
export function allowedFor(file: string): string[] | null;
/** Where an import leads: a repository path, a package name or `node:…`. */
export function targetOf(file: string, source: string): string;
/** True when an import is on the list. */
export function isAllowed(allowed: readonly string[], source: string, target: string): boolean;
