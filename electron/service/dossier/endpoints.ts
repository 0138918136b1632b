/** What answers the channels of the record. */
import { kindOf, type KindName } from '#shared/dossier/kinds.ts';
import { AppError } from '#shared/errors.ts';
import { type dossierContract } from '#shared/ipc/dossier.ts';
import { type Endpoint, onStore } from '../call.ts';
import { requirePatient } from '../db/patient-table.ts';
import { entriesOfKinds, entriesOfPatient, revisionsOf } from './entry-table.ts';
import { saveEntry } from './save-entry.ts';

const isOfClinic = (kind: KindName): boolean => ['library', 'policy'].includes(kindOf(kind).scope);

/** Channels of the record. */
export const dossierEndpoints: Readonly<Record<keyof typeof dossierContract, Endpoint>> = {
  'dossier:list': onStore('dossier:list', ({ store, about }, { patientId, kinds }) => {
    requirePatient(store, patientId);
    about({ patientId, detail: { kinds: kinds?.join(' ') ?? 'all' } });
    return entriesOfPatient(store, patientId, kinds);
  }),
  'dossier:save': onStore('dossier:save', ({ store, actor }, input) =>
    store.write(() => saveEntry(store, input, ['patient', 'session'], actor)),
  ),
  'dossier:history': onStore('dossier:history', ({ store, about }, { id }) => {
    const revisions = revisionsOf(store, id);
    const patientId = revisions[0]?.patientId ?? null;
    if (patientId === null) throw new AppError('not-found', 'there is no such entry', { id });
    about({ patientId, detail: { id } });
    return revisions;
  }),
  'library:list': onStore('library:list', ({ store }, { kinds, withRemoved = false }) =>
    entriesOfKinds(store, kinds.filter(isOfClinic), withRemoved),
  ),
  'library:history': onStore('library:history', ({ store }, { id }) =>
    revisionsOf(store, id).filter(({ kind }) => isOfClinic(kind)),
  ),
  'library:save': onStore('library:save', ({ store, actor }, input) =>
    store.write(() => saveEntry(store, input, ['library'], actor)),
  ),
  'policy:save': onStore('policy:save', ({ store, actor }, input) =>
    store.write(() => saveEntry(store, input, ['policy'], actor)),
  ),
};
