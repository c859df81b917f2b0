import { networkInterfaces } from 'node:os';
import { newRoomCode } from '../../../src/room/index.ts';
import { SetupError } from '../../setup/say.mjs';
import { lanAddresses } from './lan-addresses.ts';
import type { ServedRoom } from './served-room.ts';

interface RoomElsewhere {
  readonly brokers: readonly string[];
  readonly address: string | null;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A room in a broker elsewhere: this server says only where that is, and with what one enters. */
export function roomElsewhere({ brokers, address, env }: RoomElsewhere) {
  const host = loginIn(env, 'ROOM_HOST');
  const remote = loginIn(env, 'ROOM_REMOTE');
  const follower = loginIn(env, 'ROOM_FOLLOWER');
  const instructor = loginIn(env, 'ROOM_INSTRUCTOR');
  const learner = loginIn(env, 'ROOM_LEARNER');
  if (!host)
    throw new SetupError(
      'A broker elsewhere has to know the desk: ROOM_HOST=user:password is missing. docs/hosting.md has an example.',
    );
  const code = newRoomCode();
  const [only, ...others] = brokers;
  const broker = others.length === 0 && only ? only : brokers;
  const room: ServedRoom = {
    addresses: () => (address === null ? lanAddresses(networkInterfaces()) : [address]),
    // Its code is the host's to change, and this server would not hear of that.
    place: () => ({ broker, ...(follower ? { follower } : {}), ...(learner ? { learner } : {}) }),
    access: (addresses) => ({
      ...{ room: code, broker, ...host, addresses },
      ...(remote ? { remote } : {}),
      ...(instructor ? { instructor } : {}),
    }),
  };
  return { room, code: () => code };
}

/** `user:password`; the password may have colons. */
function loginIn(env: RoomElsewhere['env'], name: string) {
  const login = env[name];
  if (!login) return null;
  const colon = login.indexOf(':');
  if (colon < 1 || colon === login.length - 1)
    throw new SetupError(`${name} has to be a user and a password with a colon between them: user:password.`);
  return { username: login.slice(0, colon), password: login.slice(colon + 1) };
}
