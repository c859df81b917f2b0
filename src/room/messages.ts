import type { Op } from '../windows/index.ts';
import type { AskedQuestion, Poll, Question, Vote } from './poll.ts';
import type { AudienceView } from './view.ts';

/** What is said in a room goes by this number; it grows with every change of it. A page of another release says so and stops. */
export const ROOM_VERSION = 3;

/**
 * On `host`. A later desk has a higher term; `away` is the host's last will. What is said with an older term than the highest that
 * was heard is not heard.
 */
export interface HostMessage {
  readonly is: 'here' | 'away' | 'ended';
  readonly version: number;
  readonly term: number;
  readonly desk: string;
}

/** On `view`: everything, as of the change `seq` of a term. */
export interface ViewMessage {
  readonly term: number;
  readonly seq: number;
  readonly view: AudienceView;
}

/** On `patch`: what changed since the change before. Who has a gap waits for the next `view`, and asks nobody. */
export interface PatchMessage {
  readonly term: number;
  readonly seq: number;
  readonly ops: readonly Op[];
}

/** On `poll`: the vote that is on, or was the last one. */
export interface PollMessage {
  readonly term: number;
  readonly poll: Poll | null;
}

/** On `asked`: sorted, the most wanted first; hidden ones are not in it. */
export interface AskedMessage {
  readonly term: number;
  readonly questions: readonly Question[];
}

/** On `up/<client>/vote`. A vote that was taken back says so, as a host that was away when it was cannot have seen it go. */
export interface VoteMessage {
  readonly poll: string;
  readonly choice: Vote['choice'] | null;
}

/** On `up/<client>/ask`. */
export interface AskMessage {
  readonly questions: readonly AskedQuestion[];
}

/** On `up/<client>/liked`. */
export interface LikedMessage {
  readonly liked: readonly string[];
}

/** On `up/<client>/here`. */
export interface HereMessage {
  readonly version: number;
}

/** On `rights`, from the host to the broker. */
export type RightsMessage =
  /** Lets the next phone that comes with this password in as a remote, and no other one after it. `null` takes that back. */
  | { readonly do: 'pair'; readonly secret: string | null }
  /** Sends a remote away. */
  | { readonly do: 'unpair'; readonly client: string }
  /** The phones that are paired, said at each connection: a broker that was restarted knows them no more. */
  | {
      readonly do: 'paired';
      readonly remotes: readonly { readonly client: string; readonly secret: string }[];
    }
  /**
   * This is the room from now on: everybody else in another one is put out. A host says it at each connection, before anything
   * else: a broker that was restarted has made another code.
   */
  | { readonly do: 'move'; readonly room: string };
