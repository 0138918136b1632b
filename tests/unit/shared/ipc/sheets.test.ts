import { describe, expect, it } from 'vitest';

import { sheetAddress, sheetFileName, type SheetRequest, sheetSchema } from '#shared/ipc/sheets.ts';

const label: SheetRequest = { kind: 'label', sessionId: 's/1', treatmentId: 't1', size: '60x30' };
const blank = { kind: 'blank', anatomy: { set: 'adult-1', sex: 'female' }, patientId: null, paper: 'A4' } as const;

describe('a sheet that is asked for', () => {
  it('comes back whole out of the address of its page', () => {
    const text = new URLSearchParams(sheetAddress(label).split('?')[1]).get('of') ?? '';
    expect(sheetSchema.parse(JSON.parse(text))).toEqual(label);
  });
  it('has one to four drawings, none of them twice', () => {
    const parse = (views: readonly string[]) => sheetSchema.safeParse({ ...blank, views }).success;
    expect(parse(['face-front', 'scalp-top'])).toBe(true);
    expect(parse([])).toBe(false);
    expect(parse(['face-front', 'face-front'])).toBe(false);
    expect(parse(['face-front', 'face-left', 'face-right', 'submental', 'scalp-top'])).toBe(false);
    expect(parse(['../../secret'])).toBe(false);
  });
  it('is proposed as a file whose name leads nowhere else', () => {
    expect(sheetFileName(label)).toBe('label-s_1.pdf');
    expect(sheetFileName({ kind: 'recall', of: { by: 'lot', lot: '../A 1' }, paper: 'A4' })).toBe('recall-_A_1.pdf');
  });
});
