/** A photo's picture as an address for `<img>`: made from bytes, and gone with the answer it was made from. */
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';

import { call } from '../api.ts';
import { smallPicture } from './small-picture.ts';

/** How large a picture is wanted. */
export type PhotoSize = 'thumb' | 'full';

const KEY = 'photo';

/** How long a picture that nobody looks at stays in memory, ms. */
const KEPT_MS = { thumb: 600_000, full: 30_000 } as const;

const isPhoto = ({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean => queryKey[0] === KEY;

const watched = new WeakSet<QueryClient>();

/** Addresses are given up when their answers are: after a while, or at once when the records are locked. */
function giveUpAddresses(client: QueryClient): void {
  if (watched.has(client)) return;
  watched.add(client);
  client.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'removed' || !isPhoto(query)) return;
    const url: unknown = query.state.data;
    if (typeof url === 'string') URL.revokeObjectURL(url);
  });
}

/** The address of a photo's picture. Each whole one that is read is written down in the audit trail. */
export function usePhotoUrl(id: string, size: PhotoSize, enabled = true) {
  const client = useQueryClient();
  giveUpAddresses(client);
  return useQuery({
    queryKey: [KEY, id, size],
    queryFn: async ({ signal }) => {
      const { bytes } = await call('photo:read', { id, size });
      signal.throwIfAborted();
      const shown = size === 'thumb' ? await smallPicture(id, new Uint8Array(bytes)) : bytes;
      signal.throwIfAborted();
      return URL.createObjectURL(new Blob([shown], { type: 'image/jpeg' }));
    },
    enabled,
    staleTime: Infinity,
    gcTime: KEPT_MS[size],
  });
}
