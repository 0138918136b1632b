/** A place that an export is read from. Nothing is ever written by the names in it. */
import { type Problem } from '#shared/interchange/plan.ts';

/** Hears of a file's content piece by piece; a throw ends the reading. */
export type OnPiece = (piece: Uint8Array) => void;

/** An open export. */
export interface ExportSource {
  /** Bytes of each file, by its path with `/`. */
  readonly files: ReadonlyMap<string, number>;
  /** Reads a file to its end. Throws SourceFailure, or what the system says. */
  read(path: string, onPiece: OnPiece): Promise<void>;
  close(): Promise<void>;
}

/** A source that cannot be trusted or read: what is wrong with it, for the plan. */
export class SourceFailure extends Error {
  readonly problem: Problem;

  constructor(code: Problem['code'], file = '', message = '') {
    super(code);
    this.name = 'SourceFailure';
    this.problem = { severity: 'stop', code, file, path: '', message };
  }
}

/** An archive that needs a password and was given none. */
export class PasswordNeeded extends Error {}
