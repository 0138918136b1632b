/** Where the user guide lies in the program. */

/** The guide's page, at a section by its anchor: the English heading in small letters with hyphens. */
export const guidePath = (section: string): string => `/guide/${section}`;
