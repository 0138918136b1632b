/** A group of system packages. */
export type PackageGroup = 'electron' | 'display' | 'compiler' | 'pdf';
/** The line a user types to install the packages of some groups. */
export function installLine(groups: readonly PackageGroup[]): string;
/** Makes sure a command is there, installing its group when it can. Throws with the exact line otherwise. */
export function requireCommand(command: string, group: PackageGroup, log: (text: string) => void): void;
