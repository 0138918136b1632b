// What the packagers of Windows and macOS want beside the program: icons in their own formats, rights of the hardened runtime.
import fs from 'node:fs';
import path from 'node:path';

import { writeIcons } from './icons.mjs';

/** Chromium compiles while it runs; the SQLite binding is signed by whoever signs the package. */
const RIGHTS = [
  'com.apple.security.cs.allow-jit',
  'com.apple.security.cs.allow-unsigned-executable-memory',
  'com.apple.security.device.camera',
];

const ENTITLEMENTS = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
  <dict>
${RIGHTS.map((right) => `    <key>${right}</key>\n    <true/>`).join('\n')}
  </dict>
</plist>
`;

/** Fills the folder; it is made afresh whenever something is packaged. */
export async function writeBuildResources(folder) {
  fs.mkdirSync(folder, { recursive: true });
  await writeIcons(folder);
  fs.writeFileSync(path.join(folder, 'entitlements.mac.plist'), ENTITLEMENTS);
}
