/** The system's clipboard: a PNG as a picture, an SVG as its text, which drawing programs take. */

/** Fills the clipboard. */
export async function copyPicture(format: 'png' | 'svg', bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  if (format === 'svg') await navigator.clipboard.writeText(new TextDecoder().decode(bytes));
  else await navigator.clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })]);
}
