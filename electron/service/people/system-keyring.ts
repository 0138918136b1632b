/** The system's keyring as a convenience: a random secret that the system guards opens the records after a start. */
import { AppError } from '#shared/errors.ts';
import { type Store } from '../store.ts';
import { appendAudit } from '../audit/audit-log.ts';
import { slotOf } from '../vault/vault.ts';
import { type Actor } from './actor.ts';
import { type Desk } from './desk.ts';
import { saveSlot, sealFor } from './key-slots.ts';

/** What the main process asks about the system's keyring; no window can. The secret is base64. */
export type KeyringRequest =
  | { readonly do: 'status' | 'remove'; readonly deviceId: string }
  | { readonly do: 'unlock' | 'add'; readonly deviceId: string; readonly secret: string };

const PREFIX = 'os:';

/** Id of the slot of a workstation. */
const deviceSlot = (deviceId: string): string => `${PREFIX}${deviceId}`;

/** The system's keyring at a desk. */
export interface SystemKeyring {
  /** Whether this workstation has its slot. */
  isOn(): boolean;
  /** Answers the main process; `actor` sits at the window. `on`: whether the workstation has its slot now. */
  answer(request: KeyringRequest, actor: Actor | null): Promise<{ on: boolean }>;
}

function requireAdministrator(actor: Actor | null): Actor {
  if (actor === null) throw new AppError('locked', 'nobody is signed in');
  if (!actor.roles.includes('administrator')) throw new AppError('forbidden', 'this needs an administrator');
  return actor;
}

function requireClinic(desk: Desk): Store {
  const store = desk.clinic();
  if (store === null) throw new AppError('unavailable', 'the fictional clinic has no keys');
  return store;
}

/** Opens the records; nobody is signed in by it. What fails here is said when the password is asked for. */
async function unlock(desk: Desk, deviceId: string, secret: Buffer): Promise<void> {
  if (desk.vault.keys !== null) return;
  try {
    const dataKey = await desk.vault.tryKey(deviceSlot(deviceId), secret);
    // The window of a service that came back may show the sample: it goes on showing it.
    if (desk.places.name === 'clinic') desk.openWith(dataKey);
    else desk.holdOnly(dataKey);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

async function add(desk: Desk, actor: Actor, deviceId: string, secret: Buffer): Promise<void> {
  const store = requireClinic(desk);
  const sealed = await sealFor(desk, { id: deviceSlot(deviceId), secret, kdf: 'hkdf-sha256' });
  store.write(() => {
    appendAudit(store, { actorId: actor.id, action: 'key.keyring', detail: { on: 1 } });
    saveSlot(desk, sealed);
  });
}

function remove(desk: Desk, actor: Actor, deviceId: string): void {
  const store = requireClinic(desk);
  const keyring = desk.vault.requireKeyring();
  const slots = keyring.slots.filter(({ id }) => id !== deviceSlot(deviceId));
  if (slots.length === keyring.slots.length) return;
  store.write(() => {
    appendAudit(store, { actorId: actor.id, action: 'key.keyring', detail: { on: 0 } });
    desk.vault.save({ ...keyring, slots });
  });
}

/** The system's keyring at this desk. */
export function createSystemKeyring(desk: Desk): SystemKeyring {
  let own: string | null = null;
  const isOn = (): boolean => {
    const keyring = own === null ? null : desk.vault.keyring();
    return keyring !== null && own !== null && slotOf(keyring, deviceSlot(own)) !== undefined;
  };
  return {
    isOn,
    async answer(request, actor) {
      own = request.deviceId;
      if (request.do === 'unlock' && isOn()) await unlock(desk, own, Buffer.from(request.secret, 'base64'));
      if (request.do === 'add')
        await add(desk, requireAdministrator(actor), own, Buffer.from(request.secret, 'base64'));
      if (request.do === 'remove') remove(desk, requireAdministrator(actor), own);
      return { on: isOn() };
    },
  };
}
