/** Which names of files in an export are taken at their word: those that lead nowhere else on any system. */

const LONGEST = 1_000;

/** Names that Windows takes for devices, whatever follows the first point. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/i;

const FORBIDDEN = /[\u0000-\u001f\u007f\\:*?"<>|]/;

const isSafePart = (part: string): boolean => part !== '' && !/[. ]$/.test(part) && !DEVICE.test(part);

/** Whether a name with `/` between its parts is a plain one below the export: no way up, no drive, no device. */
export const isSafePath = (path: string): boolean =>
  path.length <= LONGEST && !FORBIDDEN.test(path) && path.split('/').every(isSafePart);
