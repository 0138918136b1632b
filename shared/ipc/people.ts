/** People and access: who may use the records, who sits at this workstation now, and the keys that open the records. */
import { z } from 'zod';

import { placeNameSchema } from './records.ts';

const id = z.string().min(1).max(100);

/** What a person does: several at once for whoever owns a practice of one. */
export const roleSchema = z.enum(['practitioner', 'assistant', 'administrator']);

/** Shortest password of an account, characters (OWASP ASVS 5.0, 6.2). */
export const SHORTEST_PASSWORD = 12;
/** Longest password that is taken. */
export const LONGEST_PASSWORD = 500;
/** Digits of a PIN. */
export const PIN_DIGITS = { least: 4, most: 8 } as const;

/** A password as typed to sign in. */
export const typedPassword = z.string().min(1).max(LONGEST_PASSWORD);
/** A password as chosen: long, without rules of composition. */
export const newPassword = z.string().min(SHORTEST_PASSWORD).max(LONGEST_PASSWORD);
const pin = z.string().regex(/^\d+$/).min(PIN_DIGITS.least).max(PIN_DIGITS.most);
/** A recovery code as typed: letters of any case, with or without its dashes. */
const typedCode = z.string().trim().min(1).max(200);
/** Why something out of the ordinary was done; kept with it. */
export const reasonSchema = z.string().trim().min(3).max(2_000);
const personName = z.string().trim().min(1).max(200);
/** The short name one signs in with on the command line. */
const login = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^\s/\\]+$/u);

/** An account. */
export const personSchema = z.object({
  id,
  login,
  name: personName,
  roles: z.array(roleSchema).min(1),
  active: z.boolean(),
  hasPin: z.boolean(),
  /** False: no password opens the records for this person until an administrator sets one. */
  hasPassword: z.boolean(),
  rowVersion: z.number().int().positive(),
});

/** A person on the sign-in screen. */
export const signInPersonSchema = z.object({ id, login, name: personName, hasPin: z.boolean() });

/**
 * Where the workstation stands: nothing set up yet · closed (a password is needed) · locked (open, nobody signed in: a
 * PIN will do) · signed in · damaged (the password was right, the database cannot be read).
 */
export const accessStatusSchema = z.enum(['set-up', 'closed', 'locked', 'signed-in', 'damaged']);

/** What the window needs to know about access; nothing of a patient. */
export const accessStateSchema = z.object({
  place: placeNameSchema,
  status: accessStatusSchema,
  clinicName: z.string(),
  people: z.array(signInPersonSchema),
  me: z
    .object({
      id,
      login,
      name: personName,
      roles: z.array(roleSchema),
      /** Until when emergency access opens the patients' records for reading; null: not in use. */
      emergencyUntil: z.iso.datetime().nullable(),
    })
    .nullable(),
  /** Minutes without a key or a pointer after which the window locks. */
  idleMinutes: z.number().int().positive(),
  /** After too many wrong secrets: when the next one is taken. */
  retryAt: z.iso.datetime().nullable(),
});

/** The slots that open the records. */
export const keyStatusSchema = z.object({
  /** Changes when the key of the records is changed. */
  keyId: z.string(),
  people: z.number().int().min(0),
  recoveryMadeAt: z.iso.datetime().nullable(),
  /** Whether the system's keyring opens the records on this workstation. */
  keyring: z.enum(['on', 'off']),
});

const nothing = z.object({});
const secret = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('password'), value: typedPassword }),
  z.object({ kind: z.literal('pin'), value: z.string().min(1).max(20) }),
]);
const code = z.object({ recoveryCode: z.string() });

/** Channels about people and access, answered by the chart service. */
export const peopleContract = {
  'access:state': { input: nothing, output: accessStateSchema },
  /** Makes keys in memory and answers with the recovery code; nothing is written before it has been typed back. */
  'access:begin-set-up': {
    input: z.object({ clinicName: z.string().trim().max(200), name: personName, login, password: newPassword }),
    output: code,
  },
  'access:finish-set-up': { input: z.object({ recoveryCode: typedCode }), output: accessStateSchema },
  'access:sign-in': { input: z.object({ personId: id, secret }), output: accessStateSchema },
  /** Nobody sits here any more; the records stay open for a PIN. */
  'access:lock': { input: nothing, output: accessStateSchema },
  /** Locks and forgets the key: a password is needed. */
  'access:close': { input: nothing, output: accessStateSchema },
  /** Someone is at the keyboard: puts the idle lock off. */
  'access:alive': { input: nothing, output: nothing },
  /** Opens the records with the recovery code and gives a person a new password. */
  'access:recover': {
    input: z.object({ recoveryCode: typedCode, personId: id, password: newPassword }),
    output: accessStateSchema,
  },
  /** Reading patients' records for an hour without the role for it; recorded with the reason. */
  'access:emergency': { input: z.object({ reason: reasonSchema }), output: accessStateSchema },
  'people:list': { input: nothing, output: z.array(personSchema) },
  'people:create': {
    input: z.object({ name: personName, login, roles: z.array(roleSchema).min(1), password: newPassword }),
    output: personSchema,
  },
  'people:update': {
    input: z.object({
      id,
      rowVersion: z.number().int().positive(),
      name: personName,
      roles: z.array(roleSchema).min(1),
      active: z.boolean(),
    }),
    output: personSchema,
  },
  /** An administrator gives someone a new password. */
  'people:reset-password': { input: z.object({ id, password: newPassword }), output: personSchema },
  'me:change-password': { input: z.object({ current: typedPassword, next: newPassword }), output: nothing },
  'me:set-pin': { input: z.object({ password: typedPassword, pin: pin.nullable() }), output: nothing },
  'key:status': { input: nothing, output: keyStatusSchema },
  /** A new recovery code; the old one holds until the new one has been typed back. */
  'key:begin-recovery': { input: z.object({ password: typedPassword }), output: code },
  'key:finish-recovery': { input: z.object({ recoveryCode: typedCode }), output: keyStatusSchema },
  /** A new key for the records: they are written afresh. Everyone else then needs a new password. */
  'key:begin-change': { input: z.object({ password: typedPassword }), output: code },
  'key:finish-change': { input: z.object({ recoveryCode: typedCode }), output: keyStatusSchema },
} as const;

/** Channels of the main process about access. */
export const peopleMainContract = {
  /** Whether the system's keyring can be used on this workstation, and under which name the system knows it. */
  'keyring:status': {
    input: nothing,
    output: z.object({ available: z.boolean(), backend: z.string(), on: z.boolean() }),
  },
  /** Lets the system's keyring open the records on this workstation, or no longer. */
  'keyring:use': {
    input: z.object({ on: z.boolean() }),
    output: z.object({ available: z.boolean(), backend: z.string(), on: z.boolean() }),
  },
} as const;

/** What a person does. */
export type Role = z.infer<typeof roleSchema>;
/** An account. */
export type Person = z.infer<typeof personSchema>;
/** Where the workstation stands. */
export type AccessState = z.infer<typeof accessStateSchema>;
/** The slots that open the records. */
export type KeyStatus = z.infer<typeof keyStatusSchema>;
