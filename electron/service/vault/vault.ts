/** The vault of the clinic: its keyring on disk and, while the records are open, its key in memory. */
import { existsSync, mkdirSync } from 'node:fs';

import { AppError } from '#shared/errors.ts';
import { finishSwap } from '../backup/swap.ts';
import { placeFiles, readHead, requireParent } from '../db/data-folder.ts';
import { type ServiceOptions } from '../options.ts';
import { type Keyring, readKeyring, writeKeyring } from './keyring-file.ts';
import { settleKeyChange } from './key-swap.ts';
import { forgetKeys, type RecordKeys, recordKeys } from './keys.ts';
import { openSlot, type Slot } from './slots.ts';

/** Id of a person's slot. */
export const personSlot = (personId: string): string => `user:${personId}`;
/** Id of the recovery code's slot. */
export const RECOVERY_SLOT = 'recovery';

/** The vault. */
export interface Vault {
  readonly folder: string;
  /** What lies on disk: null where no clinic was set up. Throws where records lie without their keys. */
  keyring(): Keyring | null;
  /** The keyring that must be there. */
  requireKeyring(): Keyring;
  save(keyring: Keyring): void;
  /** Tries a secret on a slot: the data key, or `wrong-secret`. Opens nothing. */
  tryKey(slotId: string, secret: Buffer): Promise<Buffer>;
  /** Holds the key from now on. */
  hold(dataKey: Buffer): void;
  /** The keys in use; null while closed. */
  readonly keys: RecordKeys | null;
  /** The data key, to seal it into another slot. Throws `locked` while closed. */
  dataKey(): Buffer;
  forget(): void;
}

const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');

/** Records without a keyring are never taken for a first start. */
function refuseOrphan(database: string): void {
  if (!existsSync(database)) return;
  const head = readHead(database, MAGIC.length);
  if (head.length === 0) return;
  if (head.equals(MAGIC)) {
    throw new AppError('not-encrypted', 'the database is not encrypted', { path: database });
  }
  throw new AppError('key-missing', 'records lie here, but the keyring that opens them has gone', { path: database });
}

/** The slot of a keyring. */
export const slotOf = (keyring: Keyring, id: string): Slot | undefined => keyring.slots.find((slot) => slot.id === id);

/** A keyring with a slot put in, in the place of the one with its id. */
export const withSlot = (keyring: Keyring, slot: Slot): Keyring => ({
  ...keyring,
  slots: [...keyring.slots.filter(({ id }) => id !== slot.id), slot],
});

/** The vault of a data folder; closed. */
export function createVault(options: ServiceOptions): Vault {
  const { folder, database, marker } = placeFiles(options.dataFolder, 'clinic');
  finishSwap(options);
  const native = options.nativeBinding === undefined ? {} : { nativeBinding: options.nativeBinding };
  settleKeyChange(folder, { now: options.now, native });
  let held: Buffer | null = null;
  let keys: RecordKeys | null = null;
  const keyring = (): Keyring | null => {
    requireParent(options.dataFolder);
    const found = readKeyring(folder);
    if (found !== null) return found;
    refuseOrphan(database);
    if (marker !== null && existsSync(marker)) {
      throw new AppError('key-missing', 'records were kept here, but their keyring has gone', { path: folder });
    }
    return null;
  };
  const requireKeyring = (): Keyring => {
    const found = keyring();
    if (found === null) throw new AppError('set-up-needed', 'no clinic has been set up here');
    return found;
  };
  return {
    folder,
    keyring,
    requireKeyring,
    save(next) {
      requireParent(options.dataFolder);
      mkdirSync(folder, { recursive: true });
      writeKeyring(folder, next);
    },
    async tryKey(slotId, secret) {
      const found = requireKeyring();
      const slot = slotOf(found, slotId);
      if (slot === undefined) throw new AppError('wrong-secret', 'nobody opens the records in this way');
      return openSlot(slot, found.keyId, secret);
    },
    hold(dataKey) {
      held = dataKey;
      keys = recordKeys(dataKey);
    },
    get keys() {
      return keys;
    },
    dataKey() {
      if (held === null) throw new AppError('locked', 'the records are closed');
      return held;
    },
    forget() {
      if (keys !== null) forgetKeys(keys);
      held?.fill(0);
      held = null;
      keys = null;
    },
  };
}
