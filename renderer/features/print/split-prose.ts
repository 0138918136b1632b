/** Cuts long text into pieces that a page can hold, so that a remark of any length goes on over pages. */

/** Longest piece, characters: about ten lines. */
const LONGEST_PIECE = 1_000;

/** Where a piece of at most `longest` characters best ends: after a space, else in the middle of a word. */
function endOf(text: string, longest: number): number {
  if (text.length <= longest) return text.length;
  const space = text.lastIndexOf(' ', longest - 1);
  return space <= 0 ? longest : space + 1;
}

/** The paragraphs of a text, long ones in several pieces; joined by line breaks and as they are, they are the text. */
export function splitProse(text: string, longest = LONGEST_PIECE): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const pieces: string[] = [];
    let rest = paragraph;
    do {
      const end = endOf(rest, longest);
      pieces.push(rest.slice(0, end));
      rest = rest.slice(end);
    } while (rest !== '');
    return pieces;
  });
}
