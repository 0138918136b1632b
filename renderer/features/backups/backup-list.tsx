/** The backups of one place, newest first: when, how much, and what can be done with each. */
import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import type { BackupEntry, BackupStatus } from '#shared/ipc/backups.ts';

import { call } from '../../api.ts';
import { useShowFailure } from '../../records/failure.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageSection } from '../../ui/page.tsx';
import classes from './backup-list.module.css';
import { BackupRow } from './backup-row.tsx';
import { DrillReport } from './drill-report.tsx';
import { restorePath } from './restore-path.ts';
import { useTryOut } from './use-try-out.ts';

const FIRST_ROWS = 10;
const PLACES = ['local', 'second'] as const;
type Place = (typeof PLACES)[number];

const newestFirst = (entries: readonly BackupEntry[], place: Place): readonly BackupEntry[] =>
  entries.filter(({ where }) => where === place).sort((a, b) => b.at.localeCompare(a.at));

/** Section with the list and the way to a file that lies elsewhere. */
export function BackupList({ status }: { status: BackupStatus }) {
  const { t } = useTranslation('backups');
  const navigate = useNavigate();
  const showFailure = useShowFailure();
  const tryOut = useTryOut();
  const [place, setPlace] = useState<Place>('local');
  const [isWhole, setIsWhole] = useState(false);
  const entries = newestFirst(status.entries, place);
  const rows = isWhole ? entries : entries.slice(0, FIRST_ROWS);
  const chooseFile = async () => {
    try {
      const { path } = await call('backup:choose-file', {});
      if (path !== null) await navigate(restorePath(path));
    } catch (error) {
      showFailure(error);
    }
  };
  return (
    <PageSection
      title={t('list.title')}
      note={t('list.note')}
      actions={
        <Button variant="default" onClick={() => void chooseFile()}>
          {t('list.other')}
        </Button>
      }
    >
      <DrillReport last={status.drill} tryOut={tryOut} />
      <div className={classes.panel}>
        <div className={classes.places}>
          <SegmentedControl
            size="xs"
            aria-label={t('list.label')}
            value={place}
            onChange={(value) => {
              setPlace(value === 'second' ? 'second' : 'local');
            }}
            data={PLACES.map((value) => ({
              value,
              label: t('list.tab', {
                where: t(`list.where.${value}`),
                count: status.entries.filter(({ where }) => where === value).length,
              }),
            }))}
          />
        </div>
        {rows.length === 0 ? (
          <EmptyState
            title={t(
              place === 'second' && status.secondFolder === null ? 'list.emptySecond.title' : 'list.empty.title',
            )}
            text={t(place === 'second' && status.secondFolder === null ? 'list.emptySecond.text' : 'list.empty.text')}
          />
        ) : (
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('list.column.at')}</th>
                <th scope="col">{t('list.column.age')}</th>
                <th scope="col" className={classes.number}>
                  {t('list.column.patients')}
                </th>
                <th scope="col" className={classes.number}>
                  {t('list.column.sessions')}
                </th>
                <th scope="col" className={classes.number}>
                  {t('list.column.size')}
                </th>
                <th scope="col" className={classes.number}>
                  {t('list.column.actions')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((entry) => (
                <BackupRow key={entry.path} entry={entry} tryOut={tryOut} />
              ))}
            </tbody>
          </table>
        )}
        {entries.length > rows.length && (
          <div className={classes.more}>
            <Button
              variant="subtle"
              size="xs"
              onClick={() => {
                setIsWhole(true);
              }}
            >
              {t('list.more', { count: entries.length })}
            </Button>
          </div>
        )}
      </div>
    </PageSection>
  );
}
