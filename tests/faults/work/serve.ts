/** A chart service in a process of its own that answers messages, as the app's does. */
import { type TestService } from '../../fixtures/service/temp-service.ts';

/** A call on its way to the process. */
export interface Asked {
  readonly id: number;
  readonly channel: string;
  readonly input: unknown;
}

/** Answers until it is killed. Calls begin in the order they came, as in the app. */
export function serve({ raw, seat }: TestService): void {
  process.on('message', ({ id, channel, input }: Asked) => {
    void raw.call(channel, input, seat).then((result) => process.send?.({ id, result }));
  });
}
