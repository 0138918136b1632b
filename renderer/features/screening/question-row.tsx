/** A question with its answer, and what a yes needs. */
import { useTranslation } from 'react-i18next';

import { withAnswer } from '#shared/clinical/screening/answers.ts';
import type { Answer, Facts } from '#shared/clinical/screening/facts.ts';
import { standingOf } from '#shared/clinical/screening/findings.ts';
import type { Question, Tier } from '#shared/clinical/screening/question.ts';

import { AnswerButtons } from './answer-buttons.tsx';
import { AnswerDetails } from './answer-details.tsx';
import classes from './screening.module.css';
import { TierBadge } from './tier-badge.tsx';

interface QuestionRowProps {
  readonly question: Question;
  readonly tier: Tier;
  readonly facts: Facts;
  readonly answers: readonly Answer[];
  readonly onChange: (answers: Answer[]) => void;
}

/** One line; a second one under a yes. */
export function QuestionRow({ question, tier, facts, answers, onChange }: QuestionRowProps) {
  const { t } = useTranslation('screening');
  const { code, product, from } = question;
  const standing = standingOf(question, facts);
  const label = t(`question.${code}`);
  return (
    <li className={classes.row} data-answer={standing.answer ?? 'none'}>
      <div className={classes.line}>
        <span className={classes.text}>
          {label}
          {product !== null && <span className={classes.quiet}>{t(`product.${product}`)}</span>}
        </span>
        <TierBadge question={question} tier={tier} />
        {standing.isDerived ? (
          <span className={classes.derived}>
            {standing.answer === null ? t(`derived.${from ?? 'birth-date'}.open`) : t(`answer.${standing.answer}`)}
            <span className={classes.quiet}>{t(`derived.${from ?? 'birth-date'}.from`)}</span>
          </span>
        ) : (
          <AnswerButtons
            label={label}
            value={standing.answer}
            onChange={(answer) => onChange(withAnswer(answers, code, answer))}
          />
        )}
      </div>
      {standing.answer === 'yes' && !standing.isDerived && (
        <AnswerDetails question={question} standing={standing} answers={answers} day={facts.day} onChange={onChange} />
      )}
    </li>
  );
}
