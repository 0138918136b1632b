/** Takes files in one after the other: a few dozen large photos decoded at once would fill the memory. */
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';

import { PHOTO_LIMITS } from '#shared/clinical/photos/limits.ts';

import { newId } from '../../../records/new-id.ts';
import { type IntakeItem, intakeList } from './intake-list.ts';
import { preparePhoto } from './prepare-photo.ts';
import { type AboutPhoto, type PhotoPlace, sendPhoto } from './send-photo.ts';

/** Files on their way into the record. */
export interface Intake {
  readonly items: readonly IntakeItem[];
  readonly isSending: boolean;
  /** What kept the last try from adding all of them. */
  readonly error: unknown;
  /** How many files were left out because there were too many. */
  readonly leftOut: number;
  readonly choose: (files: readonly File[]) => void;
  readonly remove: (id: string) => void;
  readonly clear: () => void;
  /** Adds what is ready; promises how many were added. */
  readonly send: (place: PhotoPlace, about: AboutPhoto) => Promise<number>;
}

const giveUp = (items: readonly IntakeItem[]): void => {
  for (const { url } of items) if (url !== null) URL.revokeObjectURL(url);
};

/** The files of one screen. */
export function useIntake(): Intake {
  const [items, tell] = useReducer(intakeList, []);
  const [isSending, setIsSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [leftOut, setLeftOut] = useState(0);
  const latest = useRef(items);
  const queue = useRef(Promise.resolve());
  const isGone = useRef(false);
  useEffect(() => {
    latest.current = items;
  }, [items]);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      giveUp(latest.current);
    };
  }, []);

  const prepare = useCallback(async (id: string, file: File): Promise<void> => {
    const isWanted = () => !isGone.current && latest.current.some((item) => item.id === id);
    if (!isWanted()) return;
    const photo = await preparePhoto(file).catch(() => 'not-made' as const);
    if (!isWanted()) return;
    if (typeof photo === 'string') tell({ type: 'refused', id, problem: photo });
    else
      tell({ type: 'prepared', id, photo, url: URL.createObjectURL(new Blob([photo.thumb], { type: 'image/jpeg' })) });
  }, []);

  const choose = useCallback(
    (files: readonly File[]) => {
      const room = Math.max(0, PHOTO_LIMITS.atOnce - latest.current.length);
      const taken = files.slice(0, room).map((file) => ({ id: newId(), name: file.name, file }));
      setLeftOut(files.length - taken.length);
      tell({ type: 'chosen', items: taken.map(({ id, name }) => ({ id, name })) });
      for (const { id, file } of taken) {
        // After the list has been drawn, so that what was taken off it meanwhile is not prepared.
        queue.current = queue.current.then(() => new Promise(requestAnimationFrame)).then(() => prepare(id, file));
      }
    },
    [prepare],
  );

  const send = useCallback(async (place: PhotoPlace, about: AboutPhoto): Promise<number> => {
    setIsSending(true);
    setError(null);
    let added = 0;
    try {
      for (const { id, photo, url } of latest.current) {
        if (photo === null) continue;
        tell({ type: 'sending', id });
        try {
          await sendPhoto(id, place, photo, about);
        } catch (failure) {
          tell({ type: 'failed', id });
          throw failure;
        }
        if (url !== null) URL.revokeObjectURL(url);
        tell({ type: 'gone', id });
        added += 1;
      }
    } catch (failure) {
      setError(failure);
    } finally {
      setIsSending(false);
    }
    return added;
  }, []);

  return {
    items,
    isSending,
    error,
    leftOut,
    choose,
    send,
    remove: (id) => {
      giveUp(items.filter((item) => item.id === id));
      tell({ type: 'gone', id });
    },
    clear: () => {
      giveUp(items);
      setError(null);
      setLeftOut(0);
      tell({ type: 'cleared' });
    },
  };
}
