import { randomBytes } from 'node:crypto';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseKeyring } from '../../../../electron/service/vault/keyring-file.ts';
import { recordKeys } from '../../../../electron/service/vault/keys.ts';
import {
  readRecoveryCode,
  RECOVERY_BYTES,
  writeRecoveryCode,
} from '../../../../electron/service/vault/recovery-code.ts';
import { openSlot, passwordBytes, sealSlot, type Slot } from '../../../../electron/service/vault/slots.ts';

const dataKey = randomBytes(32);
const seal = (password: string, own: { id?: string; keyId?: string } = {}): Promise<Slot> =>
  sealSlot({
    id: own.id ?? 'user:1',
    keyId: own.keyId ?? 'key-1',
    createdAt: '2026-11-02T08:00:00.000Z',
    secret: passwordBytes(password),
    kdf: 'scrypt',
    log2N: 10,
    dataKey,
    randomBytes: (count) => randomBytes(count),
  });

describe('a slot', () => {
  it('gives the key back to its secret and to no other', async () => {
    const slot = await seal('correct horse battery');
    expect((await openSlot(slot, 'key-1', passwordBytes('correct horse battery'))).equals(dataKey)).toBe(true);
    for (const wrong of ['correct horse batterY', 'correct horse battery ', '']) {
      await expect(openSlot(slot, 'key-1', passwordBytes(wrong))).rejects.toMatchObject({ code: 'wrong-secret' });
    }
  });

  it('opens for a password typed with composed or with combining accents', async () => {
    const slot = await seal('Schlüssel für Łódź');
    const typed = passwordBytes('Schlüssel für Łódź'.normalize('NFD'));
    expect((await openSlot(slot, 'key-1', typed)).equals(dataKey)).toBe(true);
  });

  it('does not open under another name, for another key, or with a single bit altered', async () => {
    const slot = await seal('secret');
    const secret = passwordBytes('secret');
    await expect(openSlot({ ...slot, id: 'user:2' }, 'key-1', secret)).rejects.toMatchObject({ code: 'wrong-secret' });
    await expect(openSlot(slot, 'key-2', secret)).rejects.toMatchObject({ code: 'wrong-secret' });
    const bytes = Buffer.from(slot.sealed, 'base64');
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length * 8 - 1), async (bit) => {
        const altered = Buffer.from(bytes);
        altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const sealed = altered.toString('base64');
        await expect(openSlot({ ...slot, sealed }, 'key-1', secret)).rejects.toMatchObject({ code: 'wrong-secret' });
      }),
      { numRuns: 40 },
    );
  });

  it('is never the same twice for the same secret', async () => {
    const [one, other] = await Promise.all([seal('secret'), seal('secret')]);
    expect([one.sealed, one.nonce, one.kdf.salt]).not.toContain(other.sealed);
    expect(one.nonce).not.toBe(other.nonce);
    expect(one.kdf.salt).not.toBe(other.kdf.salt);
  });

  it('that asks for more memory than a workstation has is no slot', async () => {
    const slot = await seal('secret');
    const keyring = { format: 'mesochart-keyring', version: 1, clinicId: 'c', keyId: 'k', slots: [slot] };
    expect(parseKeyring(JSON.stringify(keyring))).not.toBeNull();
    const greedy = { ...slot, kdf: { ...slot.kdf, log2N: 30 } };
    expect(parseKeyring(JSON.stringify({ ...keyring, slots: [greedy] }))).toBeNull();
  });
});

describe('a recovery code', () => {
  const anyCode = fc.uint8Array({ minLength: RECOVERY_BYTES, maxLength: RECOVERY_BYTES });

  it('comes back from what was written, however it is typed', () => {
    fc.assert(
      fc.property(anyCode, (bytes) => {
        const written = writeRecoveryCode(bytes);
        expect(written).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
        const typed = [
          written,
          written.toLowerCase(),
          written.replaceAll('-', ''),
          ` ${written.replaceAll('-', ' ')} `,
        ];
        const mistaken = written.replaceAll('0', 'O').replaceAll('1', 'l');
        for (const text of [...typed, mistaken]) expect(readRecoveryCode(text)?.equals(Buffer.from(bytes))).toBe(true);
      }),
    );
  });

  it('with one letter wrong or two neighbours swapped is told from a right one', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(35), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), (bytes, at, letter) => {
        const text = writeRecoveryCode(bytes).replaceAll('-', '');
        const wrong = text.slice(0, at) + letter + text.slice(at + 1);
        const swapped =
          text.slice(0, at) +
          text
            .slice(at, at + 2)
            .split('')
            .reverse()
            .join('') +
          text.slice(at + 2);
        for (const typed of [wrong, swapped]) {
          if (typed !== text) expect(readRecoveryCode(typed)).toBeNull();
        }
      }),
    );
  });

  it.each([[''], ['ABCD'], ['U'.repeat(36)], ['Z'.repeat(100)]])('is not read from "%s"', (typed) => {
    expect(readRecoveryCode(typed)).toBeNull();
  });
});

describe('the keys of the records', () => {
  it('differ by purpose and come out the same for the same data key', () => {
    const keys = Object.values(recordKeys(dataKey)).map((key) => key.toString('hex'));
    expect(new Set([...keys, dataKey.toString('hex')]).size).toBe(keys.length + 1);
    expect(Object.values(recordKeys(dataKey)).map((key) => key.toString('hex'))).toEqual(keys);
  });
});
