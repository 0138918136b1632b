/**
 * The questions of the screening. Tiers and times to wait are proposals for a clinician to confirm; where sources
 * disagree the first grading is proposed and the others are shown.
 */
import { HEALTH_QUESTIONS } from './health-questions.ts';
import { PRODUCT_QUESTIONS } from './product-questions.ts';
import type { Question, QuestionGroup } from './question.ts';
import { RECENT_QUESTIONS } from './recent-questions.ts';
import { SKIN_QUESTIONS } from './skin-questions.ts';

/** Version of this list: kept with the answers, raised when a question is added or changes its meaning. */
export const QUESTIONNAIRE = 1;

/** Every question, in the order asked. */
export const QUESTIONS: readonly Question[] = [
  ...HEALTH_QUESTIONS,
  ...SKIN_QUESTIONS,
  ...RECENT_QUESTIONS,
  ...PRODUCT_QUESTIONS,
];

/** Groups, in the order shown. */
export const GROUPS: readonly QuestionGroup[] = [
  'first',
  'blood-and-immunity',
  'illness',
  'skin',
  'goals',
  'recent',
  'product',
];

/** The question of a code; undefined for one that this program does not ask. */
export const questionOf = (code: string): Question | undefined => QUESTIONS.find((question) => question.code === code);
