import type { ConnectPacket } from 'aedes';
import {
  isClientName,
  MOST_BYTES,
  MOST_CLIENTS,
  type RightsMessage,
  rightsOf,
  SEATS,
  type SeatName,
} from '../../src/room/index.ts';
import type { Frames } from './frames.ts';
import { digestOf, Names } from './names.ts';
import { Pairing } from './pairing.ts';
import { codeIn } from './topic-code.ts';

/** Return codes of CONNACK. */
export const REFUSED = { name: 2, full: 3, password: 4, rights: 5 } as const;

/** Why somebody may not come in. A client tries again after `full` alone. */
export interface Refusal {
  readonly code: (typeof REFUSED)[keyof typeof REFUSED];
  readonly because: string;
}

/** Names that are remembered, those who have left included. */
const MOST_NAMES = 4 * MOST_CLIENTS;
const LONGEST_SECRET = 128;

export interface Caller {
  /** The name that it goes by. */
  readonly client: string;
  readonly username: string;
  readonly password: Uint8Array;
  readonly will: ConnectPacket['will'];
  readonly frames: Frames;
  /** Its machine's. */
  readonly address: string;
  /** Whether that is the host's own machine. */
  readonly isNear: boolean;
}

/** Who may come in, and as what. */
export class Door {
  readonly #hostKey: string;
  readonly #names: Names;
  readonly #isInUse: (client: string) => boolean;
  readonly #pairing = new Pairing();
  /** Until a host has said which phones are paired, nobody knows: this broker may have been started anew. */
  #isPairingKnown = false;

  constructor(
    hostKey: string,
    names: { readonly isInUse: (client: string) => boolean; readonly onForgotten: (client: string) => void },
  ) {
    this.#hostKey = digestOf('host', Buffer.from(hostKey));
    this.#isInUse = names.isInUse;
    this.#names = new Names(MOST_NAMES, names.onForgotten);
  }

  /** As far as a message is about phones. */
  obey(message: RightsMessage): void {
    if (message.do === 'pair') this.#pairing.open(message.secret);
    if (message.do === 'unpair') this.#pairing.unpair(message.client);
    if (message.do !== 'paired') return;
    this.#pairing.restore(message.remotes);
    this.#isPairingKnown = true;
  }

  unpairAll(): void {
    this.#pairing.clear();
  }

  enter(caller: Caller, code: string): { readonly seat: SeatName } | Refusal {
    const { client, username, password, will } = caller;
    const seat = SEATS.find((each) => each === username);
    if (!isClientName(client)) return { code: REFUSED.name, because: 'This is no name of a member.' };
    if (!seat) return { code: REFUSED.password, because: 'There is no such seat.' };
    if (password.length === 0 || password.length > LONGEST_SECRET)
      return { code: REFUSED.password, because: 'A secret has 1 to 128 bytes.' };
    // A host says only then which room this is.
    if (will && !mayBeWill(will, rightsOf(seat, isHost(seat) ? codeIn(will.topic) : code, client)))
      return { code: REFUSED.rights, because: 'This last will is not allowed.' };
    return this.#refusal(seat, caller) ?? { seat };
  }

  #refusal(seat: SeatName, { client, password, isNear }: Caller): Refusal | null {
    const digest = digestOf(isHost(seat) ? 'host' : seat, password);
    if (isHost(seat) && (digest !== this.#hostKey || !isNear))
      return { code: REFUSED.password, because: 'This is not the key of the host.' };
    if (seat === 'remote' && !this.#pairing.enter(client, password))
      return this.#isPairingKnown
        ? { code: REFUSED.password, because: 'This phone is not paired.' }
        : { code: REFUSED.full, because: 'The host has not said yet which phones are paired.' };
    // Whom the host lets in takes a name that somebody has seen and come with.
    if (!this.#names.claim(client, digest, seat === 'remote' || isHost(seat), this.#isInUse))
      return { code: REFUSED.password, because: 'This name belongs to somebody else.' };
    return null;
  }
}

/** Who leads the talk, or a class: by the same key. */
export function isHost(seat: SeatName): boolean {
  return seat === 'host' || seat === 'instructor';
}

function mayBeWill(
  { topic, payload, qos, retain }: NonNullable<Caller['will']>,
  { publishes, retains }: ReturnType<typeof rightsOf>,
): boolean {
  return (
    !qos && payload.length <= MOST_BYTES.up && (retain ? retains : publishes).some((each) => each === topic)
  );
}
