import { expect, test } from 'vitest';

import { sourcesOf } from '#shared/spacing/sources.ts';
import { TECHNIQUES } from '#shared/spacing/techniques.ts';

test('every source a technique names has a title that can be shown', () => {
  for (const { code, sources } of TECHNIQUES) expect(sourcesOf(sources), code).toHaveLength(sources.length);
});
