/** The proposed sheets in French. */
import type { WordsOfSheets } from './words.ts';

/** Titles, texts and where the times come from. */
export const FR: WordsOfSheets = {
  preparation: {
    title: 'Avant votre séance',
    source: '{S2} (quelques jours avant)',
    text: [
      'Avant votre séance',
      '',
      'Les jours précédents, n’appliquez ni rétinoïdes ni exfoliants sur la peau à traiter.',
      'Avant d’arrêter un anticoagulant, un anti-inflammatoire ou un complément, demandez à la personne qui l’a prescrit. N’arrêtez jamais de vous-même un médicament prescrit.',
      'Signalez-nous tout médicament, toute allergie, toute infection ou plaie de la peau, et si vous êtes ou pourriez être enceinte, ou si vous allaitez.',
      'Venez sans maquillage sur les endroits à traiter.',
      'Mangez quelque chose avant de venir.',
    ],
  },
  aftercare: {
    title: 'Après votre séance',
    source:
      '{S2} ; durées plus courtes pour le maquillage : {L62} (4 h), {L35c} (6 h) ; soleil 48 h, sauna et massage 24 h : {L35e}',
    text: [
      'Après votre séance',
      '',
      'Ne touchez pas et ne frottez pas les endroits traités pendant quelques heures. Une compresse fraîche soulage le gonflement.',
      'Ni maquillage ni soin sur ces endroits pendant au moins 24 heures ; ensuite, une crème hydratante douce.',
      'Ni sauna ni massage pendant au moins 24 heures.',
      'Ni soleil direct ni solarium pendant 48 heures ; ensuite, protection solaire.',
      'Ni effort intense ni bain chaud pendant deux ou trois jours.',
      '',
      'Rougeurs, gonflement, petits bleus et sensibilité sont habituels et disparaissent en quelques jours.',
      '',
      'Appelez-nous aussitôt en cas de gêne respiratoire, de gonflement du visage, d’éruption qui s’étend, de douleur forte ou croissante, de peau qui devient blanche, bleue ou noire, de fièvre ou de pus.',
      'Appelez-nous aussi si une boule, une rougeur ou un écoulement apparaît à un endroit traité, même des semaines ou des mois plus tard.',
    ],
  },
  'aftercare-scalp': {
    title: 'Après votre séance du cuir chevelu',
    source: '{S2} ; shampoing 2 jours : {L35c} ; soleil 48 h : {L35e}',
    text: [
      'Après votre séance du cuir chevelu',
      '',
      'Ne touchez pas et ne frottez pas le cuir chevelu pendant quelques heures.',
      'Ne vous lavez pas les cheveux pendant 2 jours.',
      'Pas de soleil direct sur le cuir chevelu pendant 48 heures : portez un chapeau léger.',
      'Ni effort intense ni bain chaud pendant deux ou trois jours.',
      '',
      'Un léger mal de tête, une sensibilité et des rougeurs sont habituels.',
      '',
      'Appelez-nous aussitôt en cas de gêne respiratoire, de gonflement du visage, d’éruption qui s’étend, de douleur forte ou croissante, de fièvre ou de pus.',
      'Appelez-nous aussi si une boule, une rougeur ou un écoulement apparaît, même des semaines ou des mois plus tard.',
    ],
  },
};
