/** Where the data lies and which versions run: what support asks first. */
import { Button, Group } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { call } from '../../api.ts';
import { useShowFailure } from '../../records/failure.ts';
import { useAppInfo } from '../../records/queries.ts';
import { Section } from './section.tsx';
import classes from './settings-route.module.css';

/** Data folder and versions. */
export function AboutData() {
  const { t } = useTranslation(['settings', 'find']);
  const showFailure = useShowFailure();
  const info = useAppInfo().data;
  if (info === undefined) return null;
  const facts = [
    [t('data.folder'), info.dataFolder],
    [t('data.version'), info.version],
    [t('data.schema'), String(info.schemaVersion)],
    [t('data.sqlite'), info.sqliteVersion],
    [t('data.zone'), info.zone],
  ] as const;
  return (
    <Section title={t('find:section.about.title')} lead={t('find:section.about.text')}>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={classes.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Group data-setting="data-folder">
        <Button
          variant="default"
          leftSection={<IconFolderOpen size={17} />}
          onClick={() => {
            call('file:show', { path: info.dataFolder }).catch(showFailure);
          }}
        >
          {t('data.show')}
        </Button>
      </Group>
    </Section>
  );
}
