import type { Point } from './view.ts';

/** What a paired phone says. */
export type Command =
  | { readonly do: 'next' | 'back' | 'run' | 'stop' | 'black' | 'clock' | 'take' }
  /** That it is there, each second. */
  | { readonly do: 'hello' }
  | { readonly do: 'go to'; readonly slide: number; readonly step: number }
  /** `null` takes the laser away. */
  | { readonly do: 'laser'; readonly at: Point | null }
  /** `null` takes the spotlight away. */
  | { readonly do: 'spotlight'; readonly lines: { readonly from: number; readonly to: number } | null }
  /** With the secret of the desk's QR code, and what the desk shall call it. */
  | { readonly do: 'pair'; readonly secret: string; readonly name: string };

/** What the phone that drives does with the talk; of the rest the host takes care. */
export type TalkCommand = Exclude<Command, { readonly do: 'take' | 'hello' | 'pair' }>;

/** A command as it is sent: the host drops what answers an old beat. Who pairs or says hello may have heard none, and says 0. */
export type Commanded = Command & { readonly beat: number };

/** What the host tells its remotes each second, and at every change. */
export interface DeskBeat {
  /** One more each time. */
  readonly beat: number;
  /** The remotes that are paired, by their names in the room; who is not among them has been sent away. */
  readonly paired: readonly string[];
  /** The one of them that drives; `null` is the desk. */
  readonly drives: string | null;
  /** How long the talk has lasted, in milliseconds, and whether that goes on. */
  readonly elapsed: number;
  readonly isRunning: boolean;
  /** How many minutes there are for the talk; `null` if as many as it is planned for. */
  readonly slot: number | null;
  /** How many follow. */
  readonly followers: number;
  /** The vote of this slide or the last one, in a few words: `open, 14 voted`. Empty where there is none. */
  readonly poll: string;
}

/** The beat as it is sent: by the desk of a term, as all that a host says. */
export type BeatMessage = DeskBeat & { readonly term: number };
