/** Who stands behind the chart: signatures as they were made, addenda, and lines to sign drafts on. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

import type { Addendum, Signature } from '#shared/chart/signed.ts';

import { formatSignedExactly, groupHash, shortHash, useRoleName } from '../../../records/signed-text.ts';
import type { PrintBlock } from '../print-block.ts';
import type { PrintModel } from '../print-model.ts';
import classes from '../print.module.css';
import { splitProse } from '../split-prose.ts';

function SignatureRecord({ signature, locale }: { signature: Signature; locale: string }) {
  const { t } = useTranslation('print');
  const roleName = useRoleName();
  const { signer, meaning, contentSha256, auditHead, program, schemaVersion, revision } = signature;
  return (
    <li>
      <div className={classes.signedBy}>
        <strong>{signer.name}</strong>
        <span>{roleName(signer.role)}</span>
        <span>{t(`sign.meaning.${meaning}`)}</span>
        <span className={classes.push}>{formatSignedExactly(signature, locale)}</span>
      </div>
      <p className={classes.hash}>
        <span className={classes.hashLabel}>{t('sign.hash')}</span>
        {groupHash(contentSha256).join(' ')}
      </p>
      <p className={classes.quiet}>
        {t('sign.made', { program, schema: schemaVersion, revision })}
        {' · '}
        {t('sign.audit', { seq: String(auditHead.seq), hash: shortHash(auditHead.hash) })}
      </p>
    </li>
  );
}

/** The signatures of a signed chart. */
export function SignatureList({ model }: { model: PrintModel }) {
  const { t } = useTranslation('print');
  const { signatures, intact } = model.record;
  if (signatures.length === 0) return <p className={classes.note}>{t('sign.none')}</p>;
  return (
    <>
      {intact !== null && <p className={intact ? classes.note : classes.flag}>{t(`sign.intact.${String(intact)}`)}</p>}
      <ul className={classes.signatureList}>
        {signatures.map((signature) => (
          <SignatureRecord key={signature.id} signature={signature} locale={model.locale} />
        ))}
      </ul>
    </>
  );
}

/** Lines to sign on by hand: both on a draft, the second on a chart that one person has signed. */
export function SignatureLines({ model }: { model: PrintModel }) {
  const { t } = useTranslation('print');
  const draft = model.chart.session.status === 'draft';
  const lines = [
    ...(draft ? [{ role: t('sign.practitioner'), name: model.chart.session.practitioner.name }] : []),
    { role: t('sign.second'), name: '' },
  ];
  return (
    <div className={classes.signatures}>
      {draft && <p className={classes.note}>{t('sign.draft')}</p>}
      {lines.map(({ role, name }) => (
        <dl key={role}>
          <div className={classes.signName}>
            <dd>{name}</dd>
            <dt>{role}</dt>
          </div>
          <div className={classes.signLine}>
            <dd />
            <dt>{t('sign.signature')}</dt>
          </div>
          <div className={classes.signDate}>
            <dd />
            <dt>{t('sign.date')}</dt>
          </div>
        </dl>
      ))}
    </div>
  );
}

function AddendumHead({ addendum, locale }: { addendum: Addendum; locale: string }) {
  const roleName = useRoleName();
  const { signer } = addendum;
  return (
    <tr>
      <th>
        {signer.name}, {roleName(signer.role)} · {formatSignedExactly(addendum, locale)}
      </th>
    </tr>
  );
}

/** The addenda in the order of time; each may go on over pages. */
export const addendaBlocks = ({ record, locale }: PrintModel, t: TFunction<['print', 'findings']>): PrintBlock[] =>
  record.addenda.map((addendum, i) => ({
    kind: 'table',
    id: `addendum:${addendum.id}`,
    label: t('print:addendum', { number: i + 1 }),
    className: classes.addendum,
    head: <AddendumHead addendum={addendum} locale={locale} />,
    rows: splitProse(addendum.text).map((piece, row) => (
      <tr key={row}>
        <td>{piece === '' ? '\u00a0' : piece}</td>
      </tr>
    )),
    columns: 1,
  }));
