import { describe, expect, it } from 'vitest';

import { courseEvents, courseLines, notOfAnother } from '#shared/clinical/paper/course-summary.ts';
import { scorePlaces } from '#shared/clinical/paper/score-places.ts';
import type { AnyEntry } from '#shared/dossier/entry.ts';
import { entriesOf } from '#shared/dossier/entry.ts';
import type { KindName } from '#shared/dossier/kinds.ts';
import type { SessionRow } from '#shared/ipc/records.ts';

const stored = (kind: KindName, id: string, body: Record<string, unknown>, sessionId: string | null): AnyEntry => ({
  id,
  kind,
  patientId: 'p1',
  sessionId,
  revision: 1,
  at: '2026-11-10T08:00:00.000Z',
  createdAt: '2026-11-10T08:00:00.000Z',
  by: { id: 'dr1', name: 'Dr. Example' },
  body,
  removal: null,
});
const [course] = entriesOf(
  [
    stored(
      'course',
      'c1',
      {
        indication: 'Hair loss',
        startedOn: '2026-01-01',
        plannedSessions: 4,
        intervalDays: 14,
        maintenanceDays: null,
        stopRule: '',
        status: 'active',
        sessions: ['s1', 's2', 's3'],
        price: null,
        notes: '',
      },
      null,
    ),
  ],
  'course',
);
if (course === undefined) throw new Error('the course does not fit its schema');

const aSession = (id: string, day: string, own: Partial<SessionRow> = {}): SessionRow => ({
  id,
  patientId: 'p1',
  startedAt: `2026-${day}T08:00:00.000Z`,
  zone: 'Europe/Vienna',
  status: 'signed',
  practitionerName: 'Dr. Example',
  anatomy: { set: 'adult-1', sex: 'female' },
  treatments: [],
  givenCount: 0,
  plannedCount: 0,
  givenUl: 0,
  marks: [],
  ...own,
});
const treated = (techniqueCode: string, components: string[]) => ({
  id: 't',
  indication: '',
  techniqueCode,
  components,
});

describe('a course on one sheet', () => {
  it('lists its own sessions from the first, and does not count one entered in error', () => {
    const lines = courseLines(course, [
      aSession('s3', '03-01'),
      aSession('other', '02-20'),
      aSession('s2', '02-01', { status: 'entered-in-error' }),
      aSession('s1', '01-01'),
    ]);
    expect(lines.map(({ number, session }) => [number, session.id])).toEqual([
      [1, 's1'],
      [null, 's2'],
      [2, 's3'],
    ]);
  });

  it('names each technique and component of a session once', () => {
    const treatments = [treated('papule', ['Biotin', 'Lidocaine']), treated('papule', ['Lidocaine'])];
    expect(courseLines(course, [aSession('s1', '01-01', { treatments })])[0]).toMatchObject({
      techniques: ['papule'],
      components: ['Biotin', 'Lidocaine'],
    });
  });

  it('takes the events after its sessions, and scores that belong to no other course', () => {
    const score = (id: string, courseId: string | null) =>
      stored('score', id, { courseId, scale: 'pain', value: 3, date: '2026-01-01', notes: '' }, null);
    const scores = entriesOf([score('a', null), score('b', 'c1'), score('x', 'c2')], 'score');
    expect(notOfAnother(course, scores).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(courseEvents(course, [])).toEqual([]);
  });
});

describe('places of scores', () => {
  const room = { width: 100, height: 50, margin: 10 };
  it('go from the first day to the last, and from the least of the scale to its greatest', () => {
    const scores = [
      { date: '2026-01-01', value: 0 },
      { date: '2026-01-11', value: 10 },
    ];
    expect(scorePlaces(scores, { min: 0, max: 10 }, room)).toEqual([
      { x: 10, y: 40 },
      { x: 90, y: 10 },
    ]);
  });
  it('lie on the drawing where there is a single score on a scale of the clinic’s own', () => {
    expect(scorePlaces([{ date: '2026-01-01', value: 7 }], null, room)).toEqual([{ x: 10, y: 40 }]);
  });
});
