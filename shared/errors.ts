/** Failures that cross a boundary: a code the user interface has words for, and plain parameters. */

/** Every code a caller may receive. User text is chosen from the code; `message` is for developers, never patient data. */
export const ERROR_CODES = [
  'bad-input',
  'not-found',
  'stale',
  'signed',
  'conflict',
  'invalid-file',
  'newer-file',
  'data-folder-missing',
  'data-folder-read-only',
  'data-in-use',
  'data-newer',
  'data-damaged',
  'disk-full',
  'io-error',
  'not-empty',
  'unavailable',
  'locked',
  'forbidden',
  'wrong-secret',
  'too-many-attempts',
  'set-up-needed',
  'key-missing',
  'not-encrypted',
  'not-ready',
  'backup-damaged',
  'backup-failed',
  'name-taken',
  'photo-refused',
  'internal',
] as const;

/** The code of a failure. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A failure with a code; `detail` names the thing (a path, a field), never a patient. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly detail: Readonly<Record<string, string | number>>;

  constructor(
    code: ErrorCode,
    message: string,
    detail: Readonly<Record<string, string | number>> = {},
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
    this.detail = detail;
  }
}
