/** Protocols one under the other; a press on one opens it, its menu holds the rest. */
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArchive,
  IconArchiveOff,
  IconCopy,
  IconDotsVertical,
  IconEye,
  IconFileExport,
  IconHistory,
  IconPencil,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMayWrite } from '../../records/access.ts';
import { HistoryDrawer } from '../../records/history/history-drawer.tsx';
import { ProtocolLines } from '../../records/protocol-lines.tsx';
import type { KnownProtocol } from '../../records/protocols.ts';
import type { Edited } from './protocol-drawer.tsx';
import classes from './protocols.module.css';
import { useArchive } from './use-archive.tsx';
import { useExport } from './use-export.ts';
import { useProtocolFields } from './use-protocol-fields.ts';

interface RowProps {
  readonly protocol: KnownProtocol;
  readonly onEdit: (edited: Edited) => void;
  readonly onHistory: (id: string) => void;
}

function RowMenu({ protocol, onEdit, onHistory }: RowProps) {
  const { t } = useTranslation(['protocols', 'history']);
  const mayWrite = useMayWrite();
  const exportThem = useExport();
  const setArchived = useArchive();
  const { body, entry } = protocol;
  const isOpen = entry !== null && mayWrite;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('action.more', { name: body.name })}>
          <IconDotsVertical size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={isOpen ? <IconPencil size={16} /> : <IconEye size={16} />}
          onClick={() => onEdit({ protocol, body })}
        >
          {t(isOpen ? 'action.edit' : 'action.view')}
        </Menu.Item>
        {mayWrite && (
          <Menu.Item
            leftSection={<IconCopy size={16} />}
            onClick={() =>
              onEdit({ protocol: null, body: { ...body, name: t('copyName', { name: body.name }), archived: false } })
            }
          >
            {t('action.duplicate')}
          </Menu.Item>
        )}
        {entry !== null && (
          <Menu.Item leftSection={<IconFileExport size={16} />} onClick={() => exportThem([entry.id])}>
            {t('action.exportOne')}
          </Menu.Item>
        )}
        {entry !== null && (
          <Menu.Item leftSection={<IconHistory size={16} />} onClick={() => onHistory(entry.id)}>
            {t('history:open')}
          </Menu.Item>
        )}
        {isOpen && (
          <Menu.Item
            leftSection={body.archived ? <IconArchiveOff size={16} /> : <IconArchive size={16} />}
            onClick={() => setArchived(entry, !body.archived)}
          >
            {t(body.archived ? 'action.restore' : 'action.archive')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

interface ListProps {
  readonly protocols: readonly KnownProtocol[];
  readonly label: string;
  readonly onEdit: (edited: Edited) => void;
}

/** The list. */
export function ProtocolList({ protocols, label, onEdit }: ListProps) {
  const mayWrite = useMayWrite();
  const fieldsOf = useProtocolFields();
  const [looked, setLooked] = useState<string | null>(null);
  const shown = protocols.find(({ entry }) => entry !== null && entry.id === looked)?.entry ?? null;
  return (
    <>
      <ul className={classes.list} aria-label={label}>
        {protocols.map((protocol) => (
          <li key={protocol.key} className={classes.row} data-archived={protocol.body.archived || undefined}>
            <button type="button" className={classes.open} onClick={() => onEdit({ protocol, body: protocol.body })}>
              <ProtocolLines protocol={protocol} />
            </button>
            <RowMenu protocol={protocol} onEdit={onEdit} onHistory={setLooked} />
          </li>
        ))}
      </ul>
      <HistoryDrawer
        entry={shown}
        name={shown?.body.name ?? ''}
        fieldsOf={fieldsOf}
        mayKeep={mayWrite}
        onClose={() => setLooked(null)}
      />
    </>
  );
}
