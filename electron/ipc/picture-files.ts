/** Pictures that the window made, to files where the user says. Each is written down first. */
import { type BrowserWindow } from 'electron';

import { AppError } from '#shared/errors.ts';
import { type ParsedInput, type Result } from '#shared/ipc/contract.ts';
import { type AboutPicture, type PictureBytes } from '#shared/ipc/interchange-pictures.ts';
import { safeName } from '#shared/interchange/manifest.ts';
import { type ServiceClient } from '../service-client.ts';
import { chooseFile, chooseFolder, freePath } from './where-to.ts';
import { writeWhole } from './write-whole.ts';

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What is not a picture of the kind that it is said to be never reaches a disk under that name. */
function requireFormat(format: AboutPicture['format'], { bytes }: PictureBytes): Buffer {
  const buffer = Buffer.from(bytes);
  const isRight =
    format === 'png'
      ? buffer.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)
      : /^(<\?xml[^>]*>\s*)?<svg[\s>]/.test(buffer.toString('utf8', 0, 200));
  if (!isRight) throw new AppError('bad-input', `this is no ${format} picture`);
  return buffer;
}

/** Name of a picture's file. Without patient data the name tells nothing of the session either. */
const pictureName = ({ sessionId, withPatient, format }: AboutPicture, view: string): string =>
  `picture-${withPatient ? `${safeName(sessionId)}-` : ''}${view}.${format}`;

/** Writes pictures; the paths are empty where the dialog was closed. */
export async function exportPictures(
  service: ServiceClient,
  window: BrowserWindow | null,
  input: ParsedInput<'file:export-pictures'>,
): Promise<Result<unknown>> {
  const pictures = input.pictures.map((picture) => ({
    view: picture.view,
    name: pictureName(input, picture.view),
    bytes: requireFormat(input.format, picture),
  }));
  const [only] = pictures;
  const isOne = pictures.length === 1 && only !== undefined;
  const chosen = isOne
    ? await chooseFile(window, only.name, { name: input.format.toUpperCase(), extensions: [input.format] })
    : await chooseFolder(window);
  if (chosen === null) return { ok: true, value: { paths: [] } };
  const paths = [];
  for (const { view, name, bytes } of pictures) {
    const { sessionId, format, withPatient } = input;
    const noted = await service.call('picture:export', { sessionId, format, withPatient, view, to: 'file' });
    if (!noted.ok) return noted;
    const path = isOne ? chosen : await freePath(chosen, name);
    await writeWhole(path, bytes);
    paths.push(path);
  }
  return { ok: true, value: { paths } };
}
