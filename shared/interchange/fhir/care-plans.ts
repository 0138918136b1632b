/** Courses: planned series of sessions. */
import type { CarePlan } from '@medplum/fhirtypes';

import { type Entry } from '../../dossier/entry.ts';
import { type Facts } from './facts.ts';
import { type Sheet } from './sheet.ts';
import { instant } from './times.ts';

const PLAN = { active: 'active', completed: 'completed', stopped: 'revoked' } as const;
const ACTIVITY = { active: 'in-progress', completed: 'completed', stopped: 'stopped' } as const;

function addCourse(sheet: Sheet, { id, createdAt, by, body }: Entry<'course'>): void {
  const { maintenanceDays, plannedSessions } = body;
  sheet.add<CarePlan>(id, {
    resourceType: 'CarePlan',
    status: PLAN[body.status],
    intent: 'plan',
    title: body.indication,
    description: `${plannedSessions} sessions, every ${body.intervalDays} days`,
    subject: sheet.patient,
    period: { start: body.startedOn },
    created: instant(createdAt),
    author: sheet.person(by),
    activity: [
      {
        outcomeReference: body.sessions.flatMap((session) => sheet.visit(session)),
        detail: {
          code: { text: 'Mesotherapy session' },
          reasonCode: [{ text: body.indication }],
          status: ACTIVITY[body.status],
          scheduledTiming: {
            repeat: { count: plannedSessions, frequency: 1, period: body.intervalDays, periodUnit: 'd' },
          },
        },
      },
    ],
    note: [
      { text: maintenanceDays === null ? '' : `Maintenance every ${maintenanceDays} days` },
      { text: body.stopRule && `Stop when: ${body.stopRule}` },
      { text: body.notes },
    ],
  });
}

/** Takes up courses; sessions must have been taken up before, those of elsewhere are not referred to. */
export function addCourses(sheet: Sheet, facts: Facts): void {
  for (const course of facts.of('course')) addCourse(sheet, course);
}
