/** Questions about the patient's health: pregnancy, blood and immunity, illnesses. */
import { ask, graded, type Question } from './question.ts';

/** In the order asked. */
export const HEALTH_QUESTIONS: readonly Question[] = [
  ask('first', 'under-18', [graded('absolute', [], 'cosmetic'), graded('absolute', ['L21b'], 'deoxycholic-acid')], {
    from: 'birth-date',
  }),
  ask('first', 'pregnancy', [graded('absolute', ['S2', 'L35b', 'L35c'])], {
    needs: ['pregnancy-status'],
    asks: ['tested-on', 'last-period'],
  }),
  ask('first', 'breastfeeding', [graded('absolute', ['S2', 'L35b', 'L35c'])]),
  ask('first', 'ingredient-allergy', [graded('absolute', ['S2', 'L35c'], 'that-product')], { from: 'allergies' }),
  ask(
    'first',
    'area-infection',
    [graded('absolute', ['S2', 'L35b']), graded('absolute', ['L21'], 'deoxycholic-acid')],
    {
      needs: ['infection-kind', 'site'],
      asks: ['cleared-on'],
      wait: { from: 'cleared-on', shortest: 0, longest: 0, unit: 'days', sources: ['S2', 'L35b'] },
    },
  ),
  ask(
    'blood-and-immunity',
    'bleeding-disorder',
    [graded('absolute', ['S2', 'L35c']), graded('relative', ['L21'], 'deoxycholic-acid')],
    { needs: ['diagnosis'], asks: ['platelets', 'inr', 'blood-tested-on'] },
  ),
  ask(
    'blood-and-immunity',
    'anticoagulant',
    [graded('absolute', ['S2', 'L35c']), graded('relative', ['L21'], 'deoxycholic-acid')],
    {
      needs: ['drug', 'last-taken'],
      asks: ['dose', 'inr', 'platelets', 'blood-tested-on', 'prescriber-contacted'],
      waitUnknown: true,
    },
  ),
  ask('blood-and-immunity', 'cancer', [graded('absolute', ['L35b', 'L35c', 'L35d'])], {
    needs: ['diagnosis', 'treatment'],
    asks: ['clearance-on', 'letter'],
    wait: { from: 'clearance-on', shortest: 12, longest: 12, unit: 'months', sources: ['L35b'], with: 'letter' },
  }),
  ask('blood-and-immunity', 'immunosuppression', [graded('absolute', ['S2', 'L35b'])], {
    needs: ['cause', 'drug'],
    asks: ['cd4', 'viral-load', 'letter'],
  }),
  ask('illness', 'diabetes', [graded('absolute', ['S2']), graded('relative', ['L35b'], 'insulin-only')], {
    needs: ['diabetes-type', 'hba1c', 'hba1c-on'],
    asks: ['insulin', 'healing'],
  }),
  ...['heart-disease', 'liver-disease', 'kidney-disease'].map((code) =>
    ask('illness', code, [graded('relative', ['S2', 'L35b', 'L35c'])], {
      needs: ['diagnosis'],
      asks: ['pressure', 'letter'],
    }),
  ),
  ask('illness', 'hypertension', [graded('relative', ['S2', 'L35b', 'L35c'])], {
    needs: ['pressure'],
    asks: ['letter'],
  }),
  ask('illness', 'autoimmune', [graded('consult', ['S2']), graded('absolute', ['L35e'], 'ra-hashimoto')], {
    needs: ['diagnosis', 'activity'],
    asks: ['drug'],
  }),
  ask('illness', 'epilepsy', [graded('consult', ['L35b', 'L35d'])]),
  ask('illness', 'thyroid-disease', [graded('consult', ['L35b', 'L35d'])]),
  ask('illness', 'pacemaker', [graded('consult', ['L35b', 'L35d'], 'electrical-devices')]),
  ask('illness', 'gallstones', [graded('consult', ['L35b', 'L35d'])]),
];
