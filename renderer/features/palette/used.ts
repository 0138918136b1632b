/** Which commands were used just now: ids of commands alone, in memory, gone with whoever signs out. Never a patient. */

const KEPT = 4;

let used: readonly string[] = [];
let seat: string | null = null;

/** What someone used last, the newest first. */
export const usedBy = (person: string): readonly string[] => (person === seat ? used : []);

/** Notes that a command was used. */
export function noteUsed(person: string, id: string): void {
  used = [id, ...usedBy(person).filter((other) => other !== id)].slice(0, KEPT);
  seat = person;
}
