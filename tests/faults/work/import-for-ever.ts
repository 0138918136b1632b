/** Imports of many charts each, without end. */
import { aChart, aPoint } from '../../fixtures/chart/builders.ts';
import { type TestService } from '../../fixtures/service/temp-service.ts';
import { say } from './promise.ts';

/** Charts of one import. */
export const MANY = 40;

/** Imports until it is killed; says when each begins and ends. */
export async function importForEver(service: TestService): Promise<void> {
  await service.ask('app:info', {});
  for (let round = 0; ; round++) {
    const prefix = `${process.pid}-${round}`;
    const files = Array.from({ length: MANY }, (_, i) => {
      const marks = Array.from({ length: 20 }, (_mark, n) => aPoint({ id: `m${n}` }));
      return {
        name: `${i}`,
        text: JSON.stringify(aChart({ sessionId: `${prefix}-${i}`, patientId: `p${i % 7}`, marks })),
      };
    });
    say(`begin ${prefix}`);
    await service.ask('chart:import', { files });
    say(`done ${prefix}`);
  }
}
