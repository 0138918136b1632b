import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { createDisplay } from '../../../electron/display.ts';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'mesochart-display-'));

describe('the display kept on a workstation', () => {
  it('is there again at the next start, and names nobody', async () => {
    const folder = newFolder();
    expect(createDisplay(folder).state()).toEqual({ textPercent: 100, strongContrast: false });
    await createDisplay(folder).choose({ textPercent: 150, strongContrast: true }, null);
    expect(createDisplay(folder).state()).toEqual({ textPercent: 150, strongContrast: true });
    expect(JSON.parse(readFileSync(join(folder, 'display.json'), 'utf8'))).toEqual({
      format: 'mesochart-display',
      version: 1,
      textPercent: 150,
      strongContrast: true,
    });
  });

  it.each(['', '[]', '{"format":"mesochart-display","version":1,"textPercent":900,"strongContrast":false}'])(
    'is the usual one where the file says %j',
    (text) => {
      const folder = newFolder();
      writeFileSync(join(folder, 'display.json'), text);
      expect(createDisplay(folder).state().textPercent).toBe(100);
    },
  );

  it('stays as it was where the file cannot be written', async () => {
    const display = createDisplay(join(newFolder(), 'gone'));
    await expect(display.choose({ textPercent: 200, strongContrast: false }, null)).rejects.toThrow();
    expect(display.state().textPercent).toBe(100);
  });
});
