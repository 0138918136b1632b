/** The system's storage for secrets, through Electron: the newer asynchronous calls where they are, else the older. */
import { safeStorage } from 'electron';

/** Names under which people know what guards their secrets. Others are not trusted: they may be a published constant. */
const LINUX_NAMES: Readonly<Record<string, string>> = {
  gnome_libsecret: 'Secret Service',
  kwallet: 'KWallet',
  kwallet5: 'KWallet',
  kwallet6: 'KWallet',
};

/** Electron before its asynchronous calls has none of them, whatever its types say. */
const isModern = (): boolean => 'encryptStringAsync' in safeStorage;

const isAvailable = async (): Promise<boolean> =>
  isModern() ? safeStorage.isAsyncEncryptionAvailable() : safeStorage.isEncryptionAvailable();

function backendName(): string | undefined {
  if (process.platform === 'darwin') return 'Keychain';
  if (process.platform === 'win32') return 'Windows Data Protection';
  return LINUX_NAMES[safeStorage.getSelectedStorageBackend()];
}

/** What guards secrets here; null where nothing does that can be trusted. */
export async function storageBackend(): Promise<string | null> {
  try {
    const name = backendName();
    return name !== undefined && (await isAvailable()) ? name : null;
  } catch {
    return null;
  }
}

/** Encrypts text for this system's user alone. */
export const encryptText = async (text: string): Promise<Buffer> =>
  isModern() ? safeStorage.encryptStringAsync(text) : safeStorage.encryptString(text);

/** Decrypts; `isStale` asks for the text to be encrypted again, with a newer key of the system. */
export async function decryptText(sealed: Buffer): Promise<{ text: string; isStale: boolean }> {
  if (isModern()) {
    const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(sealed);
    return { text: result, isStale: shouldReEncrypt };
  }

  return { text: safeStorage.decryptString(sealed), isStale: false };
}
