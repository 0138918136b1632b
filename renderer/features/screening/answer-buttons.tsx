/** Yes, no or not known, for one question: the first letters of the answers are keys, the arrows go from question to question. */
import { type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import classes from './screening.module.css';

const CHOICES = ['yes', 'no', 'unknown'] as const;
type Choice = (typeof CHOICES)[number];

/** Marks what the arrows stop at. */
const STOP = 'data-answers';

interface AnswerButtonsProps {
  readonly label: string;
  readonly value: Choice | null;
  readonly onChange: (value: Choice) => void;
}

/** Goes to the question so many further on. */
function go(from: HTMLElement, step: number): void {
  const all = [...document.querySelectorAll<HTMLElement>(`[${STOP}]`)];
  const next = all[all.findIndex((one) => one.contains(from)) + step];
  const button = next?.querySelector<HTMLElement>('[tabindex="0"]');
  button?.focus();
  button?.scrollIntoView({ block: 'nearest' });
}

/** Three buttons that are one stop of the Tab key. */
export function AnswerButtons({ label, value, onChange }: AnswerButtonsProps) {
  const { t } = useTranslation('screening');
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { currentTarget, key } = event;
    const answer = CHOICES.find((choice) => t(`keyOf.${choice}`).toLowerCase() === key.toLowerCase());
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    const aside = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (answer !== undefined) {
      onChange(answer);
      // A yes has fields to fill in: the next press of Tab goes there.
      if (answer !== 'yes') go(currentTarget, 1);
    } else if (step !== undefined) {
      go(currentTarget, step);
    } else if (aside !== undefined) {
      const next = CHOICES[(CHOICES.indexOf(value ?? 'unknown') + aside + CHOICES.length) % CHOICES.length] ?? 'yes';
      onChange(next);
      currentTarget.querySelectorAll('button')[CHOICES.indexOf(next)]?.focus();
    } else {
      return;
    }
    event.preventDefault();
  };
  return (
    <div role="radiogroup" aria-label={label} className={classes.answers} onKeyDown={onKeyDown} {...{ [STOP]: '' }}>
      {CHOICES.map((choice, index) => (
        <button
          key={choice}
          type="button"
          role="radio"
          aria-checked={value === choice}
          tabIndex={value === choice || (value === null && index === 0) ? 0 : -1}
          className={classes.answer}
          data-choice={choice}
          onClick={() => onChange(choice)}
        >
          {t(`answer.${choice}`)}
        </button>
      ))}
    </div>
  );
}
