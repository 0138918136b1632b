/** The page of one patient within an export: every session, and links to everything that lies beside it. */
import { type Language } from '../../language.ts';
import { type PatientLine, type PictureLine, type SessionLine, volumeText } from './facts.ts';
import { html, type Html, wholePage } from './page.ts';
import { type PageWords, wordsIn } from './words.ts';

const linkTo = (path: string, text: string): Html => html`<a href="${path}">${text}</a>`;

const treatmentOf = (
  { indication, technique, components, points, givenUl }: SessionLine['treatments'][number],
  words: PageWords,
): Html =>
  html`<tr>
    <td>${indication}</td>
    <td>${technique}</td>
    <td>
      ${
        components.length === 0
          ? html`<span class="muted">${words.patient.notWritten}</span>`
          : html`<ul>
              ${components.map((text) => html`<li>${text}</li>`)}
            </ul>`
      }
    </td>
    <td class="n">${points}</td>
    <td class="n">${volumeText(givenUl, words)}</td>
  </tr>`;

function photosOf(pictures: readonly PictureLine[], words: PageWords): Html {
  const photos = pictures.filter(({ isPhoto }) => isPhoto);
  if (photos.length === 0) return html``;
  return html`<div class="photos">
    ${photos.map(
      ({ path, label }) =>
        html`<a href="${path}"
          ><img src="${path}" alt="${label === '' ? words.patient.photo : label}" loading="lazy"
        /></a>`,
    )}
  </div>`;
}

function sessionOf(session: SessionLine, pictures: readonly PictureLine[], words: PageWords): Html {
  const say = words.patient;
  const own = pictures.filter(({ sessionId }) => sessionId === session.id);
  const papers = own.filter(({ isPhoto }) => !isPhoto);
  const totalUl = session.treatments.reduce((sum, { givenUl }) => sum + givenUl, 0);
  const marks = session.treatments.reduce((sum, { points }) => sum + points, 0);
  return html`<section>
    <h3>${session.when}</h3>
    <p class="muted">${session.practitioner} · ${session.status} · ${say.sum(marks, volumeText(totalUl, words))}</p>
    <table>
      <thead>
        <tr>
          <th scope="col">${say.indication}</th>
          <th scope="col">${say.technique}</th>
          <th scope="col">${say.cocktail}</th>
          <th scope="col" class="n">${say.marks}</th>
          <th scope="col" class="n">${say.given}</th>
        </tr>
      </thead>
      <tbody>
        ${session.treatments.map((treatment) => treatmentOf(treatment, words))}
      </tbody>
    </table>
    ${photosOf(own, words)}
    <p class="links">
      ${session.pdf === null ? html`` : linkTo(session.pdf, words.files.print)}
      ${linkTo(session.chart, words.files.chart)} ${papers.map(({ path, label }) => html`${linkTo(path, label)} `)}
    </p>
  </section> `;
}

/** What the page is made from. */
export interface PatientPage {
  /** English unless said otherwise. */
  readonly language?: Language;
  readonly line: PatientLine;
  /** Oldest first. */
  readonly sessions: readonly SessionLine[];
  readonly pictures: readonly PictureLine[];
  /** Further files below the patient's folder. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/** The page, `patients/<id>/index.html`. */
export function patientPage({ language = 'en', line, sessions, pictures, files }: PatientPage): string {
  const words = wordsIn(language);
  const say = words.patient;
  const known = new Set(sessions.map(({ id }) => id));
  const others = pictures.filter(({ sessionId }) => sessionId === null || !known.has(sessionId));
  const facts = [
    line.born === '' ? '' : say.bornOn(line.born),
    words.sexes[line.sex] ?? line.sex,
    line.reference,
  ].filter((text) => text !== '');
  return wholePage(
    language,
    line.name,
    html`<p>${linkTo('../../index.html', say.back)}</p>
      <h1>${line.name}</h1>
      <p class="muted">${facts.join(' · ')}</p>
      <h2>${words.index.sessions}</h2>
      ${sessions.length === 0 ? html`<p class="muted">${say.noSession}</p>` : sessions.toReversed().map((session) => sessionOf(session, pictures, words))}
      ${
        others.length === 0
          ? html``
          : html`<h2>${say.outside}</h2>
              ${photosOf(others, words)}
              <p class="links">
                ${others.filter(({ isPhoto }) => !isPhoto).map(({ path, label }) => html`${linkTo(path, label)} `)}
              </p>`
      }
      <h2>${say.whole}</h2>
      <p class="links">${files.map(({ path, text }) => html`${linkTo(path, text)} `)}</p>`,
  );
}
