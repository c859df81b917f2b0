import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { startBroker } from '../../room/broker.ts';
import { isLoopback } from '../../room/loopback.ts';
import { SetupError } from '../../setup/say.mjs';
import { nameIn, OWN_NAMES } from '../asked-host.ts';
import { hostOf, lanAddresses } from './lan-addresses.ts';
import type { ServedRoom } from './served-room.ts';

interface RoomHere {
  /** The one address to listen on; `null` for all that this machine has in its networks. */
  readonly address: string | null;
  /** Names that the server answers to besides. */
  readonly hosts: readonly string[];
  /** The host has given the room another code. */
  readonly onMove: () => void;
}

/** A room in this process: the broker, and the key of its host. */
export async function roomHere({ address, hosts, onMove }: RoomHere) {
  if (address !== null) mustBeOurs(address);
  const addresses = () => (address === null ? lanAddresses(networkInterfaces()) : [address]);
  const names = () => [...OWN_NAMES, ...hosts, ...addresses().map(hostOf)];
  const broker = await startBroker({
    isOwnPage: (origin) => URL.canParse(origin) && names().includes(nameIn(new URL(origin).host)),
    onMove,
  });
  const room: ServedRoom = {
    addresses,
    place: () => ({ broker: '/mqtt', room: broker.room() }),
    access: (urls) => ({
      room: broker.room(),
      broker: '/mqtt',
      username: 'host',
      password: broker.hostKey,
      addresses: urls,
    }),
    attach: broker.attach,
    close: broker.close,
  };
  return { room, code: broker.room };
}

function mustBeOurs(address: string): void {
  const all = Object.values(networkInterfaces()).flatMap((infos = []) => infos.map((info) => info.address));
  if (isIP(address) && (isLoopback(address) || all.includes(address))) return;
  const ours = lanAddresses(networkInterfaces()).join(', ') || 'none in any network';
  throw new SetupError(`--room=${address} is no address of this machine: it has ${ours}.`);
}
