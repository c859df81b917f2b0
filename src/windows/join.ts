import { type Elect, type Election, termAfter } from './election.ts';
import { type Follower, follow } from './follower.ts';
import { type Leader, lead } from './leader.ts';
import { createMemory } from './memory.ts';
import { asSeenFrom, type Order, type Sharing } from './protocol.ts';

interface JoinOptions extends Sharing {
  readonly elect: Elect;
  /** This member's name among all. */
  readonly me: string;
  readonly carryOut: (order: Order) => void;
  /** This member has what the leader has, and follows it. */
  readonly onFollow: () => void;
  /** This member leads. @param isHeir whether another one led before it */
  readonly onLead: (isHeir: boolean) => void;
  /** Another one leads, and this one has to leave off. */
  readonly onLost: () => void;
  /** This member leads, and will never have others. */
  readonly onAlone: () => void;
}

/** One of those that share a state. */
export interface Member {
  /** Has an order carried out by the member that leads, after what was changed here before. */
  give(order: Order): void;
}

type Part =
  | { readonly is: 'following'; readonly follower: Follower }
  | { readonly is: 'leading'; readonly leader: Leader };

/** The election of a member that may not lead. */
const BYSTANDER: Election = { seize: () => {} };

/** Shares a state with all members that the transport reaches: all of them show the same, and one of them executes. */
export function join({ elect, me, ...options }: JoinOptions): Member {
  const { transport, seat, carryOut, onFollow, onLead, onLost, onAlone } = options;
  const replica = asSeenFrom(seat, options.replica);
  const memory = createMemory(seat.changes, replica.read());
  const shared = { ...options, replica, memory };
  let part = following();

  function following(): Part {
    const onSilence = () => election.seize();
    return { is: 'following', follower: follow({ ...shared, me, onJoined: onFollow, onSilence }) };
  }

  function takeLead() {
    if (part.is !== 'following') return;
    const { term, orders, ...inherited } = part.follower.stop();
    onLead(inherited.lineage.length > 0);
    // Higher than every other leader's, also of one that this member has not heard of.
    part = { is: 'leading', leader: lead({ ...shared, ...inherited, term: termAfter(term) }) };
    orders.forEach(carryOut);
  }

  const election = !seat.leads
    ? BYSTANDER
    : elect({
        onLead: takeLead,
        onAlone() {
          transport.close();
          takeLead();
          onAlone();
        },
        onLost() {
          if (part.is !== 'leading') return;
          part.leader.stop();
          onLost();
          part = following();
        },
      });

  transport.onMessage((message) => {
    if (part.is === 'following') part.follower.hear(message);
    else part.leader.hear(message);
  });

  return {
    give(order) {
      if (part.is === 'following') part.follower.order(order);
      else carryOut(order);
    },
  };
}
