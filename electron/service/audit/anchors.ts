/**
 * Where the logs ended, remembered outside the database. A chain never shows that its end was cut off; a place that it
 * once reached does. Beside the keyring: the newest end, and one line for each day that may be printed.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import canonicalize from 'canonicalize';
import { z } from 'zod';

import { type ChainHead, changeHead } from '../db/change-log.ts';
import { placeFiles } from '../db/data-folder.ts';
import { storageFailure } from '../db/sqlite-failure.ts';
import { syncFile, writeWholeSync } from '../durable-file.ts';
import { type Store } from '../store.ts';
import { auditHead } from './audit-log.ts';

const headSchema = z.object({ seq: z.number().int().min(0), hash: z.string().length(64) });
const anchorSchema = z.object({
  device: z.string(),
  at: z.iso.datetime(),
  audit: headSchema,
  change: headSchema,
  mac: z.string().length(64),
});

/** Both ends at a moment. */
export interface Anchor {
  readonly device: string;
  readonly at: string;
  readonly audit: ChainHead;
  readonly change: ChainHead;
}

/** The anchors of a place, and what could not be believed. */
export interface Anchors {
  readonly known: readonly Anchor[];
  /** Files that are there but were altered. */
  readonly broken: readonly string[];
}

/** The newest end, beside the keyring. */
const HEAD_FILE = 'audit-head.json';
/** A line for each day. */
const DAYS_FILE = 'audit-days.txt';

function macOf(key: Buffer, { device, at, audit, change }: Anchor): Buffer {
  const text = canonicalize({ device, at, audit, change });
  if (text === undefined) throw new Error('an anchor is an object, which always has a canonical form');
  return createHmac('sha256', key).update('mesochart:anchor').update(text).digest();
}

const folderOf = (store: Store): string => placeFiles(store.options.dataFolder, store.place).folder;

/** Both ends now. */
const anchorNow = (store: Store): Anchor => ({
  device: store.deviceId,
  at: store.instant(),
  audit: auditHead(store),
  change: changeHead(store),
});

const lineOf = (anchor: Anchor, mac: string): string =>
  [anchor.device, anchor.at, anchor.audit.seq, anchor.audit.hash, anchor.change.seq, anchor.change.hash, mac].join(' ');

function anchorOfLine(line: string): unknown {
  const [device, at, auditSeq, auditHash, changeSeq, changeHash, mac] = line.split(' ');
  const audit = { seq: Number(auditSeq), hash: auditHash };
  return { device, at, audit, change: { seq: Number(changeSeq), hash: changeHash }, mac };
}

/** Adds the day's line where the day has none yet. */
function noteDay(file: string, anchor: Anchor, mac: string): void {
  const day = anchor.at.slice(0, 'yyyy-mm-dd'.length);
  if (existsSync(file) && readFileSync(file, 'utf8').includes(` ${day}T`)) return;
  appendFileSync(file, `${lineOf(anchor, mac)}\n`, { mode: 0o600 });
  syncFile(file);
}

/** Remembers where the logs end. A disk that takes nothing loses nothing: the next time will do. */
export function rememberEnds(store: Store): void {
  if (store.place !== 'clinic' || store.options.inspect === true) return;
  const folder = folderOf(store);
  try {
    const anchor = anchorNow(store);
    const mac = macOf(store.keys.audit, anchor).toString('hex');
    writeWholeSync(join(folder, HEAD_FILE), Buffer.from(`${JSON.stringify({ ...anchor, mac }, null, 2)}\n`, 'utf8'));
    noteDay(join(folder, DAYS_FILE), anchor, mac);
  } catch (error) {
    if (storageFailure(error) === null) throw error;
  }
}

function believed(found: unknown, keys: readonly Buffer[]): Anchor | null {
  const parsed = anchorSchema.safeParse(found);
  if (!parsed.success) return null;
  const mac = Buffer.from(parsed.data.mac, 'hex');
  const fits = (key: Buffer) => {
    const due = macOf(key, parsed.data);
    return due.length === mac.length && timingSafeEqual(due, mac);
  };
  return keys.some(fits) ? parsed.data : null;
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Every anchor of a place that its keys vouch for. */
export function readAnchors(store: Store, keys: readonly Buffer[]): Anchors {
  const known: Anchor[] = [];
  const broken: string[] = [];
  const take = (name: string, parts: (text: string) => unknown[]) => {
    const file = join(folderOf(store), name);
    if (!existsSync(file)) return;
    for (const part of parts(readFileSync(file, 'utf8'))) {
      const anchor = believed(part, keys);
      if (anchor !== null) known.push(anchor);
      else if (!broken.includes(name)) broken.push(name);
    }
  };
  take(HEAD_FILE, (text) => [fromJson(text)]);
  take(DAYS_FILE, (text) =>
    text
      .split('\n')
      .slice(0, -1) // what a power cut left of a last line has no end
      .map((line) => anchorOfLine(line)),
  );
  return { known, broken };
}
