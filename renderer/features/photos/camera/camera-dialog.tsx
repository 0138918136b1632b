/** Takes photos with this computer's camera; each goes into the record at once. */
import { Button, CloseButton, Select, Switch } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { inOrder, type Moment } from '#shared/clinical/photos/timeline.ts';

import { useForgetDossier } from '../../../records/dossier.ts';
import { FailureAlert } from '../../../records/failure-alert.tsx';
import { newId } from '../../../records/new-id.ts';
import { usePhotoUrl } from '../../../records/photo-picture.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FullWindow } from '../full-window.tsx';
import { redraw } from '../intake/prepare-photo.ts';
import { sendPhoto } from '../intake/send-photo.ts';
import { MomentControl } from '../moment-control.tsx';
import type { Photo } from '../photo.ts';
import { ViewSelect } from '../view-select.tsx';
import classes from './camera.module.css';
import { type CameraState, useCamera } from './use-camera.ts';

interface CameraDialogProps {
  readonly patientId: string;
  readonly sessionId: string | null;
  /** All photos of the patient: an earlier one shows how to stand. */
  readonly photos: readonly Photo[];
  readonly moment: Moment;
  readonly onClose: () => void;
}

/** An earlier photo of the same view, faint over the camera's picture. */
function Ghost({ photo }: { photo: Photo }) {
  const { data: url } = usePhotoUrl(photo.id, 'full');
  return url === undefined ? null : <img src={url} alt="" className={classes.ghost} />;
}

function Video({ state, onVideo }: { state: CameraState; onVideo: (video: HTMLVideoElement | null) => void }) {
  const { t } = useTranslation('photos');
  const video = useRef<HTMLVideoElement>(null);
  const stream = state.kind === 'open' ? state.stream : null;
  useEffect(() => {
    if (video.current !== null) video.current.srcObject = stream;
    onVideo(video.current);
  }, [stream, onVideo]);
  if (stream === null) return null;
  return <video ref={video} className={classes.video} autoPlay muted playsInline aria-label={t('camera.picture')} />;
}

function Camera({ patientId, sessionId, photos, moment: begin, onClose }: CameraDialogProps) {
  const { t } = useTranslation(['photos', 'common']);
  const forget = useForgetDossier();
  const [deviceId, setDeviceId] = useState<string | null>(null);
  const state = useCamera(deviceId);
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const [moment, setMoment] = useState(begin);
  const [view, setView] = useState<string | null>(null);
  const [withGhost, setWithGhost] = useState(true);
  const [taken, setTaken] = useState(0);
  const ghost = view === null ? undefined : inOrder(photos.filter((photo) => photo.view === view)).at(-1);
  const take = useMutation({
    mutationFn: async () => {
      if (video === null) throw new Error('there is no picture');
      const takenAt = new Date().toISOString();
      const photo = await redraw(video, { width: video.videoWidth, height: video.videoHeight });
      await sendPhoto(newId(), { patientId, sessionId }, photo, { takenAt, takenOn: null, moment, view, caption: '' });
    },
    onSuccess: () => {
      setTaken((count) => count + 1);
    },
    onSettled: () => forget(patientId),
  });
  const cameras = state.kind === 'open' ? state.cameras : [];
  return (
    <div className={classes.body}>
      <header className={classes.bar}>
        <MomentControl label={t('field.moment')} value={moment} onChange={setMoment} />
        <div className={classes.view}>
          <ViewSelect label={t('field.view')} hidesLabel value={view} onChange={setView} />
        </div>
        {cameras.length > 1 && (
          <Select
            aria-label={t('camera.device')}
            data={cameras.map((camera, index) => ({
              value: camera.deviceId,
              label: camera.label === '' ? t('camera.number', { number: index + 1 }) : camera.label,
            }))}
            value={deviceId ?? cameras[0]?.deviceId ?? null}
            onChange={setDeviceId}
          />
        )}
        {ghost !== undefined && (
          <Switch
            label={t('camera.ghost')}
            checked={withGhost}
            onChange={(event) => {
              setWithGhost(event.currentTarget.checked);
            }}
          />
        )}
        <span className={classes.room} role="status">
          {taken > 0 && t('camera.taken', { count: taken })}
        </span>
        <CloseButton size="lg" aria-label={t('common:close')} onClick={onClose} />
      </header>
      <FailureAlert error={take.error} />
      <div className={classes.picture}>
        {state.kind === 'opening' && <p role="status">{t('camera.opening')}</p>}
        {state.kind !== 'opening' && state.kind !== 'open' && (
          <EmptyState title={t(`camera.${state.kind}.title`)} text={t(`camera.${state.kind}.text`)} />
        )}
        <Video state={state} onVideo={setVideo} />
        {state.kind === 'open' && withGhost && ghost !== undefined && <Ghost photo={ghost} />}
      </div>
      <footer className={classes.foot}>
        <Button
          size="md"
          data-autofocus
          leftSection={<IconCamera size={20} />}
          disabled={state.kind !== 'open'}
          loading={take.isPending}
          onClick={() => {
            take.mutate();
          }}
        >
          {t('camera.take')}
        </Button>
      </footer>
    </div>
  );
}

/** The camera over the whole window. */
export function CameraDialog(props: CameraDialogProps) {
  const { t } = useTranslation('photos');
  return (
    <FullWindow label={t('camera.label')} onClose={props.onClose}>
      <Camera {...props} />
    </FullWindow>
  );
}
