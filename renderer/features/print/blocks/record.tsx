/** The record of the visit as a table of what and what it says, which goes on over pages. */
import { useTranslation } from 'react-i18next';

import type { PrintBlock } from '../print-block.ts';
import classes from '../print.module.css';
import type { RecordLine } from '../record-line.ts';
import { splitProse } from '../split-prose.ts';

function Head() {
  const { t } = useTranslation('print');
  return (
    <tr>
      <th scope="col">{t('record.what')}</th>
      <th scope="col">{t('record.says')}</th>
    </tr>
  );
}

/** The block of the table. A long text is several rows, so that a page can end within it. */
export function recordTable(id: string, lines: readonly RecordLine[], label: string): PrintBlock {
  return {
    kind: 'table',
    id,
    label,
    className: `${classes.table} ${classes.record}`,
    columns: 1,
    gapMm: 1.5,
    head: <Head />,
    rows: lines.flatMap(([name, text], line) =>
      splitProse(text).map((piece, i) => (
        <tr key={`${line}:${i}`} data-goes-on={i > 0 || name === '' ? '' : undefined}>
          {i === 0 && name !== '' ? <th scope="row">{name}</th> : <td />}
          <td className={classes.prose}>{piece === '' ? '\u00a0' : piece}</td>
        </tr>
      )),
    ),
  };
}
