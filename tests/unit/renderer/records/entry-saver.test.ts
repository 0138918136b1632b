import fc from 'fast-check';
import { expect, it } from 'vitest';

import { createEntrySaver } from '../../../../renderer/records/entry-saver.ts';

type Fate = 'ok' | 'lost' | 'gone' | 'locked';

/** A service that keeps the newest revision, refuses stale ones, and whose answers may be lost. */
function aPlace() {
  const kept = { revision: 0, body: '', isMine: true };
  const fates: Fate[] = [];
  const place = {
    write: (base: number, body: string): Promise<{ revision: number }> => {
      const fate = fates.shift() ?? 'ok';
      if (fate === 'gone' || fate === 'locked') return Promise.reject(new Error(fate));
      if (base !== kept.revision) return Promise.reject(new Error('stale'));
      Object.assign(kept, { revision: base + 1, body, isMine: true });
      return fate === 'lost' ? Promise.reject(new Error('lost')) : Promise.resolve({ revision: base + 1 });
    },
    look: () => Promise.resolve(kept.revision === 0 ? null : { revision: kept.revision, isMine: kept.isMine }),
    isInDoubt: (failure: unknown) => failure instanceof Error && ['lost', 'gone'].includes(failure.message),
  };
  return { kept, fates, place, saver: createEntrySaver(place, 0) };
}

it('goes on where an answer was lost, whether it was stored or not, and never puts an older text over a newer', async () => {
  const steps = fc.array(fc.constantFrom<Fate>('ok', 'lost', 'gone', 'locked'), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(steps, async (plan) => {
      const { kept, fates, saver } = aPlace();
      let typed = '';
      for (const [i, fate] of plan.entries()) {
        fates.push(fate);
        typed = `${typed}${i} `;
        saver.take(typed);
        await saver.save().catch(() => undefined);
      }
      fates.length = 0;
      await saver.save();
      expect(kept.body).toBe(typed);
    }),
    { numRuns: 300 },
  );
});

it('stays refused where somebody else wrote meanwhile', async () => {
  const { kept, fates, saver } = aPlace();
  fates.push('gone');
  saver.take('mine');
  await expect(saver.save()).rejects.toThrow('gone');
  Object.assign(kept, { revision: 1, body: 'theirs', isMine: false });
  await expect(saver.save()).rejects.toThrow('stale');
  expect(kept.body).toBe('theirs');
});

it('keeps what was typed while a save was under way', async () => {
  const { kept, saver } = aPlace();
  saver.take('a');
  void saver.save();
  saver.take('ab');
  // The second is done when both are.
  await saver.save();
  expect(kept).toMatchObject({ revision: 2, body: 'ab' });
});
