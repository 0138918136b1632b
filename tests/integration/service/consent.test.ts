import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { entriesOf } from '#shared/dossier/entry.ts';
import { aChart, aPoint } from '../../fixtures/chart/builders.ts';
import { anEntry } from '../../fixtures/dossier/builders.ts';
import { aConsentInput, aConsentText } from '../../fixtures/dossier/consent.ts';
import { openService, removeFolder, tempFolder, type TestService } from '../../fixtures/service/temp-service.ts';

let folder: string;
let service: TestService;

beforeEach(async () => {
  folder = tempFolder();
  service = openService(join(folder, 'data'));
  const text = JSON.stringify(aChart({ marks: [aPoint()] }));
  await service.ask('chart:import', { files: [{ name: 'x', text }] });
  await service.ask('policy:save', aConsentText());
});
afterEach(() => {
  service.close();
  removeFolder(folder);
});

const sealedFiles = () =>
  readdirSync(join(folder, 'data'), { recursive: true }).filter((name) => String(name).endsWith('.sealed'));
const consents = async () =>
  entriesOf(await service.ask('dossier:list', { patientId: 'p1', kinds: ['consent'] }), 'consent');

describe('a consent', () => {
  it('keeps the exact text, its version, its hash and the pictures; the time is the service’s', async () => {
    const before = new Date().toISOString();
    const entry = await service.ask('consent:sign', aConsentInput());
    expect(entry.at >= before).toBe(true);
    await service.ask('policy:save', aConsentText({ text: 'Other words.' }, 1));
    const [kept] = await consents();
    expect(kept?.body).toMatchObject({
      text: 'I agree to what was explained.',
      template: { id: 'text', version: 1, reviewed: true },
      textSha256: createHash('sha256').update('I agree to what was explained.').digest('hex'),
    });
    const { bytes } = await service.ask('consent:picture', { id: 'consent', whose: 'witness' });
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(kept?.body.witness?.picture?.sha256);
  });

  it('is not signed under words that have changed meanwhile, and leaves nothing behind then', async () => {
    await service.ask('policy:save', aConsentText({ text: 'Other words.' }, 1));
    expect(await service.fail('consent:sign', aConsentInput())).toMatchObject({ code: 'stale' });
    const unknown = aConsentInput({ template: { id: 'nothing', version: 1 } });
    expect(await service.fail('consent:sign', unknown)).toMatchObject({ code: 'not-found' });
    const { signer } = aConsentInput();
    const noPicture = aConsentInput({
      template: { id: 'text', version: 2 },
      signer: { ...signer, picture: new Uint8Array([1, 2, 3]) },
    });
    expect(await service.fail('consent:sign', noPicture)).toMatchObject({ code: 'bad-input' });
    const nobody = aConsentInput({ template: { id: 'text', version: 2 }, patientId: 'p9' });
    expect(await service.fail('consent:sign', nobody)).toMatchObject({ code: 'not-found' });
    expect(await consents()).toEqual([]);
    expect(sealedFiles()).toEqual([]);
  });

  it('holds every point with the words of its language, and is refused where one was left open', async () => {
    await service.ask('policy:save', aConsentText({ purpose: 'photos', language: 'fr' }, 1));
    const template = { id: 'text', version: 2 };
    const teaching = { code: 'teaching', agreed: true };
    const all = [teaching, { code: 'publication', agreed: false }, { code: 'advertising', agreed: false }];
    for (const choices of [[teaching], [...all, teaching], [...all, { code: 'other', agreed: true }]]) {
      expect(await service.fail('consent:sign', aConsentInput({ template, choices }))).toMatchObject({
        code: 'bad-input',
      });
    }
    await service.ask('consent:sign', aConsentInput({ template, choices: all }));
    const [kept] = await consents();
    expect(kept?.body.choices[0]).toEqual({
      code: 'teaching',
      label: 'Mes photographies peuvent être montrées dans l’enseignement, sans mon nom.',
      agreed: true,
    });
    expect(kept?.body.choices.map(({ agreed }) => agreed)).toEqual([true, false, false]);
  });

  it('is not signed under a text that is no longer in use', async () => {
    await service.ask('policy:save', aConsentText({ inUse: false }, 1));
    const template = { id: 'text', version: 2 };
    expect(await service.fail('consent:sign', aConsentInput({ template }))).toMatchObject({ code: 'stale' });
  });

  it('is neither changed nor taken back, only withdrawn by another entry', async () => {
    const { id, body } = await service.ask('consent:sign', aConsentInput());
    const again = anEntry('consent', body, { id, sessionId: 's1', baseRevision: 1 });
    expect(await service.fail('dossier:save', again)).toMatchObject({ code: 'bad-input' });
    expect(await service.fail('dossier:save', { ...again, id: 'c2', baseRevision: 0 })).toMatchObject({
      code: 'bad-input',
    });
    await service.ask('dossier:save', anEntry('consent-withdrawal', { consentId: id, reason: 'changed my mind' }));
    expect(await consents()).toHaveLength(1);
  });
});
