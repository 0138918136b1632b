/** What the main process and the service process say to each other. */
import { z } from 'zod';

import { failureSchema } from '#shared/ipc/contract.ts';

/** A call: which channel, with what. Who calls is known to the service: one workstation is one seat. */
export const requestSchema = z.object({
  id: z.number().int(),
  channel: z.string(),
  input: z.unknown(),
});

const deviceId = z.string().min(1).max(100);

/** A question of the main process itself about the system's keyring. No channel of a window leads here. */
export const keyringSchema = z.object({
  id: z.number().int(),
  keyring: z.discriminatedUnion('do', [
    z.object({ do: z.literal('status'), deviceId }),
    z.object({ do: z.literal('remove'), deviceId }),
    z.object({ do: z.literal('unlock'), deviceId, secret: z.base64() }),
    z.object({ do: z.literal('add'), deviceId, secret: z.base64() }),
  ]),
});

/** The end of the service: close the database in good order. */
export const closeSchema = z.object({ close: z.literal(true) });

/** An answer, or the news that the service is ready. */
export const replySchema = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ closed: z.literal(true) }),
  z.object({
    id: z.number().int(),
    result: z.union([
      z.object({ ok: z.literal(true), value: z.unknown() }),
      z.object({ ok: z.literal(false), error: failureSchema }),
    ]),
  }),
]);

/** A call. */
export type ServiceRequest = z.infer<typeof requestSchema>;
/** A question about the system's keyring. */
export type KeyringQuestion = z.infer<typeof keyringSchema>['keyring'];
