/** The line a user types to install the packages of some groups. */
export function installLine(groups: readonly ('electron' | 'display' | 'compiler' | 'pdf')[]): string;
