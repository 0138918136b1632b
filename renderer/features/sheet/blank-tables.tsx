/** The second page of a blank chart: technique, mixture, numbered marks, notes. Empty, to be written on. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import classes from './sheet.module.css';

/** A name with a line after it; what is known stands on it already. */
export function BlankLine({ label, children = '' }: { label: string; children?: ReactNode }) {
  return (
    <div className={classes.blankLine}>
      <span>{label}</span>
      <b>{children}</b>
    </div>
  );
}

const TECHNIQUE = [
  'indication',
  'technique',
  'needle',
  'depth',
  'device',
  'antiseptic',
  'anaesthetic',
  'consent',
] as const;
const COMPONENT = ['name', 'strength', 'volume', 'lot', 'expiry'] as const;
const COMPONENT_ROWS = 6;
const MARK = ['number', 'drawing', 'region', 'volume', 'depth', 'note'] as const;
/** Marks in one column: as many as fit on the page with everything else. */
const MARK_ROWS = { A4: 19, Letter: 16 } as const;

const upTo = (count: number, from = 1): number[] => Array.from({ length: count }, (_, i) => from + i);

function CocktailTable() {
  const { t } = useTranslation('sheet');
  return (
    <table className={`${classes.form} ${classes.formCocktail}`} aria-label={t('blank.cocktail')}>
      <thead>
        <tr>
          {COMPONENT.map((key) => (
            <th key={key} scope="col">
              {t(`blank.component.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {upTo(COMPONENT_ROWS).map((row) => (
          <tr key={row}>
            {COMPONENT.map((key) => (
              <td key={key} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MarkTable({ from, rows }: { from: number; rows: number }) {
  const { t } = useTranslation('sheet');
  return (
    <table className={`${classes.form} ${classes.formMarks}`} aria-label={t('blank.marks')}>
      <thead>
        <tr>
          {MARK.map((key) => (
            <th key={key} scope="col">
              {t(`blank.mark.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {upTo(rows, from).map((number) => (
          <tr key={number}>
            {MARK.map((key) => (
              <td key={key}>{key === 'number' ? number : null}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The page. */
export function BlankTables({ paper }: { paper: keyof typeof MARK_ROWS }) {
  const { t } = useTranslation('sheet');
  const rows = MARK_ROWS[paper];
  return (
    <>
      <div className={`${classes.blankFields} ${classes.blankMore}`}>
        {TECHNIQUE.map((key) => (
          <BlankLine key={key} label={t(`blank.field.${key}`)} />
        ))}
      </div>
      <h2>{t('blank.cocktail')}</h2>
      <CocktailTable />
      <div className={classes.blankSums}>
        <BlankLine label={t('blank.field.prepared')} />
        <BlankLine label={t('blank.field.given')} />
        <BlankLine label={t('blank.field.discarded')} />
      </div>
      <h2>{t('blank.marks')}</h2>
      <div className={classes.markColumns}>
        <MarkTable from={1} rows={rows} />
        <MarkTable from={rows + 1} rows={rows} />
      </div>
      <div className={classes.blankNotes}>
        <BlankLine label={t('blank.field.notes')} />
        <BlankLine label="" />
      </div>
      <div className={classes.blankSums}>
        <BlankLine label={t('blank.field.signature')} />
        <BlankLine label={t('blank.field.typed')} />
      </div>
    </>
  );
}
