/** What the chart service needs from outside: folders, clock, randomness. Nothing here knows Electron. */
export interface ServiceOptions {
  /** Holds one folder for each place; its parent must exist. */
  readonly dataFolder: string;
  /** The `resources` folder of the program. */
  readonly resourcesFolder: string;
  /** Version of the program, kept with each migration it runs. */
  readonly version: string;
  /** IANA time zone of this workstation, written into the sessions started here. */
  readonly zone: string;
  readonly now: () => Date;
  readonly randomBytes: (count: number) => Uint8Array;
  /** Path of the SQLite binding where the default one does not fit the runtime. */
  readonly nativeBinding?: string;
  /** Cost of a password's derivation as the binary logarithm of scrypt's N. Default 17; tests take less. */
  readonly scryptLog2N?: number;
  /** False: a data folder that holds no records is an error instead of a new beginning. Default true. */
  readonly create?: boolean;
  /** `off`: no backups by themselves, neither by the clock nor on closing. Those before a migration are always made. */
  readonly backups?: 'off';
  /** File of the thread that makes backups, where the program was bundled. */
  readonly backupWorker?: string;
  /** Calls back after so many milliseconds unless it is called off. Default: the system's timers. */
  readonly wait?: (ms: number, then: () => void) => () => void;
  /** True: open even where the content is suspicious, so that it can be looked into. Default false. */
  readonly inspect?: boolean;
}
