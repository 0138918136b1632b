/** What taking over protocols from a file would change, by name. */
import { sameJson } from '../chart/delta.ts';
import type { Protocol } from '../dossier/policy.ts';
import { withoutCatalogue } from './components.ts';
import { nameKey } from './file.ts';

/** A protocol of a file beside the clinic's own of that name. */
export interface Incoming<E> {
  readonly protocol: Protocol;
  readonly outcome: 'new' | 'changed' | 'same';
  /** The clinic's own of that name; null: there is none. */
  readonly entry: E | null;
}

/** What counts when two are compared: not the ids of ingredients, nor the clinic's own catalogue. */
const substance = (protocol: Protocol) => ({
  ...protocol,
  components: protocol.components.map((component) => {
    const { id: _id, ...rest } = withoutCatalogue(component);
    return rest;
  }),
});

/** Compares the protocols of a file with the clinic's own. One that was put away counts as changed: it would come back. */
export const compareProtocols = <E extends { readonly body: Protocol }>(
  protocols: readonly Protocol[],
  own: readonly E[],
): Incoming<E>[] =>
  protocols.map((protocol) => {
    const named = own.filter(({ body }) => nameKey(body.name) === nameKey(protocol.name));
    const entry = named.find(({ body }) => !body.archived) ?? named[0] ?? null;
    if (entry === null) return { protocol, outcome: 'new', entry };
    return { protocol, outcome: sameJson(substance(protocol), substance(entry.body)) ? 'same' : 'changed', entry };
  });
