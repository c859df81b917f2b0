import {
  CLASS_UP,
  classTopicsOf,
  isRoomCode,
  MOST_A_SECOND,
  MOST_A_SECOND_FROM_A_REMOTE,
  MOST_BYTES,
  mayTell,
  mostBytes,
  type RightsMessage,
  readRights,
  rightsOf,
  type SeatName,
  topicsOf,
  UP,
} from '../../src/room/index.ts';
import { Allowance } from './allowance.ts';
import { mustLeave } from './crowd.ts';
import { type Caller, Door, isHost, REFUSED, type Refusal } from './door.ts';
import type { Member } from './member.ts';
import type { Retained } from './retained.ts';
import { codeIn } from './topic-code.ts';
import { PACKET_HEAD } from './upgrades.ts';

/** Filters in one connection: more than twice what a host asks for, as each is answered with all that is kept. */
const MOST_FILTERS = 32;
/** Messages that a member may not say: so many are dropped before it is put out. */
const MOST_EXCESS = 100;

/** What a member says, as far as rights are concerned. */
interface Saying {
  readonly topic: string;
  readonly payload: string | Buffer;
  readonly retain?: boolean;
}

interface RoomOptions {
  /** The first one. */
  readonly code: string;
  readonly hostKey: string;
  readonly mostFollowers: number;
  readonly onMove: () => void;
}

/** A room: its code, who is in it, and what each of them may. */
export class Room {
  #code: string;
  readonly #options: RoomOptions;
  readonly #retained: Retained;
  readonly #door: Door;
  readonly #present = new Set<Member>();
  /** Until a host has said which room this is, those of another one are not wrong: this broker may have been started anew. */
  #isNamedByHost = false;

  constructor(options: RoomOptions, retained: Retained) {
    this.#code = options.code;
    this.#options = options;
    this.#retained = retained;
    this.#door = new Door(options.hostKey, {
      isInUse: (client) => [...this.#present].some((member) => member.client === client),
      onForgotten: (client) =>
        retained.forget([
          ...[...UP, ...CLASS_UP].map((what) => topicsOf(this.#code).up(client, what)),
          classTopicsOf(this.#code).to(client),
        ]),
    });
  }

  get code(): string {
    return this.#code;
  }

  /** Lets somebody in, for as long as its connection lasts. */
  enter(caller: Caller): Member | Refusal {
    const entered = this.#door.enter(caller, this.#code);
    if ('because' in entered) return entered;
    const { seat } = entered;
    const { client, address, frames } = caller;
    if (isGuest(seat) && !this.#hasSeatFor(client, address))
      return { code: REFUSED.full, because: 'The room is full.' };
    const rate = seat === 'remote' ? MOST_A_SECOND_FROM_A_REMOTE : MOST_A_SECOND;
    const member: Member = {
      client,
      seat,
      address,
      frames,
      says: isHost(seat) ? null : new Allowance(rate),
      saysMuch: new Allowance(1, 3),
      exceeds: new Allowance(MOST_A_SECOND, MOST_EXCESS),
      filters: new Allowance(0, MOST_FILTERS),
    };
    if (isHost(seat)) frames.trust(MOST_BYTES.down + PACKET_HEAD);
    if (seat === 'learner') frames.gate.widen(MOST_BYTES.screen + PACKET_HEAD);
    this.#present.add(member);
    frames.once('close', () => this.#present.delete(member));
    return member;
  }

  /** Who comes again takes the seat that it had. */
  #hasSeatFor(client: string, address: string): boolean {
    const followers = [...this.#present].filter(({ seat }) => isGuest(seat));
    if (followers.length < this.#options.mostFollowers || followers.some((each) => each.client === client))
      return true;
    const last = mustLeave(followers, address);
    last?.frames.destroy();
    return last !== null;
  }

  /** Whether this may be said to others. A last will is said by who has left, and that is never too often. */
  maySay(member: Member, { topic, payload, retain = false }: Saying, isWill: boolean): boolean {
    const { publishes, retains } = rightsOf(member.seat, this.#code, member.client);
    if (isHost(member.seat)) {
      const isForBroker = !retain && !isWill && topic === topicsOf(codeIn(topic)).rights;
      if (isForBroker) this.#obey(readRights(payload.toString()), member.seat);
      const isTold =
        member.seat === 'instructor' && retain && isRoomCode(codeIn(topic)) && mayTell(topic, payload);
      return !isForBroker && (isTold || (retain ? retains : publishes).includes(topic));
    }
    const isAllowed =
      payload.length <= mostBytes(member.seat, topic) && (retain ? retains : publishes).includes(topic);
    const isNotTooMuch = payload.length <= MOST_BYTES.status || member.saysMuch.take();
    if (isAllowed && (isWill || (member.says?.take() && isNotTooMuch))) return true;
    if (!member.exceeds.take()) member.frames.putOut('it says what it may not');
    return false;
  }

  /** Whether this filter may be subscribed to. */
  mayHear(member: Member, filter: string): boolean {
    if (!member.filters.take()) member.frames.putOut('it asks for too much');
    const code = codeIn(filter);
    const { subscribes } = rightsOf(member.seat, code, member.client);
    const isOfHere = code === this.#code || isHost(member.seat);
    if (subscribes.includes(filter) && !isOfHere && !this.#isNamedByHost)
      // It comes again.
      member.frames.putOut('its room may be on its way');
    return subscribes.includes(filter) && isOfHere;
  }

  #obey(message: RightsMessage | null, seat: SeatName): void {
    if (!message) return;
    if (seat === 'instructor') {
      // A class says which room it is in to a broker that was started anew; only the talk's desk makes another code.
      if (message.do === 'move' && !this.#isNamedByHost) this.#move(message.room);
      return;
    }
    this.#door.obey(message);
    if (message.do === 'unpair') this.#putOut(({ client }) => client === message.client, 'remote');
    if (message.do === 'paired')
      this.#putOut(({ client }) => !message.remotes.some((remote) => remote.client === client), 'remote');
    if (message.do === 'move') this.#move(message.room);
  }

  #move(code: string): void {
    this.#isNamedByHost = true;
    if (code === this.#code) return;
    this.#code = code;
    this.#door.unpairAll();
    this.#retained.clear();
    this.#putOut(() => true, 'remote', 'follower', 'learner');
    this.#options.onMove();
  }

  #putOut(whom: (member: Member) => boolean, ...seats: readonly Member['seat'][]): void {
    for (const member of this.#present)
      if (seats.includes(member.seat) && whom(member)) member.frames.destroy();
  }
}

/** Who comes in without being asked for. */
function isGuest(seat: SeatName): boolean {
  return seat === 'follower' || seat === 'learner';
}
