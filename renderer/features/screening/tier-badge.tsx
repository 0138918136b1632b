/** How grave a question is taken: a word and a shade, with its sources on hover. */
import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Question, Tier } from '#shared/clinical/screening/question.ts';

import classes from './screening.module.css';
import { useSourceLines } from './use-source-text.ts';

/** The clinic's tier, with what the sources say. */
export function TierBadge({ question, tier }: { question: Question; tier: Tier }) {
  const { t } = useTranslation('screening');
  const lines = useSourceLines()(question);
  const isOwn = tier !== question.gradings[0].tier;
  return (
    <Tooltip
      multiline
      w={340}
      label={
        <>
          <strong>{t('tierIs', { tier: t(`tier.${tier}`), meaning: t(`tierMeaning.${tier}`) })}</strong>
          {isOwn && <div>{t('tierOwn')}</div>}
          {lines.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </>
      }
    >
      <span className={classes.tier} data-tier={tier}>
        {t(`tier.${tier}`)}
      </span>
    </Tooltip>
  );
}
