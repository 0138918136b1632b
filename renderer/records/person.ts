/** How people are written. */

/** "Family, Given", or the family name alone. */
export const personName = (family: string, given: string): string => (given === '' ? family : `${family}, ${given}`);
