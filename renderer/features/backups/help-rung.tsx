/** Last way back: somebody who knows, with what they will ask first. */
import { IconFolderOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { useAppInfo } from '../../records/queries.ts';
import { Rung } from './rung.tsx';
import classes from './rescue.module.css';
import { ShowFolder } from './show-folder.tsx';

/** Folder, version and reason; nothing of a patient. */
export function HelpRung({ problem }: { problem: string }) {
  const { t } = useTranslation('backups');
  const info = useAppInfo().data;
  const facts = [
    [t('rescue.step.help.folder'), info?.dataFolder ?? '–'],
    [t('rescue.step.help.version'), info?.version ?? '–'],
    [t('rescue.step.help.code'), problem],
  ] as const;
  return (
    <Rung title={t('rescue.step.help.title')} text={t('rescue.step.help.text')}>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {info !== undefined && (
        <ShowFolder path={info.dataFolder} label={t('rescue.step.help.show')} icon={<IconFolderOpen size={17} />} />
      )}
    </Rung>
  );
}
