/** Who may do what. Every call is asked, whatever it came through. */
import { AppError } from '#shared/errors.ts';
import { type ServiceChannel } from '#shared/ipc/contract.ts';
import { type Role } from '#shared/ipc/people.ts';
import { type Actor, type Seat } from './people/actor.ts';
import { type Access, RULES } from './rules.ts';

const TREATS: readonly Role[] = ['practitioner', 'assistant'];
const KEEPS: readonly Role[] = ['practitioner', 'administrator'];

const ROLES: Readonly<Record<Exclude<Access, 'open' | 'signed-in'>, readonly Role[]>> = {
  read: TREATS,
  write: TREATS,
  sign: ['practitioner'],
  administer: ['administrator'],
  keep: KEEPS,
  rescue: KEEPS,
};

/** Whether a person may call, apart from emergencies. */
const isEntitled = (actor: Actor, access: Exclude<Access, 'open'>): boolean =>
  access === 'signed-in' || actor.roles.some((role) => ROLES[access].includes(role));

/** Whether somebody's role lets them read patients' records. */
export const mayRead = (actor: Actor): boolean => isEntitled(actor, 'read');

/** Throws `locked` where nobody is signed in and `forbidden` where the role does not go so far. */
export function authorize(channel: ServiceChannel, actor: Actor | null, seat: Seat, nowMs: number): void {
  const { access } = RULES[channel];
  if (access === 'open') return;
  if (access === 'rescue' && seat.rescues) return;
  if (actor === null) throw new AppError('locked', 'nobody is signed in', { channel });
  if (isEntitled(actor, access)) return;
  if (access === 'read' && seat.emergencyUntilMs !== null && seat.emergencyUntilMs > nowMs) return;
  throw new AppError('forbidden', 'this needs another role', { channel, needs: access });
}
