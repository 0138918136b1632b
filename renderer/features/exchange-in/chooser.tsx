/** Where an import begins: files, a folder, or something dropped on the window. */
import { Anchor, Button } from '@mantine/core';
import { IconFileImport, IconFolderOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { pathOf } from '../../api.ts';
import { useFileDrop } from '../../ui/use-file-drop.ts';
import classes from './exchange-in.module.css';
import type { ImportFlow } from './use-import.ts';

/** Two buttons in a field to drop things on. */
export function Chooser({ flow }: { flow: ImportFlow }) {
  const { t } = useTranslation(['exchangeIn', 'patient-list']);
  const isOver = useFileDrop(true, (files) => flow.take(files.map(pathOf).filter((path) => path !== '')));
  return (
    <div className={classes.drop} data-over={isOver || undefined}>
      <p className={classes.dropTitle}>{t('choose.title')}</p>
      <p className={classes.quiet}>{t('choose.text')}</p>
      <div className={classes.buttons}>
        <Button leftSection={<IconFileImport size={17} />} onClick={() => flow.choose('files')}>
          {t('choose.files')}
        </Button>
        <Button variant="default" leftSection={<IconFolderOpen size={17} />} onClick={() => flow.choose('folder')}>
          {t('choose.folder')}
        </Button>
      </div>
      <p className={classes.quiet}>{t('choose.promise')}</p>
      <Anchor component={Link} to="/import/patients" size="sm">
        {t('patient-list:openPatients')}
      </Anchor>
    </div>
  );
}
