import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../../..');
const sheets = globSync('renderer/**/*.css', { cwd: root }).map((path) => ({
  path,
  css: readFileSync(resolve(root, path), 'utf8'),
}));
const guide = readFileSync(resolve(root, 'docs/design-language.md'), 'utf8');

/** The px sizes that a table of the design language lists. */
const listed = (title: string): Set<string> => {
  const table = new RegExp(`### ${title}\\n\\n([\\s\\S]*?)\\n\\n`).exec(guide)?.[1] ?? '';
  return new Set([...table.matchAll(/^\| *(\d+) px/gm)].flatMap(([, px]) => px ?? []));
};

describe('the design language', () => {
  test('has one scale of type on every screen', () => {
    const sizes = listed('Sizes of type');
    expect(sizes.size).toBeGreaterThan(4);
    const strays = sheets.flatMap(({ path, css }) =>
      [...css.matchAll(/font-size: ([\d.]+)px/g)].flatMap(([, px]) =>
        sizes.has(px ?? '') ? [] : [`${path}: ${px} px`],
      ),
    );
    expect(strays).toEqual([]);
  });

  test('has few roundings of corners', () => {
    const radii = listed('Corners');
    expect(radii.size).toBeGreaterThan(2);
    const strays = sheets.flatMap(({ path, css }) =>
      [...css.matchAll(/border-radius: ([\d.]+)px;/g)].flatMap(([, px]) =>
        radii.has(px ?? '') ? [] : [`${path}: ${px} px`],
      ),
    );
    expect(strays).toEqual([]);
  });

  test('moves nothing for whoever asked for stillness', () => {
    const global = sheets.find(({ path }) => path.endsWith('theme/global.css'))?.css ?? '';
    expect(global).toMatch(/prefers-reduced-motion: reduce/);
  });
});
