/** What was put under a locked chart, in the order of time: it stays in sight beside every tab. */
import { useTranslation } from 'react-i18next';

import type { Addendum, Signature } from '#shared/chart/signed.ts';

import { useChartRecord } from '../../../records/chart-record.ts';
import { formatSignedExactly, groupHash, useRoleName } from '../../../records/signed-text.ts';
import { useEditorState } from '../editor-context.tsx';
import classes from './record-panel.module.css';

type Entry = Signature | Addendum;

const isAddendum = (entry: Entry): entry is Addendum => 'text' in entry;

function Head({ what, entry }: { what: string; entry: Entry }) {
  const roleName = useRoleName();
  const { signer } = entry;
  return (
    <>
      <h4 className={classes.what}>{what}</h4>
      <p className={classes.who}>
        {signer.name}, {roleName(signer.role)}
      </p>
      <p className={classes.when}>{formatSignedExactly(entry)}</p>
    </>
  );
}

function SignatureEntry({ signature }: { signature: Signature }) {
  const { t } = useTranslation('signing');
  return (
    <li className={classes.entry}>
      <Head what={t(`record.meaning.${signature.meaning}`)} entry={signature} />
      <p className={classes.hashLabel}>{t('record.hash')}</p>
      <p className={classes.hash}>
        {groupHash(signature.contentSha256).map((group, i) => (
          <span key={i}>{group} </span>
        ))}
      </p>
    </li>
  );
}

function AddendumEntry({ addendum }: { addendum: Addendum }) {
  const { t } = useTranslation('signing');
  return (
    <li className={classes.entry}>
      <Head what={t('record.addendum')} entry={addendum} />
      <p className={classes.text}>{addendum.text}</p>
    </li>
  );
}

/** Shown below the tabs of a locked chart. */
export function RecordPanel() {
  const { t } = useTranslation('signing');
  const { id, status } = useEditorState((state) => state.chart.session);
  const { data } = useChartRecord(id, status !== 'draft');
  if (status === 'draft' || data === undefined) return null;
  const entries: Entry[] = [...data.signatures, ...data.addenda].sort((a, b) => a.at.localeCompare(b.at));
  if (entries.length === 0) return null;
  return (
    <section className={classes.panel} aria-label={t('record.title')}>
      <h3 className={classes.title}>{t('record.title')}</h3>
      <ol className={classes.list} tabIndex={0} aria-label={t('record.title')}>
        {entries.map((entry) =>
          isAddendum(entry) ? (
            <AddendumEntry key={entry.id} addendum={entry} />
          ) : (
            <SignatureEntry key={entry.id} signature={entry} />
          ),
        )}
      </ol>
    </section>
  );
}
