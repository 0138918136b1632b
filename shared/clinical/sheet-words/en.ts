/** The proposed sheets in English. */
import type { WordsOfSheets } from './words.ts';

/** Titles, texts and where the times come from. */
export const EN: WordsOfSheets = {
  preparation: {
    title: 'Before your session',
    source: '{S2} (a few days before)',
    text: [
      'Before your session',
      '',
      'In the few days before, do not use retinoids or exfoliants on the skin that will be treated.',
      'Ask the person who prescribed them before you stop blood thinners, anti-inflammatory medicines or supplements. Never stop a prescribed medicine by yourself.',
      'Tell us about every medicine, every allergy, any infection or open place on the skin, and if you are or may be pregnant or are breastfeeding.',
      'Come without make-up on the places that will be treated.',
      'Eat something before you come.',
    ],
  },
  aftercare: {
    title: 'After your session',
    source: '{S2}; shorter times for make-up: {L62} (4 h), {L35c} (6 h); sun 48 h, sauna and massage 24 h: {L35e}',
    text: [
      'After your session',
      '',
      'Do not touch or rub the treated places for a few hours. A cool compress helps against swelling.',
      'No make-up and no skin care on them for at least 24 hours; then a gentle moisturiser.',
      'No sauna and no massage for at least 24 hours.',
      'No direct sun and no solarium for 48 hours; use sunscreen afterwards.',
      'No strenuous exercise and no hot bath for a couple of days.',
      '',
      'Redness, swelling, small bruises and tenderness are usual and go within days.',
      '',
      'Call us at once if you have trouble breathing, swelling of the face, a spreading rash, strong or growing pain, skin that turns white, blue or black, fever or pus.',
      'Call us too if a lump, redness or discharge shows at a treated place, even weeks or months later.',
    ],
  },
  'aftercare-scalp': {
    title: 'After your scalp session',
    source: '{S2}; hair wash 2 days: {L35c}; sun 48 h: {L35e}',
    text: [
      'After your scalp session',
      '',
      'Do not touch or rub the scalp for a few hours.',
      'Do not wash your hair for 2 days.',
      'No direct sun on the scalp for 48 hours: wear a light hat.',
      'No strenuous exercise and no hot bath for a couple of days.',
      '',
      'A slight headache, tenderness and redness are usual.',
      '',
      'Call us at once if you have trouble breathing, swelling of the face, a spreading rash, strong or growing pain, fever or pus.',
      'Call us too if a lump, redness or discharge shows, even weeks or months later.',
    ],
  },
};
