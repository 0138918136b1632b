/** What an endpoint is given, and how a call on the records becomes an answer with its entry in the audit trail. */
import { type z } from 'zod';

import { jsonPath } from '#shared/chart/parse.ts';
import { AppError } from '#shared/errors.ts';
import { type ServiceChannel, serviceContract } from '#shared/ipc/contract.ts';
import { appendAudit, type AuditNote } from './audit/audit-log.ts';
import { type BackupKeeper } from './backup/keeper.ts';
import { type Access } from './people/access.ts';
import { type Actor, type Seat } from './people/actor.ts';
import { type Places } from './places.ts';
import { RULES } from './rules.ts';
import { type Store } from './store.ts';

/** A call on its way. */
export interface Call {
  readonly channel: ServiceChannel;
  readonly places: Places;
  readonly access: Access;
  readonly keeper: BackupKeeper;
  readonly seat: Seat;
  /** Who calls; null only on channels that are open to anyone. */
  readonly actor: Actor | null;
}

/** Answers a channel from input that is not trusted. */
export type Endpoint = (call: Call, input: unknown) => unknown;

/** What an entry of the audit trail may say beyond who did what. */
export type Subject = Pick<AuditNote, 'patientId' | 'sessionId' | 'detail'>;

/** A call on the open records. */
export interface StoreCall {
  readonly store: Store;
  /** Id of who calls. */
  readonly actor: string;
  readonly person: Actor;
  /** Says whom or what the call was about, for the audit trail. */
  readonly about: (subject: Subject) => void;
}

/** Says where a call is wrong, but not with what: that may be a patient's. */
export function parseInput<I extends z.ZodType>(schema: I, raw: unknown): z.output<I> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const path = jsonPath(parsed.error.issues[0]?.path ?? []);
  throw new AppError('bad-input', 'the call does not fit the contract', { path });
}

/** Who calls; there is somebody wherever the channel is not open to all. */
export function requireActor({ actor, channel }: Call): Actor {
  if (actor === null) throw new AppError('locked', 'nobody is signed in', { channel });
  return actor;
}

/** Failures after which even a look at the records cannot be written down. */
const CANNOT_WRITE: readonly string[] = ['disk-full', 'data-folder-read-only'];

/**
 * An endpoint on the records. What it does and its entry in the audit trail are one transaction. A disk that takes
 * nothing more does not keep a patient's chart from being read: that entry waits in memory for the next write.
 */
export const onStore =
  <C extends ServiceChannel>(
    channel: C,
    answer: (
      call: StoreCall,
      input: z.output<(typeof serviceContract)[C]['input']>,
    ) => z.input<(typeof serviceContract)[C]['output']>,
  ): Endpoint =>
  (call, raw) => {
    const shape: { readonly input: z.ZodType; readonly output: z.ZodType } = serviceContract[channel];
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- parsed by this channel's own schema
    const input = parseInput(shape.input, raw) as z.output<(typeof serviceContract)[C]['input']>;
    const person = requireActor(call);
    const store = call.places.current();
    const { access, audit } = RULES[channel];
    let subject: Subject = {};
    const run = () =>
      answer(
        {
          store,
          actor: person.id,
          person,
          about: (said) => {
            subject = said;
          },
        },
        input,
      );
    if (audit === 'none' || audit === 'own') return shape.output.parse(run());
    const note = (): AuditNote | null =>
      audit === 'change' ? null : { actorId: person.id, action: audit, ...subject };
    return shape.output.parse(
      store.write(
        () => {
          const value = run();
          const entry = note();
          if (entry !== null) appendAudit(store, entry);
          return value;
        },
        access === 'read'
          ? (error) => {
              if (!CANNOT_WRITE.includes(error.code)) throw error;
              const value = run();
              const entry = note();
              if (entry !== null) store.auditLater(entry);
              return value;
            }
          : undefined,
      ),
    );
  };
