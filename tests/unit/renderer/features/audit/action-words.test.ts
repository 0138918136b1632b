import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { partsOf } from '../../../../../renderer/features/audit/action-words.ts';
import { AUDIT_ACTIONS } from '../../../../../shared/ipc/audit.ts';

const words = z
  .object({ group: z.record(z.string(), z.string()), action: z.record(z.string(), z.record(z.string(), z.string())) })
  .parse(JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../../../renderer/i18n/en/audit.json'), 'utf8')));

describe('the words of the audit trail', () => {
  it('hold a sentence and a group for every action that can be recorded', () => {
    const wordless = AUDIT_ACTIONS.filter((action) => {
      const { about, deed } = partsOf(action);
      return words.group[about] === undefined || words.action[about]?.[deed] === undefined;
    });
    expect(wordless).toEqual([]);
  });

  it('hold no sentence for an action that cannot', () => {
    const said = Object.entries(words.action).flatMap(([about, deeds]) =>
      Object.keys(deeds).map((deed) => `${about}.${deed}`),
    );
    expect(said.sort()).toEqual([...AUDIT_ACTIONS].sort());
  });
});
