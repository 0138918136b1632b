/** The open file that protocols travel in: written, and read with a clear word on what is wrong and where. */
import { z } from 'zod';

import { jsonPath } from '../chart/parse.ts';
import { type Protocol, protocolSchema } from '../dossier/policy.ts';
import { withoutCatalogue } from './components.ts';

/** File format name in every file of protocols. */
export const PROTOCOLS_FORMAT = 'mesochart-protocols';

/** Newest version of the format that this program reads and writes. */
export const PROTOCOLS_VERSION = 1;

/** What is wrong with a file, and where: a JSON path such as `$.protocols[3].volumeUl`. */
export interface ProtocolsProblem {
  readonly code: 'not-json' | 'not-protocols' | 'newer-version' | 'invalid';
  readonly path: string;
  readonly message: string;
}

/** The protocols of a file, or what is wrong with it. */
export type ProtocolsResult =
  | { readonly ok: true; readonly protocols: readonly Protocol[] }
  | { readonly ok: false; readonly problem: ProtocolsProblem };

const problem = (code: ProtocolsProblem['code'], path: string, message: string): ProtocolsResult => ({
  ok: false,
  problem: { code, path, message },
});

const headSchema = z.looseObject({ format: z.unknown(), version: z.unknown() });
// Whether a clinic has put a protocol away is not part of what it says.
const fileSchema = z.looseObject({
  version: z.literal(PROTOCOLS_VERSION),
  protocols: z.array(protocolSchema.omit({ archived: true })).max(1_000),
});

/** What tells two protocols apart for a reader: their name, however it is written. */
export const nameKey = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

/** Reads the text of a file. Never throws; unknown fields are kept. */
export function parseProtocols(text: string): ProtocolsResult {
  let value: unknown;
  try {
    value = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch {
    return problem('not-json', '$', 'not JSON, or cut short: export the protocols again');
  }
  const head = headSchema.safeParse(value);
  if (!head.success || head.data.format !== PROTOCOLS_FORMAT) {
    return problem('not-protocols', '$.format', `no file of protocols: "format" must be "${PROTOCOLS_FORMAT}"`);
  }
  const { version } = head.data;
  if (typeof version === 'number' && version > PROTOCOLS_VERSION) {
    const known = `this program reads up to ${PROTOCOLS_VERSION}: open it with a newer Mesochart`;
    return problem('newer-version', '$.version', `the file has version ${version}, ${known}`);
  }
  const parsed = fileSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return problem('invalid', jsonPath(issue?.path ?? []), issue?.message ?? '');
  }
  const { protocols } = parsed.data;
  const keys = protocols.map(({ name }) => nameKey(name));
  const twice = keys.findIndex((key, i) => keys.indexOf(key) !== i);
  if (twice >= 0) return problem('invalid', `$.protocols[${twice}].name`, 'the same name stands twice');
  return { ok: true, protocols: protocols.map((protocol) => ({ ...portable(protocol), archived: false })) };
}

function portable<P extends Pick<Protocol, 'components'>>(protocol: P): P {
  return { ...protocol, components: protocol.components.map(withoutCatalogue) };
}

/** Writes protocols as the text of a file. */
export function writeProtocols(protocols: readonly Protocol[]): string {
  const bodies = protocols.map((protocol) => {
    const { archived: _archived, ...rest } = portable(protocol);
    return rest;
  });
  const file = { format: PROTOCOLS_FORMAT, version: PROTOCOLS_VERSION, protocols: bodies };
  return `${JSON.stringify(file, null, 2)}\n`;
}
