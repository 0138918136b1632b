/** Questions about the skin, and about what the patient hopes for. */
import { ask, graded, type Question } from './question.ts';

/** In the order asked. */
export const SKIN_QUESTIONS: readonly Question[] = [
  ask('skin', 'keloid', [graded('relative', ['S2', 'L35b', 'L35e'])], { needs: ['site'], asks: ['family-history'] }),
  ask('skin', 'severe-skin-disease', [graded('relative', ['S2'])], { needs: ['diagnosis', 'site', 'flare'] }),
  ask('skin', 'severe-acne', [graded('relative', ['S2'])], { needs: ['site'], asks: ['flare'] }),
  ask('skin', 'eczema-rosacea-psoriasis', [graded('consult', ['S3'])], {
    needs: ['diagnosis', 'flare'],
    asks: ['opinion'],
  }),
  ask('goals', 'severe-obesity', [graded('relative', ['S2'])], { needs: ['bmi'], asks: ['goals'] }),
  ask('goals', 'weight-loss-expected', [graded('relative', ['S2'])], { needs: ['goals'] }),
  ask('goals', 'unrealistic-expectations', [graded('relative', ['S2'])], { needs: ['goals', 'discussion'] }),
];
