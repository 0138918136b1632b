/**
 * The container of a JPEG (ISO/IEC 10918-1, annex B): what is in it beside the picture. Cameras write place, time and
 * names into it; of what is kept nothing may remain but the tables and the picture itself.
 */
import { type SizePx } from './limits.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const DQT = 0xdb;
const DHT = 0xc4;
const DRI = 0xdd;
const APP0 = 0xe0;
/** Baseline, extended and progressive: what programs write. */
const FRAMES: readonly number[] = [0xc0, 0xc1, 0xc2];
const JFIF = [0x4a, 0x46, 0x49, 0x46, 0];
/** A JFIF header without a small picture in it. */
const JFIF_BYTES = 16;

/** Why bytes are not a bare picture. */
export type JpegProblem = 'not-jpeg' | 'cut-short' | 'metadata' | 'trailing' | 'malformed';

/** A part of the file: its marker, and where it lies, the marker and the coded picture after a scan's header included. */
interface Segment {
  readonly marker: number;
  readonly start: number;
  readonly end: number;
  /** Where its own content begins and ends. */
  readonly from: number;
  readonly to: number;
}

interface Walk {
  readonly segments: readonly Segment[];
  /** Where the end marker stands; null: there is none. */
  readonly end: number | null;
}

const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;
const uint16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

/** The end of the coded picture that begins somewhere: the next marker that is none of its own. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at;
  }
  return bytes.length;
}

/** All parts up to the end marker, or up to where the file stops making sense. */
function walk(bytes: Uint8Array): Walk | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null;
  const segments: Segment[] = [];
  for (let at = 2; at + 1 < bytes.length;) {
    if (bytes[at] !== 0xff) break;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) return { segments, end: at };
    const to = at + 2 + uint16(bytes, at + 2);
    if (marker === 0 || marker === 1 || isRestart(marker) || to < at + 4 || to > bytes.length) break;
    const end = marker === SOS ? endOfScan(bytes, to) : to;
    segments.push({ marker, start: at, end, from: at + 4, to });
    at = end;
  }
  return { segments, end: null };
}

const isJfif = (bytes: Uint8Array, { marker, from }: Segment): boolean =>
  marker === APP0 && JFIF.every((byte, i) => bytes[from + i] === byte);

/** Whether the tables of a part fill it exactly, so that nothing can lie behind them. */
function fillsUp({ from, to }: Segment, lengthAt: (at: number) => number): boolean {
  let at = from;
  while (at < to) at += lengthAt(at);
  return at === to;
}

const huffmanBytes = (bytes: Uint8Array, at: number): number =>
  17 + bytes.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0);

/** What is wrong with one part; null: it belongs to a bare picture. */
function problemOf(bytes: Uint8Array, segment: Segment): JpegProblem | null {
  const { marker, from, to } = segment;
  const fits = (isRight: boolean): JpegProblem | null => (isRight ? null : 'malformed');
  if (marker === DQT) return fits(fillsUp(segment, (at) => ((bytes[at] ?? 0) >> 4 === 0 ? 65 : 129)));
  if (marker === DHT) return fits(fillsUp(segment, (at) => huffmanBytes(bytes, at)));
  if (marker === DRI) return fits(to - from === 2);
  if (marker === SOS) return fits(to - from === 4 + 2 * (bytes[from] ?? 0));
  if (FRAMES.includes(marker)) return fits(to - from === 6 + 3 * (bytes[from + 5] ?? 0));
  if (isJfif(bytes, segment)) return to - from === JFIF_BYTES - 2 ? null : 'metadata';
  return 'metadata';
}

/** Width and height that a frame's header tells; null: no frame, or none of any size. */
function sizeIn(bytes: Uint8Array, segments: readonly Segment[]): SizePx | null {
  const frame = segments.find(({ marker }) => marker >= 0xc0 && marker <= 0xcf && ![DHT, 0xc8, 0xcc].includes(marker));
  if (frame === undefined) return null;
  const size = { height: uint16(bytes, frame.from + 1), width: uint16(bytes, frame.from + 3) };
  return size.width > 0 && size.height > 0 ? size : null;
}

/** The size of a JPEG with anything in it; null: it tells none. */
export const jpegSize = (bytes: Uint8Array): SizePx | null => sizeIn(bytes, walk(bytes)?.segments ?? []);

/** The size of a JPEG that holds a picture and nothing else, or why it is none. Reads any bytes without a throw. */
export function bareJpeg(bytes: Uint8Array): SizePx | JpegProblem {
  const walked = walk(bytes);
  if (walked === null) return 'not-jpeg';
  const { segments, end } = walked;
  for (const segment of segments) {
    const problem = problemOf(bytes, segment);
    if (problem !== null) return problem;
  }
  if (end === null) return 'cut-short';
  if (end + 2 !== bytes.length) return 'trailing';
  const frames = segments.filter(({ marker }) => FRAMES.includes(marker));
  const hasScan = segments.some(({ marker }) => marker === SOS);
  const size = sizeIn(bytes, segments);
  return frames.length === 1 && hasScan && size !== null ? size : 'malformed';
}

/** The same picture without whatever else was in the file or behind it; null: this is no whole JPEG. */
export function stripJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const walked = walk(bytes);
  if (walked === null || walked.end === null) return null;
  const kept = walked.segments.filter((segment) => problemOf(bytes, segment) !== 'metadata');
  const parts = [bytes.subarray(0, 2), ...kept.map(({ start, end }) => bytes.subarray(start, end))];
  const stripped = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 2));
  let at = 0;
  for (const part of parts) {
    stripped.set(part, at);
    at += part.length;
  }
  stripped.set([0xff, EOI], at);
  return stripped;
}
