import { describe, expect, it } from 'vitest';

import { isAlarming, judgeBackups } from '../../../../renderer/records/backup-state.ts';
import { type BackupStatus } from '../../../../shared/ipc/backups.ts';

const NOW = Date.parse('2026-11-22T20:00:00.000Z');
const hoursAgo = (hours: number): string => new Date(NOW - hours * 3_600_000).toISOString();

const GOOD: BackupStatus = {
  localFolder: '/data/backups',
  secondFolder: '/second',
  everyMinutes: 15,
  dirty: false,
  lastAt: hoursAgo(0.1),
  secondLastAt: hoursAgo(0.1),
  problem: null,
  running: null,
  entries: [],
  drill: null,
};

const verdict = (part: Partial<BackupStatus>) => judgeBackups({ ...GOOD, ...part }, NOW);

describe('the verdict on the backups', () => {
  it('is good while both places hold every chart, and due while something has changed since', () => {
    expect(verdict({})).toEqual({ kind: 'good' });
    expect(verdict({ dirty: true })).toEqual({ kind: 'due' });
  });

  it('is alarming when the second place has had none for more than a day', () => {
    const late = verdict({ secondLastAt: hoursAgo(26) });
    expect(late).toEqual({ kind: 'second-stale', ageMs: 26 * 3_600_000 });
    expect(isAlarming(late)).toBe(true);
    expect(verdict({ secondLastAt: hoursAgo(23) }).kind).toBe('good');
  });

  it('is good after a weekend in which nothing was changed', () => {
    expect(verdict({ lastAt: hoursAgo(60), secondLastAt: hoursAgo(60) }).kind).toBe('good');
    expect(verdict({ lastAt: hoursAgo(60), secondLastAt: hoursAgo(60), dirty: true }).kind).toBe('second-stale');
  });

  it('says a failure before everything else', () => {
    const failed = verdict({ problem: { where: 'second', code: 'disk-full', at: hoursAgo(1) }, secondFolder: null });
    expect(failed).toMatchObject({ kind: 'failed', where: 'second', code: 'disk-full' });
    expect(isAlarming(failed)).toBe(true);
  });

  it('asks for a first backup and for a second place without sounding the alarm', () => {
    expect(verdict({ lastAt: null })).toEqual({ kind: 'none' });
    const alone = verdict({ secondFolder: null, secondLastAt: null });
    expect(alone).toEqual({ kind: 'no-second' });
    expect(isAlarming(alone)).toBe(false);
    expect(isAlarming(verdict({ secondLastAt: null }))).toBe(true);
  });
});
