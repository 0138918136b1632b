/** Edits of the answers of a screening. */
import type { Answer, Facts } from './facts.ts';
import { standingOf } from './findings.ts';
import { OWN_DAY } from './not-before.ts';
import { questionOf, QUESTIONS } from './questions.ts';

type Answers = readonly Answer[];

const blank = (item: string): Answer => ({ item, answer: 'unknown', data: {}, note: '' });

function put(answers: Answers, item: string, change: (old: Answer) => Answer): Answer[] {
  const isThere = answers.some((answer) => answer.item === item);
  const all = isThere ? answers : [...answers, blank(item)];
  return all.map((answer) => (answer.item === item ? change(answer) : answer));
}

/** Answers a question; what was filled in before stays, should the answer come back. */
export const withAnswer = (answers: Answers, item: string, answer: Answer['answer']): Answer[] =>
  put(answers, item, (old) => ({ ...old, answer }));

/** A day of one's own was chosen for the day it counted from. */
const outdated = (item: string, field: string): string | null =>
  questionOf(item)?.wait?.from === field ? OWN_DAY : null;

/** Fills in a field of an answer; empty text takes it away. */
export const withData = (answers: Answers, item: string, field: string, value: string): Answer[] =>
  put(answers, item, (old) => ({
    ...old,
    data: Object.fromEntries(
      Object.entries({ ...old.data, [field]: value.slice(0, 500) }).filter(
        ([code, text]) => text !== '' && code !== outdated(item, field),
      ),
    ),
  }));

/** Says something about an answer. */
export const withNote = (answers: Answers, item: string, note: string): Answer[] =>
  put(answers, item, (old) => ({ ...old, note: note.slice(0, 500) }));

/** Answers no to every question that is left. */
export const othersNo = (answers: Answers, facts: Facts): Answer[] =>
  QUESTIONS.filter((question) => {
    const { answer, isDerived } = standingOf(question, facts);
    return answer === null && !isDerived;
  }).reduce((sofar: Answer[], { code }) => withAnswer(sofar, code, 'no'), [...answers]);
