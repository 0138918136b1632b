/** Photographs taken in by the product's own file store, one after another. */
import { addFile, readFile } from '../../../electron/service/files/file-store.ts';
import { type Store } from '../../../electron/service/store.ts';
import { type TestService } from '../../fixtures/service/temp-service.ts';
import { say } from './promise.ts';

/** Larger than one piece of a sealed file would be a rare photograph; smaller ones show more in the same time. */
const FILE_BYTES = 60_000;

async function* content(n: number): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.alloc(FILE_BYTES, n));
}

/** Takes files in until it is killed; says the id of each. */
export async function addFilesForEver(service: TestService): Promise<void> {
  await service.ask('app:info', {});
  const store = service.raw.places.current();
  for (let n = 1; ; n++) {
    const about = { mediaType: 'image/jpeg', patientId: 'p-s1', sessionId: null };
    say((await addFile(store, about, 'test', content(n))).id);
  }
}

/** The files that cannot be read to their end as they were taken in. */
export async function unreadable(store: Store, ids: readonly string[]): Promise<string[]> {
  const lost: string[] = [];
  for (const id of ids) {
    try {
      let bytes = 0;
      for await (const piece of readFile(store, id)) bytes += piece.length;
      if (bytes !== FILE_BYTES) lost.push(id);
    } catch {
      lost.push(id); // gone, cut short or not what was stored: all the same to whoever took it
    }
  }
  return lost;
}
