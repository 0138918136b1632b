/** What answers the channels about people and access. */
import { AppError } from '#shared/errors.ts';
import { peopleContract } from '#shared/ipc/people.ts';
import { type Endpoint, parseInput } from '../call.ts';

const c = peopleContract;

const notYet: Endpoint = () => {
  throw new AppError('unavailable', 'not built yet');
};

/** Channels about people and access. */
export const peopleEndpoints: Readonly<Record<keyof typeof peopleContract, Endpoint>> = {
  'access:state': ({ access, seat }) => c['access:state'].output.parse(access.state(seat)),
  'access:begin-set-up': async ({ access }, raw) => access.beginSetUp(parseInput(c['access:begin-set-up'].input, raw)),
  'access:finish-set-up': ({ access, seat }, raw) =>
    access.finishSetUp(seat, parseInput(c['access:finish-set-up'].input, raw).recoveryCode),
  'access:sign-in': async ({ access, seat }, raw) => {
    const { personId, secret } = parseInput(c['access:sign-in'].input, raw);
    return access.signIn(seat, personId, secret);
  },
  'access:lock': ({ access, seat }) => access.lock(seat),
  'access:close': ({ access, seat }) => access.close(seat),
  'access:alive': notYet,
  'access:recover': notYet,
  'access:emergency': notYet,
  'people:list': notYet,
  'people:create': notYet,
  'people:update': notYet,
  'people:reset-password': notYet,
  'me:change-password': notYet,
  'me:set-pin': notYet,
  'key:status': notYet,
  'key:begin-recovery': notYet,
  'key:finish-recovery': notYet,
  'key:begin-change': notYet,
  'key:finish-change': notYet,
};
