/** What answers the channels about the audit trail, retention and erasure. */
import { AppError } from '#shared/errors.ts';
import { type auditContract } from '#shared/ipc/audit.ts';
import { type Endpoint } from '../call.ts';

const notYet: Endpoint = () => {
  throw new AppError('unavailable', 'not built yet');
};

/** Channels about the audit trail, retention and erasure. */
export const auditEndpoints: Readonly<Record<keyof typeof auditContract, Endpoint>> = {
  'audit:list': notYet,
  'audit:verify': notYet,
  'retention:due': notYet,
  'patient:erase': notYet,
  'erasure:list': notYet,
};
