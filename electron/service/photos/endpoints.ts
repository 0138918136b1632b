/** What answers the channels of photographs. */
import { photoContract } from '#shared/ipc/photos.ts';
import { type Endpoint, parseInput, requireActor } from '../call.ts';
import { addPhoto } from './add-photo.ts';
import { keepThumb } from './keep-thumb.ts';
import { readPhoto } from './read-photo.ts';

const c = photoContract;

/** Channels of photographs. */
export const photoEndpoints: Readonly<Record<keyof typeof photoContract, Endpoint>> = {
  'photo:add': async (call, raw) => {
    const input = parseInput(c['photo:add'].input, raw);
    const { id } = requireActor(call);
    return c['photo:add'].output.parse(await addPhoto(call.places.current(), input, id));
  },
  'photo:keep-thumb': async (call, raw) => {
    const input = parseInput(c['photo:keep-thumb'].input, raw);
    await keepThumb(call.places.current(), input, requireActor(call).id);
    return {};
  },
  'photo:read': async (call, raw) => {
    const input = parseInput(c['photo:read'].input, raw);
    const { id } = requireActor(call);
    return c['photo:read'].output.parse({ bytes: await readPhoto(call.places.current(), input, id) });
  },
};
