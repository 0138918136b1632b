/** A small button for a sheet beside the chart: to the printer, or as a PDF where the user says. */
import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { SheetRequest } from '#shared/ipc/sheets.ts';

import { call, flushNow } from '../api.ts';
import { useShowFailure } from './failure.ts';

/** Gives a sheet out; what is still being typed is saved first, because sheets are made of what is stored. */
export function useGiveSheet() {
  const { t } = useTranslation('sheet');
  const showFailure = useShowFailure();
  const [isBusy, setBusy] = useState(false);
  async function give(sheet: SheetRequest, as: 'print' | 'pdf'): Promise<void> {
    setBusy(true);
    try {
      await flushNow();
      if (as === 'print') {
        await call('print:sheet', sheet);
        return;
      }
      const { path } = await call('file:export-sheet', sheet);
      if (path !== null) notifications.show({ title: t('saved'), message: path });
    } catch (error) {
      showFailure(error);
    } finally {
      setBusy(false);
    }
  }
  return { give, isBusy };
}

interface SheetMenuProps {
  readonly label: string;
  /** What can be had; `name` tells one from another, and is empty for the usual one. */
  readonly choices: readonly { readonly name: string; readonly sheet: SheetRequest }[];
  readonly size?: 'sm' | 'compact-sm' | 'xs';
}

/** The button, and under it: print, or save. */
export function SheetMenu({ label, choices, size = 'compact-sm' }: SheetMenuProps) {
  const { t } = useTranslation('sheet');
  const { give, isBusy } = useGiveSheet();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button size={size} variant="default" leftSection={<IconPrinter size={15} />} loading={isBusy}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(({ name, sheet }) => [
          <Menu.Item
            key={`${name} print`}
            leftSection={<IconPrinter size={16} />}
            onClick={() => void give(sheet, 'print')}
          >
            {name === '' ? t('give.print') : t('give.printNamed', { name })}
          </Menu.Item>,
          <Menu.Item
            key={`${name} pdf`}
            leftSection={<IconFileTypePdf size={16} />}
            onClick={() => void give(sheet, 'pdf')}
          >
            {name === '' ? t('give.pdf') : t('give.pdfNamed', { name })}
          </Menu.Item>,
        ])}
      </Menu.Dropdown>
    </Menu>
  );
}
