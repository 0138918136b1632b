/**
 * The letters of printed pages: Inter in fixed weights. A PDF takes a font of fixed weight as it is; one of variable
 * weight it takes glyph by glyph, as drawings without the font's own shapes for small sizes.
 */
import '@fontsource/inter/400.css';
import '@fontsource/inter/600.css';

const FONTS = ['400 12px Inter', '600 12px Inter'] as const;

/** Waits until the letters of a text are there, in whatever script: each script is a file of its own. */
export async function loadPaperFonts(text: string): Promise<void> {
  await Promise.all(FONTS.map((font) => document.fonts.load(font, text)));
  await document.fonts.ready;
}
