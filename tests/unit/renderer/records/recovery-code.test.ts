import { describe, expect, it } from 'vitest';

import { checkTyped, groupsOf, isTypedBack } from '../../../../renderer/records/recovery-code.ts';

const CODE = '0AB1-CD23-EF45';

describe('a recovery code typed back', () => {
  it('is right in any case, with any separators, and with letters that look alike', () => {
    for (const typed of [CODE, '0ab1cd23ef45', 'oabl cd23 ef45', ' OAbI - CD23.EF45 ']) {
      expect(isTypedBack(CODE, typed)).toBe(true);
    }
  });

  it('says how many groups are right, and a slip where it is made', () => {
    expect(checkTyped(CODE, '')).toEqual({ right: 0, isWrong: false });
    expect(checkTyped(CODE, '0AB1 CD')).toEqual({ right: 1, isWrong: false });
    expect(checkTyped(CODE, '0AB1 CE')).toEqual({ right: 1, isWrong: true });
    expect(checkTyped(CODE, `${CODE}9`)).toEqual({ right: 3, isWrong: true });
    expect(isTypedBack(CODE, '0AB1-CD23')).toBe(false);
    expect(isTypedBack(CODE, `${CODE}9`)).toBe(false);
  });

  it('has the groups it is shown in', () => {
    expect(groupsOf(CODE)).toEqual(['0AB1', 'CD23', 'EF45']);
  });
});
