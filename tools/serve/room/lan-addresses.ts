import { isIPv6 } from 'node:net';
import type { NetworkInterfaceInfo, networkInterfaces } from 'node:os';

/** Networks that live inside this machine: of containers, of virtual machines, of tunnels. No phone is in them. */
const INNER = /^(docker|br-|veth|virbr|vmnet|vboxnet|bridge\d|utun|tun|tap|wg|zt|tailscale|vEthernet)/i;
const PRIVATE = /^(192\.168\.|10\.|172\.(1[6-9]|2\d|3[01])\.)/;
/** A machine's own in a network that has given it none. */
const MADE_UP = /^169\.254\./;
/** Only good together with the name of an interface, which no other machine has. */
const LINK_LOCAL = /^fe[89ab]/i;

/** The addresses of this machine in its networks, those first that a phone is likeliest to reach. */
export function lanAddresses(interfaces: ReturnType<typeof networkInterfaces>): string[] {
  const found = Object.entries(interfaces).flatMap(([name, infos = []]) =>
    infos.filter(isReachable).map((info) => ({ address: info.address, rank: rankOf(name, info) })),
  );
  return found.sort((one, other) => one.rank - other.rank).map(({ address }) => address);
}

function isReachable({ address, internal }: NetworkInterfaceInfo): boolean {
  return !internal && !LINK_LOCAL.test(address);
}

function rankOf(name: string, { address, family }: NetworkInterfaceInfo): number {
  const inner = INNER.test(name) ? 10 : 0;
  if (family === 'IPv6') return inner + 3;
  if (MADE_UP.test(address)) return inner + 2;
  return inner + (PRIVATE.test(address) ? 0 : 1);
}

/** An address as it stands in a URL, and as browsers ask for it. */
export function hostOf(address: string): string {
  return isIPv6(address) ? `[${address}]` : address;
}
