/**
 * Texts of consent to begin with, in each of the program's languages. They are proposals: none is reviewed until the
 * clinic says so. What may happen is taken from the sources of adverse events (`shared/clinical/adverse.ts`).
 */
import type { BodyOf } from '../../dossier/kinds.ts';
import { ADVERSE_KINDS } from '../adverse.ts';

type Template = BodyOf<'consent-template'>;

const proposal = (
  purpose: Template['purpose'],
  language: Template['language'],
  title: string,
  paragraphs: readonly string[],
): Template => ({ purpose, language, title, text: paragraphs.join('\n\n'), reviewed: false, inUse: false });

/** The proposed texts. */
export const PROPOSED_CONSENTS: readonly Template[] = [
  proposal('procedure', 'en', 'Consent to mesotherapy', [
    'I have talked with the practitioner about mesotherapy: small injections of a mixture into the skin.',
    'What is done. The skin is cleaned. A fine needle places small amounts of the mixture at many points of the treated region. Which products are used, and how many sessions are planned, was explained to me.',
    'What may happen. Pain, burning, redness, swelling, bruises, small lumps and tenderness are usual and go within days. Rarely: allergic reactions up to anaphylaxis, infections that may show only weeks or months later, changes of colour, scars, ulcers or loss of tissue. Some products have risks of their own, and some may be used otherwise than their authorisation says; both were explained to me. A result cannot be promised.',
    'Other ways. I know that I may do without the treatment, and which other treatments there are.',
    'What I have said. I have told the practitioner of all illnesses, allergies and medicines, of pregnancy and breastfeeding, and of earlier treatments.',
    'Afterwards. I was told how to care for the skin and when to call at once.',
    'My decision. I could ask everything and had time to think. I may take this consent back at any time, without disadvantage, for everything that has not been done yet.',
  ]),
  proposal('procedure', 'fr', 'Consentement à la mésothérapie', [
    "J'ai parlé avec le praticien de la mésothérapie : de petites injections d'un mélange dans la peau.",
    "Ce qui est fait. La peau est nettoyée. Une aiguille fine dépose de petites quantités du mélange en de nombreux points de la région traitée. On m'a expliqué quels produits sont utilisés et combien de séances sont prévues.",
    "Ce qui peut arriver. Douleur, brûlure, rougeur, gonflement, ecchymoses, petites boules et sensibilité sont habituels et disparaissent en quelques jours. Rarement : réactions allergiques pouvant aller jusqu'à l'anaphylaxie, infections pouvant n'apparaître que des semaines ou des mois plus tard, changements de couleur, cicatrices, ulcères ou perte de tissu. Certains produits ont leurs propres risques et certains peuvent être utilisés en dehors de leur autorisation ; cela m'a été expliqué. Un résultat ne peut pas être promis.",
    'Autres possibilités. Je sais que je peux renoncer au traitement et quels autres traitements existent.',
    "Ce que j'ai dit. J'ai informé le praticien de toutes mes maladies, allergies et médicaments, d'une grossesse ou d'un allaitement et des traitements antérieurs.",
    "Après. On m'a dit comment soigner la peau et quand appeler immédiatement.",
    "Ma décision. J'ai pu poser toutes mes questions et j'ai eu le temps de réfléchir. Je peux retirer ce consentement à tout moment, sans désavantage, pour tout ce qui n'a pas encore été fait.",
  ]),
  proposal('procedure', 'es', 'Consentimiento para la mesoterapia', [
    'He hablado con el profesional sobre la mesoterapia: pequeñas inyecciones de una mezcla en la piel.',
    'Qué se hace. Se limpia la piel. Una aguja fina deposita pequeñas cantidades de la mezcla en muchos puntos de la región tratada. Me han explicado qué productos se usan y cuántas sesiones están previstas.',
    'Qué puede ocurrir. Dolor, ardor, enrojecimiento, hinchazón, hematomas, pequeños bultos y sensibilidad son habituales y desaparecen en días. Rara vez: reacciones alérgicas hasta la anafilaxia, infecciones que pueden aparecer solo semanas o meses después, cambios de color, cicatrices, úlceras o pérdida de tejido. Algunos productos tienen riesgos propios y algunos pueden usarse fuera de lo que indica su autorización; ambas cosas me han sido explicadas. No se puede prometer un resultado.',
    'Otras opciones. Sé que puedo prescindir del tratamiento y qué otros tratamientos existen.',
    'Lo que he dicho. He informado al profesional de todas mis enfermedades, alergias y medicamentos, de embarazo o lactancia y de tratamientos anteriores.',
    'Después. Me han dicho cómo cuidar la piel y cuándo llamar de inmediato.',
    'Mi decisión. He podido preguntar todo y he tenido tiempo para pensarlo. Puedo retirar este consentimiento en cualquier momento, sin desventaja, para todo lo que aún no se haya hecho.',
  ]),
  proposal('procedure', 'it', 'Consenso alla mesoterapia', [
    'Ho parlato con il professionista della mesoterapia: piccole iniezioni di una miscela nella pelle.',
    'Che cosa si fa. La pelle viene pulita. Un ago sottile deposita piccole quantità della miscela in molti punti della regione trattata. Mi è stato spiegato quali prodotti si usano e quante sedute sono previste.',
    "Che cosa può accadere. Dolore, bruciore, arrossamento, gonfiore, lividi, piccoli noduli e indolenzimento sono abituali e passano in pochi giorni. Raramente: reazioni allergiche fino all'anafilassi, infezioni che possono manifestarsi solo dopo settimane o mesi, cambiamenti di colore, cicatrici, ulcere o perdita di tessuto. Alcuni prodotti hanno rischi propri e alcuni possono essere usati al di fuori della loro autorizzazione; entrambe le cose mi sono state spiegate. Un risultato non può essere promesso.",
    'Altre possibilità. So che posso rinunciare al trattamento e quali altri trattamenti esistono.',
    'Che cosa ho detto. Ho informato il professionista di tutte le malattie, allergie e medicine, di gravidanza o allattamento e di trattamenti precedenti.',
    'Dopo. Mi è stato detto come curare la pelle e quando chiamare subito.',
    'La mia decisione. Ho potuto chiedere tutto e ho avuto tempo per riflettere. Posso ritirare questo consenso in qualsiasi momento, senza svantaggi, per tutto ciò che non è ancora stato fatto.',
  ]),
  proposal('photos', 'en', 'Consent to photographs', [
    'I agree that photographs of the treated regions are taken before, during and after the treatment.',
    'They are kept encrypted with my record and are seen only by those who treat me. They are used to plan the treatment and to judge its result.',
    'Any use beyond that needs the consent that I give or refuse below, point by point. I may take it back at any time; what was published until then may not be retrievable.',
  ]),
  proposal('photos', 'fr', 'Consentement aux photographies', [
    "J'accepte que des photographies des régions traitées soient prises avant, pendant et après le traitement.",
    'Elles sont conservées chiffrées avec mon dossier et ne sont vues que par les personnes qui me soignent. Elles servent à planifier le traitement et à juger de son résultat.',
    "Tout autre usage demande l'accord que je donne ou refuse ci-dessous, point par point. Je peux le retirer à tout moment ; ce qui a été publié jusque-là peut ne plus être récupérable.",
  ]),
  proposal('photos', 'es', 'Consentimiento para fotografías', [
    'Acepto que se tomen fotografías de las regiones tratadas antes, durante y después del tratamiento.',
    'Se guardan cifradas con mi historia y solo las ven quienes me tratan. Sirven para planificar el tratamiento y valorar su resultado.',
    'Cualquier otro uso requiere el consentimiento que doy o niego abajo, punto por punto. Puedo retirarlo en cualquier momento; lo publicado hasta entonces puede no ser recuperable.',
  ]),
  proposal('photos', 'it', 'Consenso alle fotografie', [
    'Accetto che vengano scattate fotografie delle regioni trattate prima, durante e dopo il trattamento.',
    'Sono conservate cifrate con la mia cartella e viste solo da chi mi cura. Servono a pianificare il trattamento e a valutarne il risultato.',
    'Ogni altro uso richiede il consenso che do o nego qui sotto, punto per punto. Posso ritirarlo in qualsiasi momento; ciò che è stato pubblicato fino ad allora può non essere recuperabile.',
  ]),
];

/** What the texts on the procedure warn of, by the codes of adverse events. */
const RISKS = [
  'pain',
  'redness',
  'swelling',
  'bruise',
  'nodules',
  'tenderness',
  'allergic-reaction',
  'bacterial-infection',
  'ntm-infection',
  'hyperpigmentation',
  'fat-necrosis',
  'necrosis',
] as const;

/** Where the risks come from, as tags of sources; and those named without a source on file. */
export function riskSources(): { readonly tags: readonly string[]; readonly unsourced: readonly string[] } {
  const named = RISKS.flatMap((code) => ADVERSE_KINDS.find((kind) => kind.code === code) ?? []);
  return {
    tags: [...new Set(named.flatMap(({ sources }) => sources))],
    unsourced: named.filter(({ sources }) => sources.length === 0).map(({ code }) => code),
  };
}
