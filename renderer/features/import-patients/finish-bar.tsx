/** How many there are of each kind, what becomes of them, and the one button that changes anything. */
import { Button, Checkbox } from '@mantine/core';
import { IconUsersPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type PatientListPlan } from '#shared/ipc/interchange-patients.ts';

import { formatNumber } from '../../ui/format.ts';
import classes from './import-patients.module.css';

interface FinishBarProps {
  readonly plan: PatientListPlan;
  readonly isCurrent: boolean;
  readonly onImport: (how: { withKnown: boolean; onlyValid: boolean; expected: number }) => void;
  readonly isImporting: boolean;
}

/** All or nothing: lines with something wrong are left out only where that is ticked. */
export function FinishBar({ plan: { counts, questions }, isCurrent, onImport, isImporting }: FinishBarProps) {
  const { t } = useTranslation('patient-list');
  const [withKnown, setWithKnown] = useState(false);
  const [onlyValid, setOnlyValid] = useState(false);
  const known = counts.here + counts.twice;
  const expected = counts.new + (withKnown ? known : 0);
  const isAsking = questions.length > 0;
  const isReady = isCurrent && !isAsking && expected > 0 && (counts.invalid === 0 || onlyValid);
  return (
    <div className={classes.finish}>
      <div role="status">
        <dl className={classes.counts}>
          {(['new', 'here', 'twice', 'invalid'] as const).map((kind) => (
            <div key={kind} data-kind={kind} data-none={counts[kind] === 0 || undefined}>
              <dt>{t(`count.${kind}`)}</dt>
              <dd>{formatNumber(counts[kind], 0)}</dd>
            </div>
          ))}
        </dl>
      </div>
      {!isAsking && known > 0 && (
        <Checkbox
          label={t('withKnown', { count: known })}
          checked={withKnown}
          onChange={(event) => setWithKnown(event.currentTarget.checked)}
        />
      )}
      {!isAsking && counts.invalid > 0 && (
        <Checkbox
          label={t('onlyValid', { count: counts.invalid })}
          checked={onlyValid}
          onChange={(event) => setOnlyValid(event.currentTarget.checked)}
        />
      )}
      <div className={classes.act}>
        <Button
          leftSection={<IconUsersPlus size={17} />}
          disabled={!isReady}
          loading={isImporting}
          onClick={() => {
            onImport({ withKnown, onlyValid, expected });
          }}
        >
          {t('import', { count: expected })}
        </Button>
        <span className={classes.hint}>
          {isAsking
            ? t('waiting.question')
            : counts.invalid > 0 && !onlyValid
              ? t('waiting.invalid')
              : t('waiting.none')}
        </span>
      </div>
    </div>
  );
}
