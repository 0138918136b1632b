/** Questions about the last weeks and months: what wants time before the needle. */
import type { DateUnit } from '../plain-date.ts';
import { ask, graded, type Question } from './question.ts';

const CLINICS = ['L35b', 'L35e'];

const since = (code: string, shortest: number, longest: number, unit: DateUnit): Question =>
  ask('recent', code, [graded('consult', CLINICS)], {
    needs: ['last-on'],
    wait: { from: 'last-on', shortest, longest, unit, sources: CLINICS },
  });

/** Stopped "a few days" before: no number is given, so none is made up. */
const stopped = (code: string): Question =>
  ask('recent', code, [graded('consult', ['S2'])], { needs: ['stopped-on'], waitUnknown: true });

/** In the order asked. */
export const RECENT_QUESTIONS: readonly Question[] = [
  since('isotretinoin', 6, 12, 'months'),
  since('laser', 4, 6, 'weeks'),
  since('facial-surgery', 3, 3, 'months'),
  since('tattoo', 3, 3, 'months'),
  since('antibiotics', 2, 2, 'weeks'),
  since('vaccine', 1, 1, 'weeks'),
  since('aspirin', 2, 2, 'days'),
  ask('recent', 'sunburn', [graded('consult', CLINICS)], { needs: ['last-on'], waitUnknown: true }),
  stopped('retinoids'),
  stopped('exfoliants'),
  stopped('anti-inflammatories'),
  stopped('supplements'),
];
