/** A package that reaches a user. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; null where the package names none. */
  readonly licence: string | null;
  /** Where it is installed, from the root. */
  readonly path: string;
}
/** Where the window finds the packages with their licence texts. */
export const NOTICES: string;
/** SPDX identifiers that may be shipped. */
export const ALLOWED: readonly string[];
/** True where a licence expression can be met. */
export function isAllowed(expression: string | null | undefined): boolean;
/** Packages that the program's own code names. */
export function importedPackages(root?: string): string[];
/** Everything that reaches a user. */
export function shippedPackages(lock: unknown, imported: readonly string[]): ShippedPackage[];
