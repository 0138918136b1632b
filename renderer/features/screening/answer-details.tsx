/** What belongs to a yes: its fields, until when to wait, a note, and where the tier comes from. */
import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { withData, withNote } from '#shared/clinical/screening/answers.ts';
import type { Answer } from '#shared/clinical/screening/facts.ts';
import type { Standing } from '#shared/clinical/screening/findings.ts';
import { notBeforeOf, OWN_DAY } from '#shared/clinical/screening/not-before.ts';
import type { Question } from '#shared/clinical/screening/question.ts';

import { DataField } from './data-field.tsx';
import classes from './screening.module.css';
import { useSourceLines } from './use-source-text.ts';
import { useWaitText } from './use-wait-text.ts';

interface AnswerDetailsProps {
  readonly question: Question;
  readonly standing: Standing;
  readonly answers: readonly Answer[];
  readonly day: string;
  readonly onChange: (answers: Answer[]) => void;
}

/** Under the question's line. */
export function AnswerDetails({ question, standing, answers, day, onChange }: AnswerDetailsProps) {
  const { t } = useTranslation('screening');
  const lines = useSourceLines()(question);
  const waitText = useWaitText();
  const { code, needs, asks, wait, waitUnknown } = question;
  const notBefore = wait === null ? null : notBeforeOf(wait, standing.data);
  const isWaiting = notBefore !== null && day < notBefore.day;
  return (
    <div className={classes.details}>
      {[...needs, ...asks].map((field) => (
        <DataField
          key={field}
          code={field}
          isNeeded={needs.includes(field)}
          value={standing.data[field] ?? ''}
          onChange={(value) => onChange(withData(answers, code, field, value))}
        />
      ))}
      {wait !== null && (
        <TextInput
          size="xs"
          type="date"
          label={t('field.not-before')}
          value={notBefore?.day ?? ''}
          disabled={notBefore === null}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onChange(withData(answers, code, OWN_DAY, value === notBefore?.longest ? '' : value));
          }}
        />
      )}
      <TextInput
        size="xs"
        label={t('note')}
        maxLength={500}
        value={standing.note}
        onChange={(event) => onChange(withNote(answers, code, event.currentTarget.value))}
      />
      <div className={classes.small}>
        {notBefore !== null && (
          <p className={classes.wait} data-waiting={isWaiting || undefined}>
            {waitText(notBefore)}
          </p>
        )}
        {waitUnknown === true && <p className={classes.wait}>{t('wait.unknown')}</p>}
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  );
}
