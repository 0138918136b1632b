/** Settings of a place: the letterhead, who treats, and how the program looks. */
import { z } from 'zod';

import { type Settings, settingsSchema } from '#shared/ipc/records.ts';
import { type Store } from './store.ts';

/** What holds until the clinic decides otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  clinicName: '',
  clinicAddress: '',
  practitioner: null,
  theme: 'auto',
  paper: 'A4',
  idleMinutes: 10,
  closeMinutes: 60,
  retentionYears: null,
  countersign: false,
};

/** The settings; what was never set has its default. */
export function readSettings(store: Store): Settings {
  const text = z.string().optional().parse(store.sql(`SELECT value FROM setting WHERE name = 'clinic'`).pluck().get());
  return text === undefined
    ? DEFAULT_SETTINGS
    : settingsSchema.parse({ ...DEFAULT_SETTINGS, ...z.looseObject({}).parse(JSON.parse(text)) });
}

/** Keeps the settings and the practitioner they name. */
export function saveSettings(store: Store, settings: Settings): Settings {
  return store.write(() => {
    const at = store.instant();
    store
      .sql(
        `INSERT INTO setting (name, value, updated_at) VALUES ('clinic', ?, ?)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
      )
      .run(JSON.stringify(settings), at);
    if (settings.practitioner !== null) {
      store
        .sql(
          `INSERT INTO practitioner (id, name, updated_at) VALUES (?, ?, ?)
           ON CONFLICT (id) DO UPDATE SET name = excluded.name, updated_at = excluded.updated_at`,
        )
        .run(settings.practitioner.id, settings.practitioner.name, at);
    }
    return settings;
  });
}
