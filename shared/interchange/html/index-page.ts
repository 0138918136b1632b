/** The first page of an export: who is in it, and where everything lies. */
import { type Language } from '../../language.ts';
import { type PatientLine } from './facts.ts';
import { html, type Html, wholePage } from './page.ts';
import { type PageWords, wordsIn } from './words.ts';

/** What the page is made from. */
export interface IndexPage {
  readonly clinic: string;
  readonly exportedAt: string;
  readonly program: string;
  readonly isPseudonymised: boolean;
  /** English unless said otherwise. */
  readonly language?: Language;
  readonly patients: readonly PatientLine[];
  /** Further files, from the top of the export. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

const rowOf = (words: PageWords, { folder, name, born, sex, reference, sessions, lastOn }: PatientLine): Html =>
  html`<tr>
    <td><a href="patients/${folder}/index.html">${name}</a></td>
    <td>${born}</td>
    <td>${words.sexes[sex] ?? sex}</td>
    <td>${reference}</td>
    <td class="n">${sessions}</td>
    <td>${lastOn}</td>
  </tr> `;

const isBefore = (a: PatientLine, b: PatientLine): number =>
  a.name.localeCompare(b.name, 'en') || (a.folder < b.folder ? -1 : 1);

/** The page, `index.html`. */
export function indexPage({
  clinic,
  exportedAt,
  program,
  isPseudonymised,
  language = 'en',
  patients,
  files,
}: IndexPage): string {
  const words = wordsIn(language);
  const say = words.index;
  const title = isPseudonymised ? say.study : clinic === '' ? say.all : clinic;
  const kind = isPseudonymised ? say.isStudy : say.isOpen;
  const at = exportedAt.slice(0, 'yyyy-mm-ddThh:mm'.length).replace('T', ' ');
  return wholePage(
    language,
    title,
    html`<h1>${title}</h1>
      <p class="muted">${say.made(at, program)} ${say.count(patients.length)} ${kind}</p>
      <h2>${say.patients}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">${say.name}</th>
            <th scope="col">${say.born}</th>
            <th scope="col">${say.sex}</th>
            <th scope="col">${say.reference}</th>
            <th scope="col" class="n">${say.sessions}</th>
            <th scope="col">${say.last}</th>
          </tr>
        </thead>
        <tbody>
          ${patients.toSorted(isBefore).map((line) => rowOf(words, line))}
        </tbody>
      </table>
      <h2>${say.clinic}</h2>
      <p class="links">${files.map(({ path, text }) => html`<a href="${path}">${text}</a> `)}</p>`,
  );
}
