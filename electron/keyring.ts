/**
 * The system's keyring as a convenience: it guards a random secret that opens the records after a start, so that a PIN
 * will do. Whatever it fails at, a password opens the records as before; nothing is ever begun anew or taken away.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

import { type Failure, type Output, type Result } from '#shared/ipc/contract.ts';
import { writeWhole } from './ipc/write-whole.ts';
import { type ServiceClient } from './service-client.ts';
import { decryptText, encryptText, storageBackend } from './system-storage.ts';

type Status = Output<'keyring:status'>;

const SECRET_BYTES = 32;

const keptSchema = z.object({
  format: z.literal('mesochart-keyring-secret'),
  version: z.literal(1),
  deviceId: z.string().min(1).max(100),
  /** What guarded the secret when it was kept; another one cannot give it back. */
  backend: z.string(),
  /** The secret as the system encrypted it, base64. */
  sealed: z.base64(),
});

type Kept = z.infer<typeof keptSchema>;

/** The system's keyring on this workstation. */
export interface SystemKeyring {
  /** Opens the records where the keyring may; nobody is signed in by it. False where it could not, for any reason. */
  unlock(): Promise<boolean>;
  status(): Promise<Result<Status>>;
  use(on: boolean): Promise<Result<Status>>;
}

const UNAVAILABLE: Failure = { code: 'unavailable', message: 'the system has no keyring to trust', detail: {} };

const onSchema = z.object({ on: z.boolean() });

/** The keyring, with its file in the folder of this workstation's own settings. */
export function createSystemKeyring(service: ServiceClient, folder: string): SystemKeyring {
  const file = join(folder, 'keyring-secret.json');

  const read = async (): Promise<Kept | null> => {
    try {
      return keptSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    } catch {
      return null;
    }
  };
  const keep = async (deviceId: string, backend: string, secret: string): Promise<void> => {
    const sealed = await encryptText(secret);
    if ((await decryptText(sealed)).text !== secret) throw new Error('the keyring does not give back what it got');
    const kept: Kept = {
      format: 'mesochart-keyring-secret',
      version: 1,
      deviceId,
      backend,
      sealed: sealed.toString('base64'),
    };
    await writeWhole(file, Buffer.from(JSON.stringify(kept), 'utf8'));
  };

  const status = async (): Promise<Result<Status>> => {
    const backend = await storageBackend();
    const kept = await read();
    const isKept = kept !== null && kept.backend === backend;
    const answer = isKept ? await service.keyring({ do: 'status', deviceId: kept.deviceId }) : null;
    if (answer?.ok === false) return answer;
    const on = answer !== null && onSchema.parse(answer.value).on;
    return { ok: true, value: { available: backend !== null, backend: backend ?? '', on } };
  };

  return {
    status,
    async unlock() {
      try {
        const kept = await read();
        if (kept === null || kept.backend !== (await storageBackend())) return false;
        const { text: secret, isStale } = await decryptText(Buffer.from(kept.sealed, 'base64'));
        const answer = await service.keyring({ do: 'unlock', deviceId: kept.deviceId, secret });
        if (isStale) await keep(kept.deviceId, kept.backend, secret);
        return answer.ok;
      } catch {
        return false; // a keyring fails for many reasons, and every one of them means: a password is asked for
      }
    },
    async use(on) {
      const kept = await read();
      if (!on) {
        if (kept !== null) {
          const removed = await service.keyring({ do: 'remove', deviceId: kept.deviceId });
          if (!removed.ok) return removed;
          await rm(file, { force: true });
        }
        return status();
      }
      const backend = await storageBackend();
      if (backend === null) return { ok: false, error: UNAVAILABLE };
      const deviceId = kept?.deviceId ?? randomUUID();
      const secret = randomBytes(SECRET_BYTES).toString('base64');
      const added = await service.keyring({ do: 'add', deviceId, secret });
      if (!added.ok) return added;
      await keep(deviceId, backend, secret);
      return status();
    },
  };
}
