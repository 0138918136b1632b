/** A patient's photos, all or those of one visit: taken in, filtered, opened, compared. */
import { Button, FileButton, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCamera, IconColumns2, IconPhotoPlus } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { matching, type Moment, type PhotoFilter } from '#shared/clinical/photos/timeline.ts';

import { useMayWrite } from '../../records/access.ts';
import { useDossier, useForgetDossier } from '../../records/dossier.ts';
import { useAppInfo } from '../../records/queries.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadState } from '../../ui/load-state.tsx';
import { CameraDialog } from './camera/camera-dialog.tsx';
import { CompareDialog } from './compare/compare-dialog.tsx';
import { MOST_COMPARED } from './compare/compare-mode.ts';
import { IntakeDialog } from './intake/intake-dialog.tsx';
import classes from './intake/intake.module.css';
import { useDroppedFiles } from './intake/use-dropped-files.ts';
import { useIntake } from './intake/use-intake.ts';
import { MomentFilter } from './moment-control.tsx';
import { type Photo, photosOf, type Visit } from './photo.ts';
import { PhotoGrid } from './photo-grid.tsx';
import { useOpened } from './use-opened.ts';
import { PhotoViewer } from './viewer/photo-viewer.tsx';
import { ViewSelect } from './view-select.tsx';

interface PhotosPanelProps {
  readonly patientId: string;
  /** The visit whose photos are shown and added; null: all of the patient's. */
  readonly sessionId: string | null;
  readonly visits: ReadonlyMap<string, Visit>;
}

const ACCEPTED = 'image/*,.heic,.heif';

function Photos({ patientId, sessionId, visits, all }: PhotosPanelProps & { all: readonly Photo[] }) {
  const { t } = useTranslation('photos');
  const mayWrite = useMayWrite();
  const forget = useForgetDossier();
  const intake = useIntake();
  const { open, compare, photoId, compared } = useOpened();
  const [filter, setFilter] = useState<PhotoFilter>({ view: null, moment: null });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isFilming, setIsFilming] = useState(false);
  const here = useMemo(
    () => (sessionId === null ? all : all.filter((photo) => photo.sessionId === sessionId)),
    [all, sessionId],
  );
  const shown = useMemo(() => matching(here, filter), [here, filter]);
  const opened = all.find(({ id }) => id === photoId);
  const side = all.filter(({ id }) => compared.includes(id));
  const isOver = useDroppedFiles(mayWrite && opened === undefined && side.length === 0 && !isFilming, intake.choose);
  const moment: Moment = here.some((photo) => photo.moment === 'before') && sessionId !== null ? 'after' : 'before';
  const choose = useCallback((id: string, isChosen: boolean) => {
    setChosen((ids) =>
      isChosen
        ? [...ids.filter((other) => other !== id), id].slice(-MOST_COMPARED)
        : ids.filter((other) => other !== id),
    );
  }, []);
  const added = (count: number) => {
    if (count === 0) return;
    notifications.show({ message: t('added', { count }), color: 'teal' });
    void forget(patientId);
  };
  const known = useMemo(() => chosen.filter((id) => all.some((photo) => photo.id === id)), [all, chosen]);
  return (
    <>
      <Group gap="xs" mb="md">
        {here.length > 0 && (
          <>
            <MomentFilter
              value={filter.moment}
              onChange={(next) => {
                setFilter({ ...filter, moment: next });
              }}
            />
            <ViewSelect
              label={t('filter.view')}
              hidesLabel
              isFilter
              value={filter.view}
              onChange={(view) => {
                setFilter({ ...filter, view });
              }}
            />
          </>
        )}
        <Group gap="xs" ml="auto">
          {known.length > 0 && (
            <Button
              variant="default"
              onClick={() => {
                setChosen([]);
              }}
            >
              {t('unchoose')}
            </Button>
          )}
          {here.length > 1 && (
            <Button
              variant="default"
              leftSection={<IconColumns2 size={17} />}
              disabled={known.length < 2}
              title={known.length < 2 ? t('compare.hint') : undefined}
              onClick={() => {
                compare(known);
              }}
            >
              {t('compareChosen', { count: known.length })}
            </Button>
          )}
          {mayWrite && (
            <>
              <Button
                variant="default"
                leftSection={<IconCamera size={17} />}
                onClick={() => {
                  setIsFilming(true);
                }}
              >
                {t('camera.open')}
              </Button>
              <FileButton
                multiple
                accept={ACCEPTED}
                inputProps={{ 'aria-label': t('addFiles') }}
                onChange={intake.choose}
              >
                {(props) => (
                  <Button leftSection={<IconPhotoPlus size={17} />} {...props}>
                    {t('add')}
                  </Button>
                )}
              </FileButton>
            </>
          )}
        </Group>
      </Group>
      {here.length === 0 && <EmptyState title={t('empty.title')} {...(mayWrite ? { text: t('empty.text') } : {})} />}
      {here.length > 0 && shown.length === 0 && <EmptyState title={t('empty.filtered')} />}
      <PhotoGrid photos={shown} visits={visits} chosen={known} onOpen={open} onChoose={choose} />
      <IntakeDialog intake={intake} moment={moment} onAdded={added} {...{ patientId, sessionId, visits }} />
      {isFilming && (
        <CameraDialog
          {...{ patientId, sessionId, moment }}
          photos={all}
          onClose={() => {
            setIsFilming(false);
          }}
        />
      )}
      {opened !== undefined && (
        <PhotoViewer
          photo={opened}
          all={all}
          shown={shown.some(({ id }) => id === opened.id) ? shown : all}
          onOpen={open}
          onCompare={compare}
          onClose={() => {
            open(null);
          }}
        />
      )}
      {opened === undefined && side.length > 1 && (
        <CompareDialog
          photos={side}
          onClose={() => {
            compare([]);
          }}
        />
      )}
      {isOver && (
        <div className={classes.drop}>
          <IconPhotoPlus size={34} stroke={1.5} aria-hidden="true" />
          {t('drop')}
        </div>
      )}
    </>
  );
}

/** The photos, once the record has been read. */
export function PhotosPanel(props: PhotosPanelProps) {
  const { data, error, refetch } = useDossier(props.patientId);
  const zone = useAppInfo().data?.zone ?? 'UTC';
  const all = useMemo(() => photosOf(data ?? [], props.visits, zone), [data, props.visits, zone]);
  if (data === undefined) return <LoadState error={error} onRetry={() => void refetch()} />;
  return <Photos {...props} all={all} />;
}
