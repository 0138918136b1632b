/** Entries of a menu that give a session or a patient out in an open format, where the user says. */
import { Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileExport, IconFileTypePdf, IconHierarchy2, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CsvChoice } from '#shared/ipc/interchange-record.ts';

import { call, flushNow } from '../api.ts';
import { localeDecimalSeparator } from '../ui/decimal.ts';
import { useShowFailure } from './failure.ts';
import { useSettings } from './queries.ts';

/** What is given out. */
type ExportScope = { readonly sessionId: string } | { readonly patientId: string };

/** In which way. */
type ExportFormat = 'json' | 'pdf' | 'csv' | 'fhir';

const ICONS = { json: IconFileExport, pdf: IconFileTypePdf, csv: IconTable, fhir: IconHierarchy2 } as const;

/** As the spreadsheets of the language expect it: where numbers have a comma, columns have a semicolon. */
function spreadsheetOf(): CsvChoice {
  return localeDecimalSeparator() === ','
    ? { separator: ';', decimal: ',', byteOrderMark: true }
    : { separator: ',', decimal: '.', byteOrderMark: true };
}

/** A picture that goes along in a bundle. */
interface Drawing {
  readonly title: string;
  readonly svg: string;
}

/** Gives a record out; what is still being typed is saved first, because files are made of what is stored. */
export function useExportRecord(scope: ExportScope, draw: () => Promise<Drawing[]> = () => Promise.resolve([])) {
  const { t } = useTranslation('export');
  const showFailure = useShowFailure();
  const paper = useSettings().data?.paper ?? 'A4';
  const [isBusy, setBusy] = useState(false);
  async function give(format: ExportFormat): Promise<void> {
    setBusy(true);
    try {
      await flushNow();
      const drawings = format === 'fhir' ? await draw() : [];
      const { paths } = await call('file:export-record', { scope, format, csv: spreadsheetOf(), paper, drawings });
      if (paths === null) return;
      notifications.show({ title: t('saved', { count: paths.length }), message: paths[0], color: 'teal' });
    } catch (error) {
      showFailure(error);
    } finally {
      setBusy(false);
    }
  }
  return { give, isBusy };
}

/** One entry for each format. */
export function ExportItems(props: {
  readonly formats: readonly ExportFormat[];
  readonly give: (format: ExportFormat) => Promise<void>;
}) {
  const { t } = useTranslation('export');
  return props.formats.map((format) => {
    const Icon = ICONS[format];
    return (
      <Menu.Item key={format} leftSection={<Icon size={17} />} onClick={() => void props.give(format)}>
        {t(`format.${format}`)}
      </Menu.Item>
    );
  });
}
