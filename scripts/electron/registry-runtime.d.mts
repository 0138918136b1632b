/** Where in the Electron folder an entry of the archive goes; null for what is not Electron's own. */
export function targetName(entryName: string): string | null;
