// Files that are made whole or not at all.
import fs from 'node:fs';
import path from 'node:path';

const AN_HOUR_MS = 3_600_000;

/** Runs `make(folder)` in a fresh folder beside `dest`, then renames it to `dest`. */
export async function buildInto(dest, make) {
  const parent = path.dirname(dest);
  fs.mkdirSync(parent, { recursive: true });
  removeLeftovers(parent);
  const folder = fs.mkdtempSync(`${dest}.tmp-`);
  try {
    fs.chmodSync(folder, 0o755); // mkdtemp makes it 0700
    await make(folder);
    try {
      fs.renameSync(folder, dest);
    } catch (error) {
      // Another process was first: its copy is as good.
      if (!['EEXIST', 'ENOTEMPTY'].includes(error.code)) throw error;
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Takes away what a killed run left behind. */
function removeLeftovers(parent) {
  for (const name of fs.readdirSync(parent)) {
    const file = path.join(parent, name);
    if (name.includes('.tmp-') && Date.now() - fs.statSync(file).mtimeMs > AN_HOUR_MS) {
      fs.rmSync(file, { recursive: true, force: true });
    }
  }
}
