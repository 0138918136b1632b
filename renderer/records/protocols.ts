/** Protocols for every screen that shows or applies them: the clinic's own, and those that ship. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { type ProtocolFact, SHIPPED_PROTOCOLS, shippedBody, tagsOf } from '#shared/clinical/protocols.ts';
import { type Citation, citationsOf } from '#shared/clinical/sources.ts';
import { type Entry, entriesOf } from '#shared/dossier/entry.ts';
import type { Protocol } from '#shared/dossier/policy.ts';

import { compareNames } from '../ui/format.ts';
import { useLibrary } from './dossier.ts';

/** A protocol with where it comes from. */
export interface KnownProtocol {
  readonly key: string;
  readonly body: Protocol;
  /** The clinic's entry; null: it ships with the program and is copied to be changed. */
  readonly entry: Entry<'protocol'> | null;
  /** What sources state, of a shipped one. */
  readonly facts: readonly ProtocolFact[];
  readonly sources: readonly Citation[];
}

/** Every protocol by name; `own` is undefined while it is not known. */
export interface Protocols {
  readonly own: readonly KnownProtocol[] | undefined;
  readonly shipped: readonly KnownProtocol[];
  readonly error: unknown;
  readonly retry: () => void;
}

/** Those that ship, in the words of the interface. */
function useShipped(): readonly KnownProtocol[] {
  const { t, i18n } = useTranslation('protocols');
  return useMemo(
    () =>
      SHIPPED_PROTOCOLS.map((protocol): KnownProtocol => {
        const { code, facts } = protocol;
        const sources = citationsOf(tagsOf(protocol));
        const words = {
          name: t(`shipped.${code}.name`),
          indication: i18n.exists(`shipped.${code}.indication`, { ns: 'protocols' })
            ? t(`shipped.${code}.indication`)
            : '',
          notes: t(`shipped.${code}.notes`),
          source: sources.map(({ title, grade }) => t('source.one', { title, grade })).join('; '),
        };
        return { key: code, body: shippedBody(protocol, words), entry: null, facts, sources };
      }),
    [t, i18n],
  );
}

/** All protocols; those the clinic has put away are among its own. */
export function useProtocols(): Protocols {
  const library = useLibrary('protocol');
  const shipped = useShipped();
  const own = useMemo(
    () =>
      library.data &&
      entriesOf(library.data, 'protocol')
        .map((entry): KnownProtocol => ({ key: entry.id, body: entry.body, entry, facts: [], sources: [] }))
        .sort((a, b) => compareNames(a.body.name, b.body.name)),
    [library.data],
  );
  return { own, shipped, error: library.error, retry: () => void library.refetch() };
}

/** Those that hold every word, in name, indication, technique, source or components. */
export function searchProtocols(
  protocols: readonly KnownProtocol[],
  query: string,
  techniqueName: (code: string) => string,
): KnownProtocol[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return protocols.filter(({ body }) => {
    const text = [
      body.name,
      body.indication,
      techniqueName(body.technique.code),
      body.source,
      ...body.components.map(({ name }) => name),
    ]
      .join('\n')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
