import type { Plugin } from 'vite';
import type { RoomPlace } from '../../src/room/index.ts';

/** Where the rooms of a deck on a static host are, as a build takes it from its settings; `null` if it has none. */
export function placeFrom(env: Readonly<Record<string, string | undefined>>): RoomPlace | null {
  const { VITE_ROOM_BROKER: brokers = '' } = env;
  const [first, ...others] = brokers.split(',').filter((url) => url !== '');
  if (first === undefined) return null;
  for (const url of [first, ...others])
    if (!URL.canParse(url) || new URL(url).protocol !== 'wss:')
      throw new Error(
        `VITE_ROOM_BROKER is "${url}"; it has to begin with wss://, as a page on https needs it.`,
      );
  const follower = loginIn(env, 'VITE_ROOM_FOLLOWER');
  const learner = loginIn(env, 'VITE_ROOM_LEARNER');
  const broker = others.length > 0 ? [first, ...others] : first;
  return { broker, ...(follower ? { follower } : {}), ...(learner ? { learner } : {}) };
}

function loginIn(env: Readonly<Record<string, string | undefined>>, name: string) {
  const login = env[name] ?? '';
  const [, username, password] = /^([^:]+):(.+)$/.exec(login) ?? [];
  if (login !== '' && (!username || !password))
    throw new Error(`${name} has to be a user and a password with a colon between them.`);
  return username && password ? { username, password } : null;
}

/** Writes `room.json` beside a deck that is built for a static host. Its page may connect to that broker, too (`runner.ts`). */
export function roomPlugin(): Plugin {
  let place: RoomPlace | null = null;
  return {
    name: 'machete:room',
    apply: 'build',
    configResolved({ env }) {
      place = placeFrom(env);
    },
    generateBundle() {
      if (place) this.emitFile({ type: 'asset', fileName: 'room.json', source: JSON.stringify(place) });
    },
  };
}
