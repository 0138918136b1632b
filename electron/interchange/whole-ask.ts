/** Asks the service for an export's pieces, and waits where the workstation is locked: an export outlasts a coffee. */
import { accessStateSchema } from '#shared/ipc/people.ts';
import { type AskWhole, askThrough } from '../service/interchange/whole-writer.ts';
import { type Press } from '../print/press.ts';
import { type ServiceClient } from '../service-client.ts';

const POLL_MS = 500;
/** A service that has stopped is back within a second or two. */
const GONE_TRIES = 20;

/** What a running export is told while it waits. */
interface Waiting {
  readonly checkpoint: () => Promise<void>;
  readonly onLocked: (isLocked: boolean) => void;
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, POLL_MS));

/** Asks again while nobody is signed in. */
export const patientAsk = (service: ServiceClient, { checkpoint, onLocked }: Waiting): AskWhole =>
  askThrough(async (channel, input) => {
    for (let gone = 0; ;) {
      const result = await service.call(channel, input);
      const code = result.ok ? '' : result.error.code;
      onLocked(code === 'locked');
      gone += code === 'unavailable' ? 1 : 0;
      if (code !== 'locked' && (code !== 'unavailable' || gone > GONE_TRIES)) return result;
      await pause();
      await checkpoint();
    }
  });

async function isOpen(service: ServiceClient): Promise<boolean> {
  const state = await service.call('access:state', {});
  return state.ok && accessStateSchema.parse(state.value).status === 'signed-in';
}

/** Prints charts one after another; a print that the lock spoilt is made again. */
export const patientPrint =
  (service: ServiceClient, press: Press, { checkpoint, onLocked }: Waiting) =>
  async (sessionId: string, paper: 'A4' | 'Letter'): Promise<Uint8Array> => {
    for (;;) {
      while (!(await isOpen(service))) {
        // Nothing of a patient stays loaded behind a lock.
        press.close();
        onLocked(true);
        await pause();
        await checkpoint();
      }
      onLocked(false);
      try {
        return await press.render({ sessionId, paper });
      } catch (error) {
        if (await isOpen(service)) throw error;
      }
    }
  };
