/** Ids of resources, made from the program's own: the same content has the same ids in every bundle. */
import type { Identifier } from '@medplum/fhirtypes';
import { v5, validate } from 'uuid';

import { utf8Of } from './base64.ts';

/** Namespace of the version 5 UUIDs; fixed for good, or the same session would get another id. */
const NAMESPACE = '5a3c1e0e-6d0b-5a57-9a43-2f6d1c0b7e11';

/** Id of the resource of a type that stands for something: a key of this program (id, or ids with `|` between them). */
export const resourceId = (type: string, key: string): string => v5(utf8Of(`${type}|${key}`), NAMESPACE);

/** The address of a resource within a bundle. */
export const urnOf = (id: string): string => `urn:uuid:${id}`;

/** An id of this program as an identifier. Ids of imported charts may be any text, which has no system. */
export const identifierOf = (id: string): Identifier =>
  validate(id) ? { system: 'urn:ietf:rfc:3986', value: urnOf(id.toLowerCase()) } : { value: id };
