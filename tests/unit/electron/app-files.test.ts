import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { contentSecurityPolicy, contentType, fileFor } from '../../../electron/app-files.ts';

let folder: string;
let outside: string;

beforeAll(() => {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'mesochart-app-')));
  folder = join(base, 'renderer');
  outside = join(base, 'secret.txt');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<html>');
  writeFileSync(join(folder, 'assets/a b.js'), '1');
  writeFileSync(outside, 'secret');
  symlinkSync(outside, join(folder, 'link.txt'));
});

afterAll(() => {
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

describe('files served under app://', () => {
  test('the page and its assets are found, escapes included', async () => {
    expect(await fileFor(folder, 'app://mesochart/')).toBe(join(folder, 'index.html'));
    expect(await fileFor(folder, 'app://mesochart/assets/a%20b.js?v=1')).toBe(join(folder, 'assets/a b.js'));
  });

  test.each([
    'app://mesochart/../secret.txt',
    'app://mesochart/%2e%2e/secret.txt',
    'app://mesochart/..%2fsecret.txt',
    'app://mesochart/assets/..%2f..%2fsecret.txt',
    'app://mesochart/..%5csecret.txt',
    'app://mesochart/index.html%00.js',
    'app://mesochart/link.txt',
    'app://mesochart/%zz',
    'app://mesochart/missing.js',
    'app://mesochart//etc/passwd',
  ])('nothing outside the folder is served for %s', async (url) => {
    expect(await fileFor(folder, url)).toBeNull();
  });

  test('the policy allows no remote host, no eval and no inline code', () => {
    const policy = contentSecurityPolicy('abc');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("style-src 'self' 'nonce-abc'");
    expect(policy).not.toMatch(/unsafe-|https?:|\*/);
  });

  test('the skin is binary and the page is HTML', () => {
    expect(contentType('skin.bin')).toBe('application/octet-stream');
    expect(contentType('index.html')).toMatch(/^text\/html/);
  });
});
