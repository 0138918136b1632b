/** The first page of an export: who is in it, and where everything lies. */
import { type PatientLine } from './facts.ts';
import { html, type Html, wholePage } from './page.ts';

/** What the page is made from. */
export interface IndexPage {
  readonly clinic: string;
  readonly exportedAt: string;
  readonly program: string;
  readonly isPseudonymised: boolean;
  readonly patients: readonly PatientLine[];
  /** Further files, from the top of the export. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

const rowOf = ({ folder, name, born, sex, reference, sessions, lastOn }: PatientLine): Html =>
  html`<tr>
    <td><a href="patients/${folder}/index.html">${name}</a></td>
    <td>${born}</td>
    <td>${sex}</td>
    <td>${reference}</td>
    <td class="n">${sessions}</td>
    <td>${lastOn}</td>
  </tr> `;

const isBefore = (a: PatientLine, b: PatientLine): number =>
  a.name.localeCompare(b.name, 'en') || (a.folder < b.folder ? -1 : 1);

/** The page, `index.html`. */
export function indexPage({ clinic, exportedAt, program, isPseudonymised, patients, files }: IndexPage): string {
  const title = isPseudonymised ? 'Records for study' : clinic === '' ? 'All records' : clinic;
  const kind = isPseudonymised
    ? 'Without names, contact data, free text and pictures; dates are shifted by a secret number of days for each patient.'
    : 'These are patients’ records in clear text. Keep them where only those who treat can read them.';
  return wholePage(
    title,
    html`<h1>${title}</h1>
      <p class="muted">
        Exported ${exportedAt.slice(0, 'yyyy-mm-ddThh:mm'.length).replace('T', ' ')} UTC by ${program}.
        ${patients.length} patients. ${kind}
      </p>
      <h2>Patients</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Born</th>
            <th scope="col">Sex</th>
            <th scope="col">Reference</th>
            <th scope="col" class="n">Sessions</th>
            <th scope="col">Last session</th>
          </tr>
        </thead>
        <tbody>
          ${patients.toSorted(isBefore).map(rowOf)}
        </tbody>
      </table>
      <h2>The whole clinic</h2>
      <p class="links">${files.map(({ path, text }) => html`<a href="${path}">${text}</a> `)}</p>`,
  );
}
