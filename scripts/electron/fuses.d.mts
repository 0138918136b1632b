import { type FuseConfig } from '@electron/fuses';

/** The fuses of the packaged app. */
export const PACKAGED_FUSES: FuseConfig;
