/** A hash in groups that can be compared by eye. */

const GROUP = 8;

/** Groups of eight signs. */
export const groupsOfHash = (hash: string): readonly string[] => hash.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? [];
