/** What the patient agrees to or refuses point by point. Nothing is chosen beforehand. */
import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { choicesOf } from '#shared/clinical/consent/choices.ts';
import type { BodyOf } from '#shared/dossier/kinds.ts';

import classes from './consent.module.css';

/** Answers by the code of the point. */
export type Answers = Readonly<Record<string, boolean>>;

interface SigningChoicesProps {
  readonly text: Pick<BodyOf<'consent-template'>, 'purpose' | 'language'>;
  readonly answers: Answers;
  readonly onAnswers: (answers: Answers) => void;
}

/** One yes or no for each point of the text. */
export function SigningChoices({ text, answers, onAnswers }: SigningChoicesProps) {
  const { t } = useTranslation('consent-form', { lng: text.language });
  return choicesOf(text).map(({ code, label }) => {
    const answer = answers[code];
    return (
      <Radio.Group
        key={code}
        label={label}
        classNames={{ label: classes.choice ?? '' }}
        value={answer === undefined ? null : answer ? 'yes' : 'no'}
        onChange={(value) => onAnswers({ ...answers, [code]: value === 'yes' })}
      >
        <div className={classes.yesNo}>
          <Radio size="md" value="yes" label={t('yes')} />
          <Radio size="md" value="no" label={t('no')} />
        </div>
      </Radio.Group>
    );
  });
}
