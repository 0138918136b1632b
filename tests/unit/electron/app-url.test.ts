import { describe, expect, test } from 'vitest';

import { isOwnUrl, mayLoad } from '../../../electron/app-url.ts';

describe("the app's own origin", () => {
  test.each(['app://mesochart/index.html', 'app://mesochart/index.html#/session/1'])('%s is inside', (url) => {
    expect(isOwnUrl(url)).toBe(true);
  });

  test.each([
    'app://other/index.html',
    'app://mesochart.evil/index.html',
    'https://mesochart/index.html',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'about:blank',
    'nonsense',
    '',
  ])('%s is outside', (url) => {
    expect(isOwnUrl(url)).toBe(false);
  });

  test('pages load their own files and memory, and nothing from any network', () => {
    expect(mayLoad('app://mesochart/anatomy/adult-1/female/skin.bin')).toBe(true);
    expect(mayLoad('blob:app://mesochart/1')).toBe(true);
    for (const url of [
      'http://127.0.0.1/',
      'https://example.org/',
      'ws://example.org/',
      'ftp://example.org/',
      'file:///x',
    ]) {
      expect(mayLoad(url)).toBe(false);
    }
  });
});
