/** What answers the channels about signing. */
import { AppError } from '#shared/errors.ts';
import { type signingContract } from '#shared/ipc/signing.ts';
import { type Endpoint } from '../call.ts';

const notYet: Endpoint = () => {
  throw new AppError('unavailable', 'not built yet');
};

/** Channels about signing. */
export const signingEndpoints: Readonly<Record<keyof typeof signingContract, Endpoint>> = {
  'session:record': notYet,
  'session:sign': notYet,
  'session:countersign': notYet,
  'session:addend': notYet,
  'session:retract': notYet,
  'session:worklist': notYet,
};
