/** Photos on their way into the record: what was chosen, what became of it. */
import type { IntakeProblem } from '#shared/clinical/photos/image-header.ts';

import type { PreparedPhoto } from './prepare-photo.ts';

/** One file on its way. */
export interface IntakeItem {
  /** Id of the entry it becomes. */
  readonly id: string;
  readonly name: string;
  readonly state: 'preparing' | 'refused' | 'ready' | 'sending' | 'failed';
  readonly problem: IntakeProblem | 'not-made' | null;
  readonly photo: PreparedPhoto | null;
  /** Address of its small picture, to be given up with it. */
  readonly url: string | null;
}

/** What happens to the list. */
export type IntakeEvent =
  | { readonly type: 'chosen'; readonly items: readonly { readonly id: string; readonly name: string }[] }
  | { readonly type: 'prepared'; readonly id: string; readonly photo: PreparedPhoto; readonly url: string }
  | { readonly type: 'refused'; readonly id: string; readonly problem: IntakeProblem | 'not-made' }
  | { readonly type: 'sending' | 'failed' | 'gone'; readonly id: string }
  | { readonly type: 'cleared' };

/** The list after an event. */
export function intakeList(items: readonly IntakeItem[], event: IntakeEvent): readonly IntakeItem[] {
  const change = (id: string, part: Partial<IntakeItem>) =>
    items.map((item) => (item.id === id ? { ...item, ...part } : item));
  switch (event.type) {
    case 'chosen':
      return [
        ...items,
        ...event.items.map((item) => ({ ...item, state: 'preparing' as const, problem: null, photo: null, url: null })),
      ];
    case 'prepared':
      return change(event.id, { state: 'ready', photo: event.photo, url: event.url });
    case 'refused':
      return change(event.id, { state: 'refused', problem: event.problem });
    case 'sending':
    case 'failed':
      return change(event.id, { state: event.type });
    case 'gone':
      return items.filter(({ id }) => id !== event.id);
    case 'cleared':
      return [];
  }
}
