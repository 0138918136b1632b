/** The page of one patient within an export: every session, and links to everything that lies beside it. */
import { type PatientLine, type PictureLine, type SessionLine, volumeText } from './facts.ts';
import { html, type Html, wholePage } from './page.ts';

const linkTo = (path: string, text: string): Html => html`<a href="${path}">${text}</a>`;

const treatmentOf = ({ indication, technique, components, points, givenUl }: SessionLine['treatments'][number]): Html =>
  html`<tr>
    <td>${indication}</td>
    <td>${technique}</td>
    <td>
      ${
        components.length === 0
          ? html`<span class="muted">not written down</span>`
          : html`<ul>
              ${components.map((text) => html`<li>${text}</li>`)}
            </ul>`
      }
    </td>
    <td class="n">${points}</td>
    <td class="n">${volumeText(givenUl)}</td>
  </tr>`;

function photosOf(pictures: readonly PictureLine[]): Html {
  const photos = pictures.filter(({ isPhoto }) => isPhoto);
  if (photos.length === 0) return html``;
  return html`<div class="photos">
    ${photos.map(
      ({ path, label }) =>
        html`<a href="${path}"><img src="${path}" alt="${label === '' ? 'Photo' : label}" loading="lazy" /></a>`,
    )}
  </div>`;
}

function sessionOf(session: SessionLine, pictures: readonly PictureLine[]): Html {
  const own = pictures.filter(({ sessionId }) => sessionId === session.id);
  const papers = own.filter(({ isPhoto }) => !isPhoto);
  const totalUl = session.treatments.reduce((sum, { givenUl }) => sum + givenUl, 0);
  const marks = session.treatments.reduce((sum, { points }) => sum + points, 0);
  return html`<section>
    <h3>${session.when}</h3>
    <p class="muted">${session.practitioner} · ${session.status} · ${marks} marks, ${volumeText(totalUl)} given</p>
    <table>
      <thead>
        <tr>
          <th scope="col">Indication</th>
          <th scope="col">Technique</th>
          <th scope="col">Cocktail</th>
          <th scope="col" class="n">Marks</th>
          <th scope="col" class="n">Given</th>
        </tr>
      </thead>
      <tbody>
        ${session.treatments.map(treatmentOf)}
      </tbody>
    </table>
    ${photosOf(own)}
    <p class="links">
      ${session.pdf === null ? html`` : linkTo(session.pdf, 'Chart (PDF)')}
      ${linkTo(session.chart, 'Chart file (JSON)')} ${papers.map(({ path, label }) => html`${linkTo(path, label)} `)}
    </p>
  </section> `;
}

/** What the page is made from. */
export interface PatientPage {
  readonly line: PatientLine;
  /** Oldest first. */
  readonly sessions: readonly SessionLine[];
  readonly pictures: readonly PictureLine[];
  /** Further files below the patient's folder. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/** The page, `patients/<id>/index.html`. */
export function patientPage({ line, sessions, pictures, files }: PatientPage): string {
  const known = new Set(sessions.map(({ id }) => id));
  const others = pictures.filter(({ sessionId }) => sessionId === null || !known.has(sessionId));
  const facts = [line.born === '' ? '' : `born ${line.born}`, line.sex, line.reference].filter((text) => text !== '');
  return wholePage(
    line.name,
    html`<p>${linkTo('../../index.html', 'All patients')}</p>
      <h1>${line.name}</h1>
      <p class="muted">${facts.join(' · ')}</p>
      <h2>Sessions</h2>
      ${sessions.length === 0 ? html`<p class="muted">No session.</p>` : sessions.toReversed().map((session) => sessionOf(session, pictures))}
      ${
        others.length === 0
          ? html``
          : html`<h2>Photos and signatures outside a session</h2>
              ${photosOf(others)}
              <p class="links">
                ${others.filter(({ isPhoto }) => !isPhoto).map(({ path, label }) => html`${linkTo(path, label)} `)}
              </p>`
      }
      <h2>The whole record</h2>
      <p class="links">${files.map(({ path, text }) => html`${linkTo(path, text)} `)}</p>`,
  );
}
