/** Every version that a text of consent has had, newest first, each with its exact words. */
import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { type Entry, entriesOf } from '#shared/dossier/entry.ts';

import { call } from '../../api.ts';
import { useWhen } from '../../records/when.ts';
import { LoadState } from '../../ui/load-state.tsx';
import classes from './consent.module.css';
import { Tag } from '../../ui/tag.tsx';

type Template = Entry<'consent-template'>;

function Version({ version }: { version: Template }) {
  const { t } = useTranslation('consent');
  const when = useWhen();
  const { revision, at, by, body } = version;
  return (
    <details className={classes.version}>
      <summary>
        <strong>{t('texts.version', { version: revision })}</strong>
        <Tag tone={body.reviewed ? 'fine' : 'warn'}>{t(body.reviewed ? 'texts.approved' : 'unreviewed')}</Tag>
        <span className={classes.hint}>{`${by.name}, ${when(at)}`}</span>
      </summary>
      <div lang={body.language}>
        <h3>{body.title}</h3>
        {body.text.split('\n\n').map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </details>
  );
}

function Versions({ template }: { template: Template }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['library', 'history', template.id, template.revision],
    queryFn: () => call('library:history', { id: template.id }),
  });
  if (data === undefined) return <LoadState error={error} onRetry={() => void refetch()} />;
  return entriesOf(data, 'consent-template').map((version) => <Version key={version.revision} version={version} />);
}

/** Open while versions are looked at. */
export function VersionsDrawer({ template, onClose }: { template: Template | null; onClose: () => void }) {
  const { t } = useTranslation(['consent', 'common']);
  return (
    <Drawer
      opened={template !== null}
      onClose={onClose}
      position="right"
      size={640}
      title={t('texts.versionsOf', { title: template?.body.title ?? '' })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {template !== null && <Versions template={template} />}
    </Drawer>
  );
}
