/** The reference skin: a closed quad mesh in µm, and its compact file form `skin.bin`. */
import type { Sex } from './views.ts';

/** Body parts in the order of their codes in `Skin.part`. */
export const SKIN_PARTS = [
  'head',
  'neck',
  'chest',
  'breast_left',
  'breast_right',
  'shoulder_left',
  'shoulder_right',
  'upper_arm_left',
  'upper_arm_right',
  'forearm_left',
  'forearm_right',
  'hand_left',
  'hand_right',
  'abdomen',
  'pelvis',
  'thigh_left',
  'thigh_right',
  'lower_leg_left',
  'lower_leg_right',
  'foot_left',
  'foot_right',
  'eye_left',
  'eye_right',
  'mouth',
] as const;

/** The name of a body part. */
export type SkinPart = (typeof SKIN_PARTS)[number];

/** A reference skin as arrays; eyeballs and the inside of the mouth are in it but are not skin. */
export interface Skin {
  readonly set: string;
  readonly sex: Sex;
  /** x, y, z of each vertex in µm, body axes (+x subject's left, +y up, +z forward). */
  readonly positionsUm: Int32Array;
  /** Four vertex indices for each face, counter-clockwise seen from outside. */
  readonly quads: Uint32Array;
  /** For each face an index into SKIN_PARTS. */
  readonly part: Uint8Array;
}

const MAGIC = 0x4e4b534d; // "MSKN"
const VERSION = 1;

/** True for faces that belong to the skin (eyeballs and the inside of the mouth do not). */
export const isSkinPart = (partCode: number): boolean => partCode < SKIN_PARTS.indexOf('eye_left');

class ByteWriter {
  #bytes = new Uint8Array(1 << 20);
  #length = 0;

  byte(value: number): void {
    if (this.#length === this.#bytes.length) {
      const bigger = new Uint8Array(this.#bytes.length * 2);
      bigger.set(this.#bytes);
      this.#bytes = bigger;
    }
    this.#bytes[this.#length++] = value;
  }

  u32(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.byte((value >>> shift) & 255);
  }

  /** Zigzag varint: small magnitudes of either sign take one or two bytes. */
  delta(value: number): void {
    let rest = ((value << 1) ^ (value >> 31)) >>> 0;
    while (rest > 127) {
      this.byte((rest & 127) | 128);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  text(value: string): void {
    this.byte(value.length);
    for (const c of value) this.byte(c.charCodeAt(0));
  }

  done(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    const value = this.#bytes[this.#at++];
    if (value === undefined) throw new Error('skin.bin is truncated');
    return value;
  }

  u32(): number {
    return (this.byte() | (this.byte() << 8) | (this.byte() << 16) | (this.byte() << 24)) >>> 0;
  }

  delta(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const b = this.byte();
      value |= (b & 127) << shift;
      if (b < 128) break;
    }
    value >>>= 0;
    return (value >>> 1) ^ -(value & 1);
  }

  text(): string {
    let text = '';
    for (let n = this.byte(); n > 0; n--) text += String.fromCharCode(this.byte());
    return text;
  }

  get atEnd(): boolean {
    return this.#at === this.#bytes.length;
  }
}

/** Writes a skin in the compact form: header, then delta-coded positions, faces and parts (run lengths). */
export function encodeSkin(skin: Skin): Uint8Array {
  const out = new ByteWriter();
  out.u32(MAGIC);
  out.u32(VERSION);
  out.text(skin.set);
  out.text(skin.sex);
  out.u32(skin.positionsUm.length / 3);
  out.u32(skin.part.length);
  const last = [0, 0, 0];
  skin.positionsUm.forEach((value, i) => {
    out.delta(value - (last[i % 3] ?? 0));
    last[i % 3] = value;
  });
  let previous = 0;
  for (const index of skin.quads) {
    out.delta(index - previous);
    previous = index;
  }
  for (let i = 0; i < skin.part.length;) {
    const code = skin.part[i] ?? 0;
    let run = 1;
    while (skin.part[i + run] === code) run++;
    out.byte(code);
    out.u32(run);
    i += run;
  }
  return out.done();
}

/**
 * Reads `skin.bin`.
 *
 * Throws an Error that says what is wrong when the bytes are not a whole skin of a known version.
 */
export function decodeSkin(bytes: Uint8Array): Skin {
  const input = new ByteReader(bytes);
  if (input.u32() !== MAGIC) throw new Error('not a skin.bin file');
  const version = input.u32();
  if (version !== VERSION) throw new Error(`skin.bin has version ${version}, this program reads ${VERSION}`);
  const set = input.text();
  const sex = input.text();
  if (sex !== 'female' && sex !== 'male') throw new Error('skin.bin names no known sex');
  const vertices = input.u32();
  const faces = input.u32();
  const positionsUm = new Int32Array(vertices * 3);
  const last = [0, 0, 0];
  for (let i = 0; i < positionsUm.length; i++) {
    const value = (last[i % 3] ?? 0) + input.delta();
    positionsUm[i] = value;
    last[i % 3] = value;
  }
  const quads = new Uint32Array(faces * 4);
  let previous = 0;
  for (let i = 0; i < quads.length; i++) {
    previous += input.delta();
    if (previous < 0 || previous >= vertices) throw new Error('skin.bin: a face names a vertex that is not there');
    quads[i] = previous;
  }
  const part = new Uint8Array(faces);
  for (let i = 0; i < faces;) {
    const code = input.byte();
    const run = input.u32();
    if (code >= SKIN_PARTS.length || run === 0 || i + run > faces) throw new Error('skin.bin: damaged part table');
    part.fill(code, i, i + run);
    i += run;
  }
  if (!input.atEnd) throw new Error('skin.bin has bytes after its end');
  return { set, sex, positionsUm, quads, part };
}
