/** Sealing a file and reading it back, beside a plain copy of the same bytes through the same streams. */
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { test } from 'vitest';

import { readSealed, writeSealed } from '../../electron/service/files/sealed-file.ts';

const MIB = 1_048_576;
const SIZE = 64 * MIB;

test('64 MiB: sealed and read back, beside a plain copy', async ({ bench }) => {
  const folder = mkdtempSync(join(tmpdir(), 'mesochart-bench-'));
  const plain = join(folder, 'plain');
  const sealed = join(folder, 'sealed');
  const bytes = randomBytes(SIZE);
  writeFileSync(plain, bytes);
  const own = { filesKey: randomBytes(32), id: 'bench', randomBytes };
  const source = () => createReadStream(plain, { highWaterMark: MIB });
  const expected = { sha256: createHash('sha256').update(bytes).digest('hex'), size: SIZE };
  await writeSealed(sealed, own, source());
  await bench.compare(
    bench('plain copy (floor)', () => pipeline(source(), createWriteStream(join(folder, 'copy'), { flush: true }))),
    bench('SHA-256 alone', async () => {
      const digest = createHash('sha256');
      for await (const piece of source()) digest.update(Buffer.from(piece));
      digest.digest();
    }),
    bench('sealed', async () => {
      await writeSealed(sealed, own, source());
    }),
    bench('read back', async () => {
      for await (const _piece of readSealed(sealed, { ...own, expected }));
    }),
  );
  rmSync(folder, { recursive: true });
});
