/** One photo, large: looked at closely, described, measured on. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { counterpartOf, inOrder } from '#shared/clinical/photos/timeline.ts';

import { useMayWrite } from '../../../records/access.ts';
import { FailureAlert } from '../../../records/failure-alert.tsx';
import { newId } from '../../../records/new-id.ts';
import { usePhotoUrl } from '../../../records/photo-picture.ts';
import { LoadState } from '../../../ui/load-state.tsx';
import { FullWindow } from '../full-window.tsx';
import { type Look, WHOLE } from '../pan-zoom.ts';
import type { Photo } from '../photo.ts';
import { Stage } from '../stage.tsx';
import { MarksPart } from './marks-part.tsx';
import { OverlayShapes } from './overlay-shapes.tsx';
import { type Overlay, redo, setOverlay, undo } from './photo-draft.ts';
import { beginPress, type Tool } from './presses.ts';
import { PortraitPart } from './portrait-part.tsx';
import { RemovePhoto } from './remove-photo.tsx';
import { SaidPart } from './said-part.tsx';
import { ScalePart } from './scale-part.tsx';
import { usePhotoEdit } from './use-photo-edit.ts';
import { viewerKey } from './viewer-keys.ts';
import { ViewerBar } from './viewer-bar.tsx';
import classes from './viewer.module.css';

interface PhotoViewerProps {
  readonly photo: Photo;
  /** All photos of the patient, for what it is compared with. */
  readonly all: readonly Photo[];
  /** Those that are shown, for the next and the one before. */
  readonly shown: readonly Photo[];
  readonly onOpen: (id: string) => void;
  readonly onCompare: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

/** A list that is open over a field closes by the same key, and marks its field so. */
const isInOpenList = (target: EventTarget): boolean =>
  target instanceof Element && target.getAttribute('data-mantine-stop-propagation') === 'true';

function Viewer({ photo, all, shown, onOpen, onCompare, onClose }: PhotoViewerProps) {
  const { t } = useTranslation('photos');
  const mayWrite = useMayWrite();
  const edit = usePhotoEdit(photo);
  const picture = usePhotoUrl(photo.id, 'full');
  const [look, setLook] = useState<Look>(WHOLE);
  const [tool, setTool] = useState<Tool>('look');
  const [selected, setSelected] = useState<string | null>(null);
  const [isRemoving, setIsRemoving] = useState(false);
  const { overlay } = edit.draft;
  const size = { width: photo.entry.body.width, height: photo.entry.body.height };
  const change = (next: Overlay, goesOn = false) => {
    edit.change((draft) => setOverlay(draft, next, goesOn));
  };
  const back = () => {
    edit.change(undo);
  };
  const again = () => {
    edit.change(redo);
  };
  const ordered = inOrder(shown);
  const at = ordered.findIndex(({ id }) => id === photo.id);
  const to = (other: Photo | undefined) =>
    other === undefined
      ? null
      : () => {
          edit.save(() => {
            onOpen(other.id);
          });
        };
  const previous = to(ordered[at - 1]);
  const next = to(ordered[at + 1]);
  const counterpart = counterpartOf(all, photo);
  const close = () => {
    edit.save(onClose);
  };
  const keys = {
    ...{ tool, overlay, selected, look, picture: size, mayWrite, newId, change },
    ...{ select: setSelected, lookAt: setLook, setTool, undo: back, redo: again },
  };
  return (
    <div
      className={classes.body}
      onKeyDown={(event) => {
        // What is asked above the photo has keys of its own.
        if (isRemoving) return;
        if (event.key === 'Escape' && !isInOpenList(event.target)) close();
        else if (event.key === 'PageUp') previous?.();
        else if (event.key === 'PageDown') next?.();
        else if ((event.ctrlKey || event.metaKey) && event.key === 's') edit.save();
        else return;
        event.preventDefault();
      }}
    >
      <header className={classes.head}>
        <ViewerBar
          photo={photo}
          tool={tool}
          mayWrite={mayWrite}
          canUndo={edit.draft.past.length > 0}
          canRedo={edit.draft.future.length > 0}
          isChanged={edit.isChanged}
          isSaving={edit.isSaving}
          onTool={setTool}
          onUndo={back}
          onRedo={again}
          onSave={() => {
            edit.save();
          }}
          onDiscard={edit.discard}
          onRemove={() => {
            setIsRemoving(true);
          }}
          onClose={close}
          onPrevious={previous}
          onNext={next}
          onCompare={
            counterpart === null
              ? null
              : () => {
                  edit.save(() => {
                    onCompare([counterpart.id, photo.id]);
                  });
                }
          }
        />
        <FailureAlert error={edit.error} />
      </header>
      <div className={classes.work} inert={edit.isSaving}>
        {picture.error === null ? (
          <Stage
            label={t('viewer.picture')}
            url={picture.data}
            picture={size}
            look={look}
            onLook={setLook}
            cursor={tool === 'look' ? 'grab' : 'crosshair'}
            onPress={(place, hit) => {
              if (!mayWrite) return null;
              return beginPress({ tool, overlay, picture: size, newId, change, select: setSelected }, place, hit);
            }}
            onKeyDown={(event) => {
              if (!viewerKey(keys, event)) return;
              event.preventDefault();
              event.stopPropagation();
            }}
          >
            {(laid) => <OverlayShapes overlay={overlay} laid={laid} selected={selected} />}
          </Stage>
        ) : (
          <LoadState error={picture.error} onRetry={() => void picture.refetch()} />
        )}
        <aside className={classes.side} aria-label={t('viewer.side')}>
          <SaidPart
            said={edit.draft.said}
            isTakenHere={photo.entry.body.takenAt !== null}
            mayWrite={mayWrite}
            onChange={(part) => {
              edit.change((draft) => ({ ...draft, said: { ...draft.said, ...part } }));
            }}
          />
          {mayWrite && <PortraitPart photo={photo} />}
          <ScalePart overlay={overlay} mayWrite={mayWrite} onChange={change} />
          <MarksPart
            overlay={overlay}
            selected={selected}
            mayWrite={mayWrite}
            onSelect={setSelected}
            onChange={change}
          />
        </aside>
      </div>
      {isRemoving && (
        <RemovePhoto
          photo={photo}
          onClose={() => {
            setIsRemoving(false);
          }}
          onRemoved={() => {
            edit.discard();
            onClose();
          }}
        />
      )}
    </div>
  );
}

/** The photo over the whole window. */
export function PhotoViewer(props: PhotoViewerProps) {
  const { t } = useTranslation('photos');
  return (
    <FullWindow label={t('viewer.label')} closesOnEscape={false} onClose={props.onClose}>
      <Viewer key={props.photo.id} {...props} />
    </FullWindow>
  );
}
