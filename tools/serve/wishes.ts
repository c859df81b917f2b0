import { MOST_LEARNERS } from '../../src/room/bounds.ts';
import { SetupError } from '../setup/say.mjs';
import { namesIn, OWN_NAMES } from './asked-host.ts';

/** Where other machines come in. */
export interface RoomWish {
  /** The one address of this machine to listen on; `null` for all that it has in its networks. */
  readonly address: string | null;
  /** Brokers elsewhere; none for the one in this process. */
  readonly brokers: readonly string[];
}

export interface Wishes {
  readonly port: number;
  readonly hosts: readonly string[];
  readonly opens: boolean;
  readonly room: RoomWish | null;
  /** So many simulated learners attend the room's class. */
  readonly learners: number;
}

type Env = Readonly<Record<string, string | undefined>>;

/** What `npm start` was asked for. */
export function wishes(args: readonly string[], env: Env): Wishes {
  const { opens, address, brokers, learners } = options(args);
  if (env.npm_config_room !== undefined || env.npm_config_broker !== undefined)
    throw new SetupError('npm kept --room for itself. With -- before it, it comes here: npm start -- --room');
  if (brokers.length > 0 && address === undefined)
    throw new SetupError('--broker says where a room is: npm start -- --room --broker wss://host/path');
  if (learners > 0 && (address === undefined || brokers.length > 0))
    throw new SetupError(
      '--learners come to the room of this laptop alone: npm start -- --room --learners 20',
    );
  const port = Number(env.PORT || 4173);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new SetupError(`PORT is ${env.PORT}, which is no port: it is a number from 1 to 65535.`);
  // `npm start --no-open`, without the `--` before it, keeps the flag for npm, which passes it on like this.
  const isKeptByNpm = env.npm_config_open === '' || env.npm_config_open === 'false';
  const hosts = [...OWN_NAMES, ...namesIn(env.HOSTS)];
  return {
    port,
    hosts,
    opens: opens && !isKeptByNpm,
    room: address === undefined ? null : { address, brokers },
    learners,
  };
}

function options(args: readonly string[]) {
  let opens = true;
  let address: string | null | undefined;
  const brokers: string[] = [];
  let learners = 0;
  const left = [...args];
  for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
    const [name, value] = parted(arg);
    if (name === '--no-open' && value === null) opens = false;
    else if (name === '--room') address = value === null ? null : addressIn(value);
    else if (name === '--broker') brokers.push(...brokersIn(value ?? left.shift()));
    else if (name === '--learners') learners = learnersIn(value ?? left.shift());
    else
      throw new SetupError(
        `npm start does not know ${arg}: there are --no-open, --room, --room=ADDRESS, --broker URL and --learners COUNT, and PORT and HOSTS in the environment.`,
      );
  }
  return { opens, address, brokers, learners };
}

function parted(arg: string): readonly [name: string, value: string | null] {
  const equals = arg.indexOf('=');
  return equals < 0 ? [arg, null] : [arg.slice(0, equals), arg.slice(equals + 1)];
}

function addressIn(value: string): string {
  const address = value.replace(/^\[|\]$/g, '');
  if (address === '' || address === '0.0.0.0' || address === '::')
    throw new SetupError('--room alone listens on all addresses of this machine: npm start -- --room');
  return address;
}

function learnersIn(value = ''): number {
  const count = Number(value);
  if (/^\d+$/.test(value) && count > 0 && count <= MOST_LEARNERS) return count;
  throw new SetupError(
    `--learners ${value || 'alone'} is no number of learners: it is from 1 to ${MOST_LEARNERS}, such as --learners 20.`,
  );
}

function brokersIn(value = ''): string[] {
  const urls = value.split(',').filter((url) => url !== '');
  for (const url of urls.length > 0 ? urls : [''])
    if (!URL.canParse(url) || !/^wss?:$/.test(new URL(url).protocol))
      throw new SetupError(
        `--broker ${url || 'alone'} is no address of a broker: it begins with wss:// (or ws://), such as wss://host/path.`,
      );
  return urls;
}
