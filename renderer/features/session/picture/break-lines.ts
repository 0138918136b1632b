/** Breaks text for a drawing, which cannot do it by itself. */

/** A letter is about this wide, in parts of the font's size; on the safe side, since fonts differ from place to place. */
const LETTER = 0.58;

/** Lines no wider than `widthMm`; a word that is longer than a line is cut. */
export function breakLines(text: string, fontMm: number, widthMm: number): string[] {
  const most = Math.max(8, Math.floor(widthMm / (fontMm * LETTER)));
  const words = text
    .split(/[ \n\t]+/)
    .filter((word) => word !== '')
    .flatMap((word) => {
      const letters = [...word];
      return Array.from({ length: Math.ceil(letters.length / most) }, (_, i) =>
        letters.slice(i * most, (i + 1) * most).join(''),
      );
    });
  const lines: string[] = [];
  for (const word of words) {
    const last = lines[lines.length - 1];
    if (last !== undefined && [...last].length + 1 + [...word].length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
