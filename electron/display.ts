/** How this workstation shows the program: a small plain file, readable before anything is opened. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { BrowserWindow } from 'electron';
import { z } from 'zod';

import { type Display, displaySchema } from '#shared/ipc/display.ts';
import { writeWhole } from './ipc/write-whole.ts';

const FORMAT = 'mesochart-display';
const USUAL: Display = { textPercent: 100, strongContrast: false };

const keptSchema = displaySchema.extend({ format: z.literal(FORMAT), version: z.literal(1) });

/** The display, and the way to choose another one. */
export interface WorkstationDisplay {
  readonly state: () => Display;
  /** Keeps a choice and applies its size of text to the window. */
  readonly choose: (wanted: Display, window: BrowserWindow | null) => Promise<Display>;
}

function readKept(file: string): Display {
  try {
    const { textPercent, strongContrast } = keptSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return { textPercent, strongContrast };
  } catch {
    return USUAL; // a size of text is no reason not to start
  }
}

/** The display kept in a folder. */
export function createDisplay(folder: string): WorkstationDisplay {
  const file = join(folder, 'display.json');
  let display = readKept(file);
  return {
    state: () => display,
    async choose(wanted, window) {
      await writeWhole(file, Buffer.from(JSON.stringify({ format: FORMAT, version: 1, ...wanted }), 'utf8'));
      display = wanted;
      window?.webContents.setZoomFactor(wanted.textPercent / 100);
      return display;
    },
  };
}
