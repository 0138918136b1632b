/** Where clinical facts come from, by the tags used beside them. Titles are citations and stay as they are. */

/** What a source is worth: A label, regulator or reviewed paper; B professional; C clinic, vendor or general text. */
type Grade = 'A' | 'B' | 'C';

/** A source. */
export interface Citation {
  readonly tag: string;
  readonly title: string;
  /** Where it was read; null: not published at an address. */
  readonly url: string | null;
  readonly grade: Grade;
}

const CITATIONS: readonly Citation[] = [
  { tag: 'S0', title: 'overview of mesotherapy treatments', url: null, grade: 'C' },
  { tag: 'S1', title: 'overview of mesotherapy by dermatologists', url: null, grade: 'C' },
  { tag: 'S2', title: 'general introduction to mesotherapy', url: null, grade: 'C' },
  { tag: 'S3', title: 'introduction to mesotherapy for skin', url: null, grade: 'C' },
  {
    tag: 'L1',
    title: 'Mesoderm, Mesotherapy',
    url: 'https://www.mesoderm.es/mesotherapy/',
    grade: 'C',
  },
  {
    tag: 'L2',
    title: 'PHP Training Academy, Pain management',
    url: 'https://phptrainingacademy.com/pain-management',
    grade: 'C',
  },
  {
    tag: 'L3',
    title: 'Beauty Training Portal, Mesotherapy (FCCD)',
    url: 'https://beautytrainingportal.com/lessons/mesotherapy-2/',
    grade: 'C',
  },
  {
    tag: 'L4',
    title: 'Konda and Thappa, Mesotherapy: what is new? (IJDVL)',
    url: 'https://studyres.com/doc/8011354/mesotherapy--what-is-new%3F',
    grade: 'A',
  },
  {
    tag: 'L6',
    title: 'MesoMedica, FAQ on mesotherapy',
    url: 'http://dosingpdf.com/m/mesotherapy.in1.html',
    grade: 'C',
  },
  {
    tag: 'L16',
    title: 'Intralesional tranexamic acid in higher concentration (JPAD)',
    url: 'https://jpad.com.pk/index.php/jpad/article/view/2838',
    grade: 'A',
  },
  {
    tag: 'L17',
    title: 'Robin et al. 2021 (NCTF 135HA)',
    url: 'https://scribd.com/document/629687292/Bio-Metil',
    grade: 'A',
  },
  {
    tag: 'L18',
    title: 'Facial skin revitalization with CPM-HA20G (CCID)',
    url: 'https://www.dovepress.com/facial-skin-revitalization-with-cpmreg-ha20g-an-effective-and-safe-ear-peer-reviewed-article-CCID',
    grade: 'A',
  },
  {
    tag: 'L19',
    title: 'Profhilo leaflet',
    url: 'https://123dok.org/document/qo518op7-acido-ialuronico-sale-sodico-acido-ialuronico-sale-sodico.html',
    grade: 'A',
  },
  {
    tag: 'L20',
    title: 'Wu 2015, Microbotox of the lower face and neck (PRS)',
    url: 'https://www.scribd.com/document/408869242/10-1097-00006534-201511001-00017',
    grade: 'A',
  },
  {
    tag: 'L21',
    title: 'Kybella prescribing information',
    url: 'https://prescriberpoint.com/therapies/kybella-fe431ed',
    grade: 'A',
  },
  {
    tag: 'L21b',
    title: 'Kybella (deoxycholic acid), drug reference',
    url: 'https://minclinic.eu/drugs/drugs_eng/Drugs_reference/kybella-deoxycholic-acid-999993.htm',
    grade: 'B',
  },
  {
    tag: 'L22',
    title: 'FDA warning on fat-dissolving injections, December 2023, as reported',
    url: 'https://medicalxpress.com/news/2023-12-unapproved-fat-dissolving-patients-maimed-fda.html',
    grade: 'A',
  },
  {
    tag: 'L23',
    title: 'EMA, buflomedil: marketing authorisations suspended',
    url: 'https://www.ema.europa.eu/en/medicines/human/referrals/buflomedil',
    grade: 'A',
  },
  {
    tag: 'L24',
    title: 'Lidocaine (+ epinephrine), dosage and administration',
    url: 'https://www.pfizermedicalinformation.com/lidocaine-hydrochloride/dosage-admin',
    grade: 'A',
  },
  {
    tag: 'L24b',
    title: 'Lidocaine with epinephrine, dental label',
    url: 'https://www.recallguide.org/manufacturer/henry-schein-inc/',
    grade: 'A',
  },
  {
    tag: 'L24c',
    title: 'Lidocaine, topical label',
    url: 'https://www.recallguide.org/manufacturer/roxane-laboratoriesinc/',
    grade: 'A',
  },
  {
    tag: 'L24d',
    title: 'Lidocaine for infiltration, a secondary summary',
    url: 'https://www.droracle.ai/articles/537887/',
    grade: 'B',
  },
  {
    tag: 'L25',
    title: 'Novocain label',
    url: 'http://dailymed.nlm.nih.gov/dailymed/fda/fdaDrugXsl.cfm?setid=c80c810a-60e0-49bd-139c-95aec3a286fc&type=display',
    grade: 'A',
  },
  {
    tag: 'L26',
    title: 'Philippine FDA advisory 2019-182, as reported',
    url: 'https://mb.com.ph/article/125854/fda-warns-public-against-using-injectable-glutathione',
    grade: 'A',
  },
  {
    tag: 'L27',
    title: 'Mesoteric, meso cocktails',
    url: 'http://en.mesoteric.ru/news-and-articles/mesoteric-meso-cocktails-as-the-basis-of-smart-therapy-for-age-specific-skin-problems',
    grade: 'C',
  },
  {
    tag: 'L28',
    title: 'Singsing et al. 2022, mycobacteria after mesotherapy, systematic review',
    url: 'https://ouci.dntb.gov.ua/en/works/lmjvaLj9',
    grade: 'A',
  },
  {
    tag: 'L29',
    title: '15 mycobacterial infections after mesotherapy, PubMed 17550571',
    url: 'https://pubmed.ncbi.nlm.nih.gov/17550571',
    grade: 'A',
  },
  {
    tag: 'L30',
    title: 'Mycobacterium abscessus after mesotherapy, a case',
    url: 'https://elsevier.es/es-revista-enfermedades-infecciosas-microbiologia-clinica-english-428-articulo-abdominal-violaceous-skin-lesions-47-year-old-S2529993X18302235',
    grade: 'A',
  },
  {
    tag: 'L31',
    title: 'Mycobacteria, list of species',
    url: 'https://skin-disease-care.com/25353029.php',
    grade: 'B',
  },
  {
    tag: 'L35b',
    title: 'Eco Skin Clinic, Mesotherapy contraindications and aftercare',
    url: 'https://www.ecoskinclinic.co.uk/post/mesotherapy-contraindications-aftercare',
    grade: 'C',
  },
  {
    tag: 'L35c',
    title: 'Healthfan, Mesotherapy contraindications',
    url: 'https://healthfan.biz/3604-mesotherapy-contraindications.html',
    grade: 'C',
  },
  {
    tag: 'L35d',
    title: 'Marju Karin, Mesoterapian vasta-aiheet',
    url: 'https://marjukarin.ee/fi/mesoteraapia/mesoterapian-vasta-aiheet',
    grade: 'C',
  },
  {
    tag: 'L35e',
    title: 'Bella Reyna Spa, Must know',
    url: 'https://bellareynaspa.com/must-know/',
    grade: 'C',
  },
  {
    tag: 'L38',
    title: 'PDRN aesthetic skin treatments',
    url: 'https://flawlessglow.pro/blogs/flawless-eternal-beauty-blog/pdrn-aesthetic-skin-treatments',
    grade: 'C',
  },
  {
    tag: 'L41c',
    title: 'CTCAE 6.0, injection site reaction, as quoted',
    url: null,
    grade: 'B',
  },
  {
    tag: 'L46b',
    title: 'EU MDR: when products without an intended medical purpose meet medicinal substances',
    url: 'https://www.meddeviceonline.com/doc/eu-mdr-when-products-without-an-intended-medical-purpose-meet-medicinal-substances-0001',
    grade: 'B',
  },
  {
    tag: 'L8',
    title: 'Mandalari, Mesotherapy',
    url: 'https://www.brunomandalari.it/methodologies/mesoterapia/?lang=en',
    grade: 'C',
  },
  {
    tag: 'L11',
    title: 'Abdallah et al., Mesotherapy using dutasteride-containing solution in male pattern hair loss (P843)',
    url: 'https://www.drsplinck.nl/mesotherapie-studieresultaten/',
    grade: 'A',
  },
  {
    tag: 'L32',
    title: 'Rapid development of perifolliculitis following mesotherapy (Cutis)',
    url: 'https://docslib.org/doc/95916/rapid-development-of-perifolliculitis-following-mesotherapy',
    grade: 'A',
  },
  {
    tag: 'L41d',
    title: 'Local adverse event grading table',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC11462124/table/T5',
    grade: 'A',
  },
  { tag: 'L62', title: 'drmeizhang.com, Mesotherapy', url: 'http://drmeizhang.com/mesotherapy.html', grade: 'C' },
];

/** The sources behind some tags; a tag without an entry is left out. */
export const citationsOf = (tags: readonly string[]): Citation[] =>
  tags.flatMap((tag) => CITATIONS.find((citation) => citation.tag === tag) ?? []);
