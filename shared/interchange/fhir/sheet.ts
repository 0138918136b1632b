/** A bundle in the making: takes resources up once each, and people and the clinic as they are first named. */
import type {
  Bundle,
  BundleEntry,
  Organization,
  Patient,
  Practitioner,
  Procedure,
  Reference,
  Resource,
} from '@medplum/fhirtypes';

import { type ClinicRecord } from '../records.ts';
import { resourceId, urnOf } from './ids.ts';
import { organizationKey, organizationOf, practitionerOf } from './people.ts';
import { type Shelf, shelfOf } from './shelf.ts';
import { tidy } from './tidy.ts';
import { type Named, type NameOf, wordsOf } from './words.ts';

/** A document that is put beside a session: with its bytes, or where it lies beside the bundle. */
export interface SessionAttachment {
  readonly kind: 'pdf' | 'svg' | 'chart-file';
  readonly title: string;
  readonly data?: Uint8Array;
  /** Relative to the bundle's file, or absolute. */
  readonly url?: string;
}

/** How a bundle is made. */
export interface FhirOptions {
  /** Documents by session id; the chart file is attached whether it is here or not. */
  readonly attachments?: Readonly<Record<string, readonly SessionAttachment[]>>;
  /** Where a picture's file lies; absent: photos are named by their hash alone. */
  readonly photoUrl?: (sha256: string, mediaType: string) => string;
  /** Names of codes in the reader's language; absent: the codes as words. */
  readonly nameOf?: NameOf;
  /** When the bundle was made; absent: not said, and the same content makes the same bundle. */
  readonly madeAt?: string;
}

/** Who did something. */
interface Person {
  readonly id: string;
  readonly name: string;
}

/** A bundle in the making. */
export interface Sheet {
  readonly clinic: ClinicRecord;
  readonly options: FhirOptions;
  readonly patientId: string;
  readonly patient: Reference<Patient>;
  readonly organization: Reference<Organization>;
  /** Takes a resource up under a key of this program; the first one with the same type and key stays. */
  add<T extends Resource>(key: string, resource: T): Reference<T>;
  has(type: Resource['resourceType'], key: string): boolean;
  /** A reference to something that is, or will be, taken up. */
  refer<T extends Resource>(type: T['resourceType'], key: string, display?: string): Reference<T>;
  /** A person, taken up when first named. */
  person(person: Person): Reference<Practitioner>;
  /** The visit that something belongs to, where the bundle holds it: sessions are taken up before the rest. */
  visit(sessionId: string | null): Reference<Procedure>[];
  name(of: Named, code: string): string;
  /** What stands on the clinic's shelves. */
  readonly shelf: Shelf;
  bundle(id: string): Bundle;
}

/** Begins a bundle about a patient, or about the clinic alone. */
export function openSheet(clinic: ClinicRecord, options: FhirOptions, patientId: string | null): Sheet {
  const entries = new Map<string, BundleEntry>();
  const refer = <T extends Resource>(type: T['resourceType'], key: string, display = ''): Reference<T> =>
    tidy({ reference: urnOf(resourceId(type, key)), display });
  const sheet: Sheet = {
    clinic,
    options,
    patientId: patientId ?? '',
    patient: refer('Patient', patientId ?? ''),
    organization: refer('Organization', organizationKey(clinic), clinic.settings.clinicName),
    shelf: shelfOf(clinic),
    refer,
    add(key, resource) {
      const id = resourceId(resource.resourceType, key);
      const fullUrl = urnOf(id);
      if (!entries.has(fullUrl)) entries.set(fullUrl, { fullUrl, resource: tidy({ id, ...resource }) });
      return { reference: fullUrl };
    },
    has: (type, key) => entries.has(urnOf(resourceId(type, key))),
    person(person) {
      if (!sheet.has('Practitioner', person.id)) sheet.add(person.id, practitionerOf(person, clinic));
      return refer('Practitioner', person.id, person.name);
    },
    visit: (sessionId) =>
      sessionId !== null && sheet.has('Procedure', sessionId) ? [refer('Procedure', sessionId)] : [],
    name: (of, code) => options.nameOf?.(of, code) ?? wordsOf(code),
    bundle: (id) => ({
      resourceType: 'Bundle',
      id,
      type: 'collection',
      ...(options.madeAt !== undefined && { timestamp: options.madeAt }),
      entry: [...entries.values()],
    }),
  };
  sheet.add(organizationKey(clinic), organizationOf(clinic));
  return sheet;
}
