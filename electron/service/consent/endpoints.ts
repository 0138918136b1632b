/** What answers the channels of consent. */
import { consentContract } from '#shared/ipc/consent.ts';
import { type Endpoint, parseInput, requireActor } from '../call.ts';
import { readSignature } from './read-signature.ts';
import { signConsent } from './sign-consent.ts';

const c = consentContract;

/** Channels of consent. */
export const consentEndpoints: Readonly<Record<keyof typeof consentContract, Endpoint>> = {
  'consent:sign': async (call, raw) => {
    const input = parseInput(c['consent:sign'].input, raw);
    const { id } = requireActor(call);
    return c['consent:sign'].output.parse(await signConsent(call.places.current(), input, id));
  },
  'consent:picture': async (call, raw) => {
    const input = parseInput(c['consent:picture'].input, raw);
    const { id } = requireActor(call);
    return c['consent:picture'].output.parse({ bytes: await readSignature(call.places.current(), input, id) });
  },
};
