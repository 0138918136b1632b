/** The user guide's text and pictures, as they were written down at the time the program was built. */

const texts = import.meta.glob<string>('../../../docs/user-guide*.md', { query: '?raw', import: 'default' });
const pictures = import.meta.glob<string>('../../../docs/screenshots/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
});

const FOLDER = '../../../docs/';

/** The guide's Markdown in a language; English where it was not translated. */
export async function loadGuide(language: string): Promise<string> {
  const load = texts[`${FOLDER}user-guide.${language}.md`] ?? texts[`${FOLDER}user-guide.md`];
  if (load === undefined) throw new Error('the program carries its guide: docs/user-guide.md');
  return load();
}

/** The English guide, whose headings name the places in it. */
export const loadEnglishGuide = (): Promise<string> => loadGuide('en');

/** Where a picture of the guide is served; undefined where there is none of that name. */
export const pictureOf = (path: string): string | undefined => pictures[FOLDER + path];
