/** What the columns of a list hold, from their titles in English, French, Spanish, Italian or German. */
import { plainWord } from './plain-word.ts';
import { type ListField, type WeightUnit } from './reading.ts';

const words = (text: string): readonly string[] => text.split(' ');

/** Titles without blanks, case and accents. */
const TITLES: Readonly<Record<ListField, readonly string[]>> = {
  family: words(
    'family familyname lastname surname patientlastname nomdefamille nomfamille nomusuel nomusage apellido apellidos ' +
      'primerapellido cognome nachname familienname zuname',
  ),
  given: words(
    'given givenname givennames firstname firstnames forename forenames patientfirstname prenom prenoms nombredepila ' +
      'nombres primernombre vorname vornamen rufname',
  ),
  fullName: words(
    'fullname patientname patient nomcomplet nomprenom nometprenom prenomnom nombrecompleto nombreyapellidos ' +
      'apellidosynombre nomecompleto nomecognome cognomenome nomeecognome cognomeenome vollername vollstandigername patientenname',
  ),
  birthDate: words(
    'birthdate dateofbirth dob birthday born bornon datedenaissance datenaissance naissance nele neele ddn ' +
      'fechadenacimiento fechanacimiento nacimiento fnacimiento datadinascita datanascita nascita natoil natail ' +
      'geburtsdatum geburtstag geboren gebdatum gebdat geb',
  ),
  sex: words('sex gender sexe genre civilite sexo genero sesso genere geschlecht anrede'),
  weight: words(
    'weight weightkg weightlb weightlbs bodyweight poids poidskg peso pesokg gewicht gewichtkg korpergewicht',
  ),
  phone: words(
    'phone phonenumber telephone tel telno mobile mobilephone mobilenumber cell cellphone telephonemobile telephoneportable ' +
      'portable numerodetelephone telefono telefonomovil movil celular numerodetelefono cellulare telefonocellulare ' +
      'telefon telefonnummer handy handynummer mobil mobiltelefon',
  ),
  email: words(
    'email emailaddress mail courriel adresseemail adressemail correo correoelectronico emaildelpaciente postaelettronica ' +
      'indirizzoemail emailadresse',
  ),
  reference: words(
    'reference ref refno referencenumber patientnumber patientno chartnumber chartno filenumber fileno recordnumber ' +
      'mrn medicalrecordnumber patientref numerodossier ndossier nodossier dossier referencepatient numeropatient ' +
      'referencia numerodehistoria historiaclinica nhistoria numerodepaciente nhc riferimento numerocartella cartella ' +
      'codicepaziente aktenzeichen patientennummer patientennr patnr referenz kartennummer karteinummer',
  ),
  notes: words(
    'notes note comment comments remark remarks remarques remarque commentaire commentaires notas observaciones ' +
      'comentarios osservazioni commenti commento annotazioni notizen notiz bemerkung bemerkungen anmerkung anmerkungen kommentar',
  ),
};

/** Words that are one part of a name where another column holds the other part, and the whole name where none does. */
const PART_OR_WHOLE: Readonly<Record<string, 'family' | 'given'>> = {
  name: 'family',
  names: 'family',
  nom: 'family',
  noms: 'family',
  nome: 'given',
  nombre: 'given',
};

const fieldOf = new Map<string, ListField>();
for (const [field, titles] of Object.entries(TITLES)) {
  const known = Object.keys(TITLES).find((name): name is ListField => name === field);
  if (known !== undefined) for (const title of titles) fieldOf.set(title, known);
}

/** What each column holds by its title; of columns that say the same the first counts. */
export function guessColumns(titles: readonly string[]): (ListField | null)[] {
  const plain = titles.map(plainWord);
  const sure = plain.map((title) => fieldOf.get(title) ?? null);
  const guessed = plain.map((title, i) => {
    const part = PART_OR_WHOLE[title];
    if (part === undefined) return sure[i] ?? null;
    return sure.includes(part === 'family' ? 'given' : 'family') ? part : 'fullName';
  });
  return guessed.map((field, i) => (guessed.indexOf(field) === i ? field : null));
}

/** Whether a first line names the columns: it holds a title that is known, or nothing that only a patient's line has. */
export const looksLikeTitles = (cells: readonly string[]): boolean =>
  guessColumns(cells).some((field) => field !== null) || !cells.some((cell) => /@|^\s*[-+]?\d[\d\s./:,-]*$/.test(cell));

/** The unit that the title of a column of weights names; kg where it names none. */
export const guessWeightUnit = (title: string): WeightUnit => (/\b(lbs?|pounds?)\b/i.test(title) ? 'lb' : 'kg');
