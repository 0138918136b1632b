/** Who may do what. Every call is asked, whatever it came through. */
import { AppError } from '#shared/errors.ts';
import { type ServiceChannel } from '#shared/ipc/contract.ts';

/** Longest name of an actor that the log takes. */
const LONGEST_ACTOR = 200;

/** Throws when the actor may not use the channel. Until people sign in, everyone at this workstation may. */
export function authorize(actor: string, channel: ServiceChannel): void {
  if (actor.trim() === '' || actor.length > LONGEST_ACTOR) {
    throw new AppError('bad-input', 'a call must say who makes it', { channel });
  }
}
