import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { SHIPPED_PROTOCOLS, shippedBody } from '#shared/clinical/protocols.ts';
import { entriesOf } from '#shared/dossier/entry.ts';
import type { Protocol } from '#shared/dossier/policy.ts';
import { parseProtocols, writeProtocols } from '#shared/protocols/file.ts';
import { openService, removeFolder, tempFolder, type TestService } from '../../fixtures/service/temp-service.ts';
import { aProtocol } from '../../unit/shared/protocols/builders.ts';

let folder: string;
let service: TestService;

beforeEach(() => {
  folder = tempFolder();
  service = openService(join(folder, 'data'));
});
afterEach(() => {
  service.close();
  removeFolder(folder);
});

const save = (id: string, body: unknown, baseRevision = 0) =>
  service.ask('library:save', {
    id,
    kind: 'protocol',
    patientId: null,
    sessionId: null,
    baseRevision,
    body: Object.fromEntries(Object.entries(body ?? {})),
    removal: null,
  });
const own = async (): Promise<Protocol[]> =>
  entriesOf(await service.ask('library:list', { kinds: ['protocol'] }), 'protocol').map(({ body }) => body);

it('keeps a protocol in revisions, and refuses a change of one that somebody else has changed', async () => {
  await save('p1', aProtocol());
  await save('p1', aProtocol({ volumeUl: 40 }), 1);
  expect(await own()).toEqual([aProtocol({ volumeUl: 40 })]);
  await expect(save('p1', aProtocol({ volumeUl: 50 }), 1)).rejects.toThrow(/^stale/);
  const history = await service.ask('library:history', { id: 'p1' });
  expect(history.map(({ body }) => body['volumeUl'])).toEqual([40, 30]);
});

it('refuses a pattern or a window that cannot be', async () => {
  await expect(save('p1', aProtocol({ name: ' ' }))).rejects.toThrow(/^bad-input.*name/);
  await expect(save('p1', { ...aProtocol(), pattern: { kind: 'spiral' } })).rejects.toThrow(/^bad-input.*pattern/);
  const technique = { code: 'papule', spacingUm: [9_000, 8_000] };
  await expect(save('p1', { ...aProtocol(), technique })).rejects.toThrow(/^bad-input.*spacingUm/);
  expect(await own()).toEqual([]);
});

it('takes every protocol that ships as a copy, and gives it back by way of a file as it was', async () => {
  const words = { indication: '', source: 'a label', notes: '' };
  const copies = SHIPPED_PROTOCOLS.map((protocol) => shippedBody(protocol, { ...words, name: protocol.code }));
  for (const copy of copies) await save(copy.name, copy);
  const stored = await own();
  expect(stored).toHaveLength(copies.length);
  const read = parseProtocols(writeProtocols(stored));
  expect(read.ok && [...read.protocols].sort((a, b) => a.name.localeCompare(b.name))).toEqual(
    copies.sort((a, b) => a.name.localeCompare(b.name)),
  );
});
