import type { Op } from '../windows/index.ts';
import type { Question } from './poll.ts';
import type { AudienceView } from './view.ts';

/** What is said in a room goes by this number; it grows with every change of it. A page of another release says so and stops. */
export const ROOM_VERSION = 1;

/** On `host`. A later desk has a higher term; `away` is the host's last will. */
export type HostMessage =
  | { readonly is: 'here' | 'away'; readonly version: number; readonly term: number; readonly desk: string }
  | { readonly is: 'ended'; readonly version: number };

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

/** On `asked`: sorted, the most wanted first; hidden ones are not in it. */
export interface AskedMessage {
  readonly questions: readonly Question[];
}

/** On `rights`, from the host to the broker. */
export type RightsMessage =
  /** Lets the next phone that comes with this password in as a remote, and no other one after it. `null` takes that back. */
  | { readonly do: 'pair'; readonly secret: string | null }
  /** Sends a remote away. */
  | { readonly do: 'unpair'; readonly client: string }
  /** Another room from now on: everybody but the host is put out. */
  | { readonly do: 'move'; readonly room: string };
