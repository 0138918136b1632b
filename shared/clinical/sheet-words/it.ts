/** The proposed sheets in Italian. */
import type { WordsOfSheets } from './words.ts';

/** Titles, texts and where the times come from. */
export const IT: WordsOfSheets = {
  preparation: {
    title: 'Prima della seduta',
    source: '{S2} (qualche giorno prima)',
    text: [
      'Prima della seduta',
      '',
      'Nei giorni precedenti non usi retinoidi né esfolianti sulla pelle da trattare.',
      'Prima di sospendere anticoagulanti, antinfiammatori o integratori, chieda a chi li ha prescritti. Non sospenda mai da sé un farmaco prescritto.',
      'Ci dica ogni farmaco, ogni allergia, ogni infezione o ferita della pelle, e se è o potrebbe essere incinta o se allatta.',
      'Venga senza trucco sulle zone da trattare.',
      'Mangi qualcosa prima di venire.',
    ],
  },
  aftercare: {
    title: 'Dopo la seduta',
    source: '{S2}; tempi più brevi per il trucco: {L62} (4 h), {L35c} (6 h); sole 48 h, sauna e massaggi 24 h: {L35e}',
    text: [
      'Dopo la seduta',
      '',
      'Non tocchi e non strofini le zone trattate per qualche ora. Un impacco fresco aiuta contro il gonfiore.',
      'Niente trucco e niente cosmetici su di esse per almeno 24 ore; poi una crema idratante delicata.',
      'Niente sauna e niente massaggi per almeno 24 ore.',
      'Niente sole diretto e niente solarium per 48 ore; poi una protezione solare.',
      'Niente sforzi intensi e niente bagni caldi per un paio di giorni.',
      '',
      'Arrossamento, gonfiore, piccoli lividi e indolenzimento sono consueti e passano in pochi giorni.',
      '',
      'Ci chiami subito se fa fatica a respirare, se il viso si gonfia, se compare un’eruzione che si estende, un dolore forte o crescente, se la pelle diventa bianca, blu o nera, o se ha febbre o pus.',
      'Ci chiami anche se in una zona trattata compare un nodulo, un arrossamento o una secrezione, anche settimane o mesi dopo.',
    ],
  },
  'aftercare-scalp': {
    title: 'Dopo la seduta al cuoio capelluto',
    source: '{S2}; lavaggio dei capelli 2 giorni: {L35c}; sole 48 h: {L35e}',
    text: [
      'Dopo la seduta al cuoio capelluto',
      '',
      'Non tocchi e non strofini il cuoio capelluto per qualche ora.',
      'Non si lavi i capelli per 2 giorni.',
      'Niente sole diretto sul cuoio capelluto per 48 ore: porti un cappello leggero.',
      'Niente sforzi intensi e niente bagni caldi per un paio di giorni.',
      '',
      'Un leggero mal di testa, indolenzimento e arrossamento sono consueti.',
      '',
      'Ci chiami subito se fa fatica a respirare, se il viso si gonfia, se compare un’eruzione che si estende, un dolore forte o crescente, febbre o pus.',
      'Ci chiami anche se compare un nodulo, un arrossamento o una secrezione, anche settimane o mesi dopo.',
    ],
  },
};
