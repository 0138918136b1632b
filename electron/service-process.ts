/** The chart service in a process of its own: a crash of the window never interrupts a commit. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

import { closeSchema, keyringSchema, requestSchema } from './service-messages.ts';
import { createChartService } from './service/chart-service.ts';

const setting = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
};

const binding = process.env['MESOCHART_SQLITE_BINDING'];
const service = createChartService({
  dataFolder: setting('MESOCHART_DATA'),
  resourcesFolder: setting('MESOCHART_RESOURCES'),
  version: setting('MESOCHART_VERSION'),
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  now: () => new Date(),
  randomBytes: (count) => randomBytes(count),
  backupWorker: join(import.meta.dirname, 'backup-worker.js'),
  ...(binding !== undefined && binding !== '' && { nativeBinding: binding }),
});

const seat = service.seat();
const port = process.parentPort;

/** How often it is looked whether a seat was left alone for too long. */
const TICK_MS = 15_000;

setInterval(() => {
  service.tick();
}, TICK_MS);

port.on('message', ({ data }: { data: unknown }) => {
  if (closeSchema.safeParse(data).success) {
    void service.closeInTime().finally(() => {
      port.postMessage({ closed: true });
    });
    return;
  }
  const question = keyringSchema.safeParse(data);
  if (question.success) {
    const { id, keyring } = question.data;
    void service.keyring(keyring, seat).then((result) => {
      port.postMessage({ id, result });
    });
    return;
  }
  const request = requestSchema.safeParse(data);
  if (!request.success) return; // only the main process speaks here, and it parses before it sends
  const { id, channel, input } = request.data;
  void service.call(channel, input, seat).then((result) => {
    port.postMessage({ id, result });
  });
});
port.postMessage({ ready: true });
