/** An archive with one text in it. */
import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

/** ZIP bytes with one file of UTF-8 text. */
export async function zipOfText(name: string, text: string): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, extendedTimestamp: false });
  await zip.add(name, new TextReader(text));
  return zip.close();
}
