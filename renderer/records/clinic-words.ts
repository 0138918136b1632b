/**
 * The clinic's techniques, its words for regions and its defaults: read once, and anew when one is changed.
 *
 * Words are kept beside the tree, because drawings are made outside it too.
 */
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { createStore } from 'zustand/vanilla';

import { type ClinicDefaults, SHIPPED_DEFAULTS } from '#shared/dossier/clinic.ts';
import { type AnyEntry, entriesOf, type Entry } from '#shared/dossier/entry.ts';
import type { KindName } from '#shared/dossier/kinds.ts';
import { clinicDefaultsOf, newestBy } from '#shared/dossier/newest.ts';
import { type ClinicTechnique, clinicTechniques } from '#shared/spacing/clinic-techniques.ts';

import { call } from '../api.ts';

/** What the clinic calls things. */
interface ClinicWords {
  readonly techniques: readonly ClinicTechnique[];
  readonly regions: ReadonlyMap<string, Entry<'region'>>;
  /** Whether they were read, or cannot be. */
  readonly isSettled: boolean;
}

const AS_SHIPPED: ClinicWords = { techniques: clinicTechniques([]), regions: new Map(), isSettled: false };
const store = createStore<ClinicWords>(() => AS_SHIPPED);
const useWords = (): ClinicWords => useSyncExternalStore(store.subscribe, store.getState, store.getState);

const asked = (kind: KindName) => ({
  queryKey: ['library', kind],
  queryFn: () => call('library:list', { kinds: [kind] }),
  // Saving one makes these answers stale; nothing else does.
  staleTime: Infinity,
});

const rulesByRegion = (entries: readonly AnyEntry[]): ReadonlyMap<string, Entry<'region'>> =>
  newestBy(entriesOf(entries, 'region'), ({ body }) => body.region);

/** Keeps the words as they are now, while somebody is signed in. For the frame around all screens. */
export function useKeepClinicWords(isSignedIn: boolean): void {
  const techniques = useQuery({ ...asked('technique'), enabled: isSignedIn });
  const regions = useQuery({ ...asked('region'), enabled: isSignedIn });
  useEffect(() => {
    store.setState({
      techniques: clinicTechniques(techniques.data ?? []),
      regions: rulesByRegion(regions.data ?? []),
      isSettled: isSignedIn && !techniques.isPending && !regions.isPending,
    });
  }, [isSignedIn, techniques.data, techniques.isPending, regions.data, regions.isPending]);
}

/** Every technique, hidden ones too; as shipped until the clinic's are known. */
export const useTechniques = (): readonly ClinicTechnique[] => useWords().techniques;

/** What the clinic said of regions, by their code without a side. */
export const useRegionRules = (): ReadonlyMap<string, Entry<'region'>> => useWords().regions;

/** Whether the words are known, or cannot be: what is measured for paper waits for it. */
export const useHasClinicWords = (): boolean => useWords().isSettled;

/** Whether a region, with or without its side, is offered in lists. */
export function useIsRegionOffered(): (region: string) => boolean {
  const rules = useRegionRules();
  return (region) => rules.get(region.split(':')[0] ?? '')?.body.hidden !== true;
}

/** What new sessions and the program begin with, and the entry that says so; undefined while it is not known. */
export function useClinicDefaults():
  { readonly entry: Entry<'clinic-defaults'> | null; readonly defaults: ClinicDefaults } | undefined {
  const { data } = useQuery(asked('clinic-defaults'));
  if (data === undefined) return undefined;
  const entry = newestBy(entriesOf(data, 'clinic-defaults'), () => '').get('') ?? null;
  return { entry, defaults: entry?.body ?? SHIPPED_DEFAULTS };
}

/** The same once, for what opens with them; a failure to read them keeps nobody from charting. */
export const loadClinicDefaults = async (client: QueryClient): Promise<ClinicDefaults> =>
  clinicDefaultsOf(await client.fetchQuery(asked('clinic-defaults')).catch(() => []));
