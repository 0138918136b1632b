/** Shapes that several kinds of entry share. Lengths are limits against runaway input, not against practice. */
import { z } from 'zod';

/** An id of this program: UUIDv7 text, or that of an imported file. */
export const idText = z.string().min(1).max(100);
/** A line of text. */
export const shortText = z.string().trim().max(500);
/** Text of any ordinary length. */
export const longText = z.string().trim().max(20_000);
/** A day without a time. */
export const dayText = z.iso.date();
/** A moment, UTC. */
export const instantText = z.iso.datetime();
/** A code of one of the program's own lists, or a clinic's. */
export const codeText = z.string().min(1).max(100);
/** SHA-256, hexadecimal. */
export const sha256Text = z.string().regex(/^[0-9a-f]{64}$/);
/** ISO 4217 currency. */
export const currencyText = z.string().regex(/^[A-Z]{3}$/);
/** Money in minor units (cents). */
export const amountMinor = z.number().int().min(-100_000_000).max(100_000_000);
/** Languages of the program's texts. */
export const languageCode = z.enum(['en', 'fr', 'es', 'it']);
/** A length of skin, µm. */
export const lengthUm = z.number().int().positive().max(10_000_000);
/** A volume, µL. */
export const volumeUl = z.number().int().min(0).max(1_000_000);
