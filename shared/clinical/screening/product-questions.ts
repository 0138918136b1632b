/** Questions that matter where one product is used. */
import type { ProductCode } from './products.ts';
import { ask, graded, type Grading, type Question } from './question.ts';

const about = (product: ProductCode, code: string, grading: Grading, own: Partial<Question> = {}): Question =>
  ask('product', code, [grading], { product, ...own });

const submental = (code: string): Question =>
  about('deoxycholic-acid', code, graded('relative', ['L21']), { needs: ['findings'] });

/** In the order asked. */
export const PRODUCT_QUESTIONS: readonly Question[] = [
  submental('dysphagia'),
  submental('submental-treatment'),
  submental('platysma-laxity'),
  submental('thyromegaly-nodes'),
  about('vitamin-c', 'g6pd-deficiency', graded('absolute', ['L26']), { asks: ['result'] }),
  about('tranexamic-acid', 'thromboembolism', graded('absolute', []), { asks: ['diagnosis'] }),
  about('reductase-inhibitor', 'pregnancy-capable', graded('absolute', []), { asks: ['tested-on'] }),
  about('polynucleotide', 'fish-allergy', graded('absolute', [])),
  about('botulinum-toxin', 'neuromuscular', graded('absolute', []), { asks: ['diagnosis'] }),
  about('local-anaesthetic', 'methaemoglobin', graded('absolute', []), { asks: ['diagnosis'] }),
  about('local-anaesthetic', 'anaesthetic-toxicity', graded('absolute', []), { asks: ['drug'] }),
  about('minoxidil', 'hypotension', graded('consult', []), { asks: ['pressure'] }),
];
