/** How grave the clinic takes the questions of the screening. */
import { tiersOf, type Tiers } from '#shared/clinical/screening/tiers.ts';

import { useLibrary } from './dossier.ts';

/** The clinic's decisions; until they are known, none: the proposals count. */
export const useTiers = (): Tiers => tiersOf(useLibrary('tier').data ?? []);
