import { describe, expect, test } from 'vitest';

import { latestOnly } from '../../../../renderer/editor/latest-only.ts';

/** Answers when the test says so. */
function slow() {
  const asked: { question: number; resolve: (answer: string) => void; reject: (reason: Error) => void }[] = [];
  const ask = latestOnly(
    (question: number) => new Promise<string>((resolve, reject) => asked.push({ question, resolve, reject })),
  );
  return { asked, ask };
}

const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

describe('asking for the latest only', () => {
  test('asks one question at a time and gives up what a newer one replaced', async () => {
    const { asked, ask } = slow();
    const answers = [ask(1), ask(2), ask(3)];
    expect(asked.map(({ question }) => question)).toEqual([1]);
    asked[0]?.resolve('one');
    await settled();
    expect(asked.map(({ question }) => question)).toEqual([1, 3]);
    asked[1]?.resolve('three');
    expect(await Promise.all(answers)).toEqual(['one', null, 'three']);
  });

  test('goes on after a failure', async () => {
    const { asked, ask } = slow();
    const first = ask(1);
    const second = ask(2);
    asked[0]?.reject(new Error('no skin'));
    await expect(first).rejects.toThrow('no skin');
    await settled();
    asked[1]?.resolve('two');
    expect(await second).toBe('two');
  });
});
