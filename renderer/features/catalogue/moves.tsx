/** What came and went of a lot: when, how many, why, by whom. */
import { useTranslation } from 'react-i18next';

import { vialsAfter } from '#shared/clinical/stock.ts';

import { AnswerState } from '../../records/answer-state.tsx';
import { useStockMoves } from '../../records/catalogue.ts';
import { useWhen } from '../../records/when.ts';
import classes from './catalogue.module.css';

/** Newest first, each with what lay there afterwards. */
export function Moves({ lotId }: { lotId: string }) {
  const { t } = useTranslation('catalogue');
  const when = useWhen();
  const moves = useStockMoves(lotId);
  if (moves.data === undefined) return <AnswerState error={moves.error} onRetry={() => void moves.refetch()} />;
  const list = moves.data;
  if (list.length === 0) return <p className={classes.note}>{t('moves.none')}</p>;
  return (
    <table className={classes.moves} aria-label={t('moves.title')}>
      <thead>
        <tr>
          <th scope="col">{t('moves.when')}</th>
          <th scope="col">{t('moves.what')}</th>
          <th scope="col" className={classes.number}>
            {t('moves.vials')}
          </th>
          <th scope="col" className={classes.number}>
            {t('moves.after')}
          </th>
          <th scope="col">{t('moves.by')}</th>
        </tr>
      </thead>
      <tbody>
        {list.map(({ id, at, by, body }, i) => (
          <tr key={id}>
            <td>{when(at)}</td>
            <td>{[t(`stock.as.${body.reason}`), body.note].filter(Boolean).join(': ')}</td>
            <td className={classes.number}>
              {body.reason === 'counted' ? `= ${body.vials}` : body.vials > 0 ? `+${body.vials}` : body.vials}
            </td>
            <td className={classes.number}>
              {vialsAfter(
                list
                  .slice(i)
                  .toReversed()
                  .map((move) => move.body),
              )}
            </td>
            <td>{by.name}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
