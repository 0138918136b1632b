// What the packaged app can still be talked into: Electron's fuses, every one decided. Flipped before signing.
import { FuseV1Options, FuseVersion } from '@electron/fuses';

/** The fuses of the packaged app. `strictlyRequireAllFuses`: a fuse that a newer Electron brings must be decided too. */
export const PACKAGED_FUSES = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  /** The program is no Node.js for scripts of others; the service is a utility process and does not need it. */
  [FuseV1Options.RunAsNode]: false,
  /** NODE_OPTIONS and NODE_EXTRA_CA_CERTS would load code and trust from the environment. */
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  /** --inspect would open the main process to a debugger. */
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  /** No cookies are kept; should one ever be, it is encrypted. */
  [FuseV1Options.EnableCookieEncryption]: true,
  /** The archive is what was signed (macOS, Windows), and nothing beside it is loaded: one without the other is none. */
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  /** No snapshot of its own is shipped for the main process. */
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  /** Pages come from app://; file:// needs no more than a browser gives it. */
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  /** Electron's default: bounds of WebAssembly memory are checked by the processor. */
  [FuseV1Options.WasmTrapHandlers]: true,
};
