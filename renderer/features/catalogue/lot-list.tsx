/** The lots of a product, those that end first at the top, with what can be done with each. */
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconDotsVertical,
  IconHistory,
  IconLock,
  IconLockOpen,
  IconPackage,
  IconPencil,
  IconUsers,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { useMayWrite } from '../../records/access.ts';
import type { CatalogueLot } from '../../records/catalogue.ts';
import { useSaveEntry } from '../../records/dossier.ts';
import { useShowFailure } from '../../records/failure.ts';
import { LotBadges } from '../../records/lot-badges.tsx';
import classes from './catalogue.module.css';
import { LotDialog } from './lot-dialog.tsx';
import { Moves } from './moves.tsx';
import { StockDialog } from './stock-dialog.tsx';

interface LotMenuProps {
  readonly lot: CatalogueLot;
  readonly onStock: () => void;
  readonly onEdit: () => void;
  readonly onMoves: () => void;
}

function LotMenu({ lot, onStock, onEdit, onMoves }: LotMenuProps) {
  const { t } = useTranslation('catalogue');
  const navigate = useNavigate();
  const save = useSaveEntry();
  const showFailure = useShowFailure();
  const mayWrite = useMayWrite();
  const { blocked } = lot.body;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('lot.actions', { lot: lot.body.lot })}>
          <IconDotsVertical size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {mayWrite && (
          <>
            <Menu.Item leftSection={<IconPackage size={17} />} onClick={onStock}>
              {t('lot.stock')}
            </Menu.Item>
            <Menu.Item
              leftSection={blocked ? <IconLockOpen size={17} /> : <IconLock size={17} />}
              onClick={() => {
                const own = { kind: 'lot', entry: lot, patientId: null, sessionId: null } as const;
                save.mutate({ ...own, body: { ...lot.body, blocked: !blocked } }, { onError: showFailure });
              }}
            >
              {t(blocked ? 'lot.unblock' : 'lot.block')}
            </Menu.Item>
            <Menu.Item leftSection={<IconPencil size={17} />} onClick={onEdit}>
              {t('lot.change')}
            </Menu.Item>
          </>
        )}
        <Menu.Item leftSection={<IconHistory size={17} />} onClick={onMoves}>
          {t('lot.moves')}
        </Menu.Item>
        <Menu.Item leftSection={<IconUsers size={17} />} onClick={() => void navigate(`/trace?lotId=${lot.id}`)}>
          {t('lot.trace')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The list. */
export function LotList({ lots }: { lots: readonly CatalogueLot[] }) {
  const { t } = useTranslation('catalogue');
  const [stock, setStock] = useState<string | null>(null);
  const [edited, setEdited] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const lotOf = (id: string | null) => lots.find((lot) => lot.id === id) ?? null;
  if (lots.length === 0) return <p className={classes.note}>{t('lot.none')}</p>;
  return (
    <>
      <ul className={classes.lots} aria-label={t('lot.title')}>
        {lots.map((lot) => (
          <li key={lot.id} className={classes.lot} data-empty={lot.vials <= 0 || undefined}>
            <div className={classes.lotLine}>
              <span className={classes.lotName}>{lot.body.lot}</span>
              <LotBadges expiry={lot.body.expiry} blocked={lot.body.blocked} />
              <span className={classes.lotVials}>
                {t('vials', { count: lot.vials })}
                {lot.pendingVials > 0 && (
                  <span className={classes.quiet}>
                    {t('lot.pending', { vials: lot.pendingVials, count: lot.pendingSessions })}
                  </span>
                )}
              </span>
              <LotMenu
                lot={lot}
                onStock={() => setStock(lot.id)}
                onEdit={() => setEdited(lot.id)}
                onMoves={() => setOpen(open === lot.id ? null : lot.id)}
              />
            </div>
            {(lot.body.supplier !== '' || lot.body.invoice !== '' || lot.body.notes !== '') && (
              <div className={classes.quiet}>
                {[lot.body.supplier, lot.body.invoice, lot.body.notes].filter(Boolean).join(' · ')}
              </div>
            )}
            {open === lot.id && <Moves lotId={lot.id} />}
          </li>
        ))}
      </ul>
      <StockDialog lot={lotOf(stock)} onClose={() => setStock(null)} />
      <LotDialog lot={lotOf(edited)} onClose={() => setEdited(null)} />
    </>
  );
}
