import { type Elect, type Election, termAfter } from './election.ts';
import { type Follower, follow } from './follower.ts';
import { type Leader, lead } from './leader.ts';
import { asSeenFrom, type Order, type Shared, type Sharing } from './protocol.ts';

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
}

/** One of those that share a state. */
export interface Member {
  /** Has an order carried out by the member that leads, after what was changed here before. */
  give(order: Order): void;
  /** How many other members lead or would. */
  others(): Promise<number>;
}

type Part =
  | { readonly is: 'following'; readonly follower: Follower }
  | { readonly is: 'leading'; readonly leader: Leader };

/** The election of a member that may not lead. */
const BYSTANDER: Election = { seize: () => {}, others: async () => 0 };

/** Shares a state with all members that the transport reaches: all of them show the same, and one of them executes. */
export function join({ elect, onFollow, onLead, onLost, me, carryOut, ...options }: JoinOptions): Member {
  const { transport, seat } = options;
  const replica = asSeenFrom(seat, options.replica);
  const shared = { ...options, replica };
  let part = followFrom(replica.read());

  function followFrom(known: Shared): Part {
    const onSilence = () => election.seize();
    return { is: 'following', follower: follow({ ...shared, me, known, onJoined: onFollow, onSilence }) };
  }

  const election = !seat.leads
    ? BYSTANDER
    : elect({
        onLead() {
          if (part.is !== 'following') return;
          const { hasJoined, orders, granted, term } = part.follower.stop();
          onLead(hasJoined);
          // Higher than every other leader's, also of one that this member has not heard of.
          part = { is: 'leading', leader: lead({ ...shared, carryOut, granted, term: termAfter(term) }) };
          orders.forEach(carryOut);
        },
        onLost() {
          if (part.is !== 'leading') return;
          const known = part.leader.stop();
          onLost();
          part = followFrom(known);
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
    others: election.others,
  };
}
