/** One patient, chart file, or the clinic's own part: what would become of it. */
import { ActionIcon, Checkbox } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { canTake, type PlanItem, type Tally } from '#shared/interchange/plan.ts';

import { formatPlainDate } from '../../ui/format.ts';
import { Tag } from '../../ui/tag.tsx';
import classes from './exchange-in.module.css';
import { ProblemList } from './problem-list.tsx';

const TONES = { new: 'fine', adds: 'fine', same: 'fine', conflict: 'warn', unreadable: 'error' } as const;

/** Whether there is anything to take of it. */
export const isOffered = (item: PlanItem): boolean => canTake(item) && item.outcome !== 'same';

function Count({ tally: { new: fresh, same } }: { tally: Tally }) {
  const { t } = useTranslation('exchangeIn');
  if (fresh + same === 0) return <span className={classes.quiet}>–</span>;
  if (fresh === 0) return <span className={classes.quiet}>{t('count.same', { count: same })}</span>;
  return <span>{t(same === 0 ? 'count.new' : 'count.both', { fresh, same })}</span>;
}

interface PlanRowProps {
  readonly item: PlanItem;
  /** How many columns of counts the table has. */
  readonly isWhole: boolean;
  readonly isTaken: boolean;
  readonly onTake: (taken: boolean) => void;
}

/** A row, with what stands against it below where there is anything. */
export function PlanRow({ item, isWhole, isTaken, onTake }: PlanRowProps) {
  const { t } = useTranslation('exchangeIn');
  const [isOpen, setOpen] = useState(!canTake(item));
  const name = item.kind === 'clinic' ? t('clinicItem') : item.name === '' ? item.file : item.name;
  const hasProblems = item.problems.length > 0;
  return (
    <>
      <tr data-outcome={item.outcome} data-open={(isOpen && hasProblems) || undefined}>
        <td className={classes.tick}>
          <Checkbox
            aria-label={t('take', { name })}
            disabled={!isOffered(item)}
            checked={isTaken}
            onChange={(event) => onTake(event.currentTarget.checked)}
          />
        </td>
        <td>
          <strong className={classes.name}>{name}</strong>
          <span className={classes.quiet}>
            {[
              item.birthDate === null ? '' : formatPlainDate(item.birthDate),
              item.kind === 'chart' && item.name !== '' ? item.file : '',
              item.kind === 'clinic' ? t('clinicItemNote') : '',
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
        </td>
        <td>
          <Tag tone={TONES[item.outcome]}>{t(`outcome.${item.outcome}`)}</Tag>
        </td>
        {isWhole &&
          [item.sessions, item.entries, item.pictures].map((tally, i) => (
            <td key={i} className={classes.number}>
              <Count tally={tally} />
            </td>
          ))}
        <td className={classes.more}>
          {hasProblems && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-expanded={isOpen}
              aria-label={t('details', { name })}
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? <IconChevronDown size={17} /> : <IconChevronRight size={17} />}
            </ActionIcon>
          )}
        </td>
      </tr>
      {isOpen && hasProblems && (
        <tr className={classes.detail}>
          <td />
          <td colSpan={isWhole ? 6 : 3}>
            <ProblemList problems={item.problems} />
          </td>
        </tr>
      )}
    </>
  );
}
