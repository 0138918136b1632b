import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  counterpartOf,
  groupPhotos,
  inOrder,
  matching,
  MOMENTS,
  type PhotoFacts,
} from '#shared/clinical/photos/timeline.ts';

const aPhoto = (id: string, day: string, own: Partial<PhotoFacts> = {}): PhotoFacts => ({
  id,
  day,
  sessionId: null,
  moment: 'before',
  view: 'face-front',
  createdAt: `${day}T10:00:00.000Z`,
  ...own,
});

const anyPhotos = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    day: fc.constantFrom('2026-01-05', '2026-02-05', '2026-03-05'),
    sessionId: fc.constantFrom(null, 's1', 's2'),
    moment: fc.constantFrom(...MOMENTS),
    view: fc.constantFrom(null, 'face-front', 'face-left'),
    createdAt: fc.constantFrom('2026-03-05T10:00:00.000Z', '2026-03-05T11:00:00.000Z'),
  }),
  { selector: ({ id }) => id, maxLength: 40 },
);

describe('photos over time', () => {
  it('are grouped by day and visit, newest day first, before ahead of after', () => {
    const photos = [
      aPhoto('c', '2026-02-05', { moment: 'after', sessionId: 's1' }),
      aPhoto('a', '2026-01-05'),
      aPhoto('b', '2026-02-05', { sessionId: 's1', createdAt: '2026-02-05T12:00:00.000Z' }),
      aPhoto('d', '2026-02-05'),
    ];
    expect(
      groupPhotos(photos).map(({ day, sessionId, photos: of }) => [day, sessionId, of.map(({ id }) => id)]),
    ).toEqual([
      ['2026-02-05', null, ['d']],
      ['2026-02-05', 's1', ['b', 'c']],
      ['2026-01-05', null, ['a']],
    ]);
  });

  it('are each in one group, whatever there is', () => {
    fc.assert(
      fc.property(anyPhotos, (photos) => {
        const groups = groupPhotos(photos);
        expect(groups.flatMap(({ photos: of }) => of).length).toBe(photos.length);
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
        expect(groups.map(({ day }) => day)).toEqual(
          groups
            .map(({ day }) => day)
            .toSorted()
            .toReversed(),
        );
      }),
    );
  });

  it('are filtered by view and by moment, and those without a view are found too', () => {
    const photos = [
      aPhoto('a', '2026-01-05'),
      aPhoto('b', '2026-01-05', { view: null }),
      aPhoto('c', '2026-01-05', { moment: 'after' }),
    ];
    const ids = (view: string | null, moment: PhotoFacts['moment'] | null) =>
      matching(photos, { view, moment }).map(({ id }) => id);
    expect(ids(null, null)).toEqual(['a', 'b', 'c']);
    expect(ids('face-front', null)).toEqual(['a', 'c']);
    expect(ids('none', null)).toEqual(['b']);
    expect(ids('face-front', 'after')).toEqual(['c']);
  });

  it('are compared with the same view: the first one before, the newest one after', () => {
    const photos = [
      aPhoto('first', '2026-01-05'),
      aPhoto('other view', '2026-01-05', { view: 'face-left' }),
      aPhoto('after', '2026-01-05', { moment: 'after' }),
      aPhoto('later', '2026-03-05', { moment: 'follow-up' }),
    ];
    const [first, otherView, after, later] = photos;
    if (!first || !otherView || !after || !later) throw new Error('four photos');
    expect(counterpartOf(photos, first)?.id).toBe('later');
    expect(counterpartOf(photos, later)?.id).toBe('first');
    expect(counterpartOf(photos, after)?.id).toBe('first');
    expect(counterpartOf(photos, otherView)).toBe(null);
  });

  it('never compares a photo with itself', () => {
    fc.assert(
      fc.property(anyPhotos, (photos) => {
        for (const photo of photos) {
          const other = counterpartOf(photos, photo);
          if (other === null) continue;
          expect(other.id).not.toBe(photo.id);
          expect(other.view).toBe(photo.view);
        }
        expect(inOrder(photos)).toHaveLength(photos.length);
      }),
    );
  });
});
