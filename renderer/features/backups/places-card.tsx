/** The two places of the backups, and how often. */
import { Button, Group, Select } from '@mantine/core';
import { IconDeviceDesktop, IconFolderOpen, IconServer } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { BackupStatus } from '#shared/ipc/backups.ts';

import { call } from '../../api.ts';
import { useConfigureBackups } from '../../records/backups.ts';
import { useShowFailure } from '../../records/failure.ts';
import { formatAgo } from '../../ui/elapsed.ts';
import { useNow } from '../../ui/use-now.ts';
import classes from './places-card.module.css';
import { ShowFolder } from './show-folder.tsx';

const INTERVALS_MINUTES = [5, 15, 30, 60, 120, 240] as const;

interface PlaceProps {
  readonly icon: ReactNode;
  readonly name: string;
  readonly folder: string | null;
  readonly lastAt: string | null;
  readonly count: number;
  readonly children: ReactNode;
}

function Place({ icon, name, folder, lastAt, count, children }: PlaceProps) {
  const { t } = useTranslation('backups');
  const nowMs = useNow();
  const last = lastAt === null ? t('places.never') : t('places.last', { ago: formatAgo(lastAt, nowMs) });
  return (
    <div className={classes.place}>
      <h3 className={classes.name}>
        {icon}
        {name}
      </h3>
      <p className={classes.folder} data-missing={folder === null || undefined}>
        {folder ?? t('places.none')}
      </p>
      {folder !== null && <p className={classes.facts}>{`${last} · ${t('places.count', { count })}`}</p>}
      <Group gap="xs" mt="auto">
        {children}
      </Group>
    </div>
  );
}

/** Places side by side, the interval beneath. */
export function PlacesCard({ status }: { status: BackupStatus }) {
  const { t } = useTranslation('backups');
  const showFailure = useShowFailure();
  const configure = useConfigureBackups();
  const { localFolder, secondFolder, everyMinutes, entries } = status;
  const countIn = (place: 'local' | 'second') => entries.filter(({ where }) => where === place).length;
  const put = (part: { secondFolder?: string | null; everyMinutes?: number }) => {
    configure.mutate({ secondFolder, everyMinutes, ...part }, { onError: showFailure });
  };
  const choose = async () => {
    try {
      const { path } = await call('backup:choose-folder', {});
      if (path !== null) put({ secondFolder: path });
    } catch (error) {
      showFailure(error);
    }
  };
  const intervals = [...new Set<number>([...INTERVALS_MINUTES, everyMinutes])].sort((a, b) => a - b);
  return (
    <div className={classes.panel}>
      <div className={classes.places}>
        <Place
          icon={<IconDeviceDesktop size={17} stroke={1.7} aria-hidden="true" />}
          name={t('places.local')}
          folder={localFolder}
          lastAt={status.lastAt}
          count={countIn('local')}
        >
          <ShowFolder size="xs" path={localFolder} label={t('places.show')} icon={<IconFolderOpen size={15} />} />
        </Place>
        <Place
          icon={<IconServer size={17} stroke={1.7} aria-hidden="true" />}
          name={t('places.second')}
          folder={secondFolder}
          lastAt={status.secondLastAt}
          count={countIn('second')}
        >
          <Button
            size="xs"
            variant={secondFolder === null ? 'filled' : 'default'}
            loading={configure.isPending}
            onClick={() => void choose()}
          >
            {secondFolder === null ? t('places.choose') : t('places.change')}
          </Button>
          {secondFolder !== null && (
            <Button
              size="xs"
              variant="subtle"
              color="gray"
              onClick={() => {
                put({ secondFolder: null });
              }}
            >
              {t('places.stop')}
            </Button>
          )}
        </Place>
      </div>
      <div className={classes.every}>
        <label htmlFor="backup-every">{t('places.every')}</label>
        <Select
          id="backup-every"
          size="xs"
          w={130}
          value={String(everyMinutes)}
          data={intervals.map((count) => ({ value: String(count), label: t('places.minutes', { count }) }))}
          onChange={(value) => {
            if (value !== null) put({ everyMinutes: Number(value) });
          }}
        />
        <span className={classes.facts}>{t('places.everyHint')}</span>
      </div>
    </div>
  );
}
