/** Whom to call in a recall: every patient who got a lot or a product, with room to write down that it was done. */
import { useTranslation } from 'react-i18next';

import { lotsNamed, recallList } from '#shared/clinical/paper/recall-list.ts';
import { lotKey } from '#shared/clinical/stock.ts';
import type { LotUse } from '#shared/ipc/lots.ts';
import type { SheetOf } from '#shared/ipc/sheets.ts';

import { call } from '../../api.ts';
import { formatPlainDate } from '../../ui/format.ts';
import type { SheetBase } from './load-sheet.ts';
import { useRecallBlock } from './recall-table.tsx';
import classes from './sheet.module.css';
import { sectionHead, type SheetBlock } from './sheet-blocks.tsx';
import { SheetPages } from './sheet-pages.tsx';
import { Fact, SheetHead } from './sheet-parts.tsx';
import { useSheetData } from './use-sheet-data.ts';

/** One lot of the catalogue that has the number. */
interface Known {
  readonly product: string;
  readonly lot: string;
  readonly expiry: string | null;
  readonly vials: number;
}

interface Recall {
  readonly by: 'lot' | 'product';
  /** The lot's number, or the product's name. */
  readonly name: string;
  readonly uses: readonly LotUse[];
  readonly known: readonly Known[];
}

async function load({ of }: SheetOf<'recall'>): Promise<Recall> {
  if (of.by === 'product') {
    const { product, uses } = await call('products:use', { productId: of.productId, all: true });
    return { by: 'product', name: product, uses, known: [] };
  }
  const asked = of.by === 'lot' ? { lot: of.lot, lotId: null } : { lot: null, lotId: of.lotId };
  const { lot, uses, known } = await call('lots:trace', asked);
  // The number as it stands on a pack, however it was typed here.
  const written = [...known, ...uses].find((one) => lotKey(one.lot) === lotKey(lot));
  return { by: 'lot', name: written?.lot ?? lot, uses, known };
}

const count = (ids: readonly (string | null)[]): number => new Set(ids.filter((id) => id !== null)).size;

function RecallFacts({ own: { by, name, uses, known } }: { own: Recall }) {
  const { t } = useTranslation('sheet');
  const lots = lotsNamed([...known, ...uses]);
  const expiryText = (expiry: string | null) =>
    expiry === null ? t('recall.noExpiry') : t('recall.expiry', { date: formatPlainDate(expiry) });
  return (
    <dl className={classes.recallFacts}>
      <Fact label={t(`recall.of.${by}`)}>
        <strong className={classes.big}>{name}</strong>
      </Fact>
      <Fact label={t('recall.count')}>
        {t('recall.counted', {
          patients: count(uses.map(({ patient }) => patient.id)),
          sessions: count(uses.map(({ sessionId }) => sessionId)),
        })}
      </Fact>
      <Fact label={t('recall.lots')}>
        {lots.length === 0
          ? t('recall.noLots')
          : lots.map(({ product, lot, expiry }) => (
              <div key={`${product} ${lot} ${expiry}`}>
                {t('recall.lotOf', { product, lot, expiry: expiryText(expiry) })}
              </div>
            ))}
      </Fact>
      {known.length > 0 && (
        <Fact label={t('recall.stock')}>
          {known.map(({ product, lot, vials }) => (
            <div key={`${product} ${lot}`}>{t('recall.vials', { product, lot, count: vials })}</div>
          ))}
        </Fact>
      )}
    </dl>
  );
}

function RecallPaper({ asked, own, base }: { asked: SheetOf<'recall'>; own: Recall; base: SheetBase }) {
  const { t } = useTranslation('sheet');
  const patients = recallList(own.uses);
  const table = useRecallBlock(patients);
  const none = t(own.by === 'lot' ? 'recall.nobody' : 'recall.nobodyProduct');
  const blocks: SheetBlock[] = [
    { kind: 'plain', id: 'head', node: <SheetHead base={base} title={t('recall.title')} /> },
    { kind: 'plain', id: 'facts', node: <RecallFacts own={own} /> },
    ...(patients.length === 0
      ? [{ kind: 'plain' as const, id: 'none', node: <p className={classes.nobody}>{none}</p> }]
      : [sectionHead('list', t('recall.list'), t('recall.note')), table]),
  ];
  return (
    <SheetPages
      base={base}
      paper={asked.paper}
      subject={`${t('recall.title')}: ${own.name}`}
      title={t('recall.title')}
      blocks={blocks}
    />
  );
}

/** The sheet. */
export function RecallSheet({ asked }: { asked: SheetOf<'recall'> }) {
  const data = useSheetData(asked, load);
  return data === null ? null : <RecallPaper asked={asked} {...data} />;
}
