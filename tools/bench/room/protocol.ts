interface Where {
  readonly url: string;
  readonly room: string;
  readonly password: string;
}

/** What the process of the followers is asked. */
export type Asked =
  | (Where & { readonly do: 'join'; readonly count: number })
  | (Where & { readonly do: 'come and go'; readonly perSecond: number })
  /** Once so many have come, or no more do. */
  | { readonly do: 'report'; readonly deliveries: number }
  | { readonly do: 'begin' | 'freeze' };

/** What it reports of the time since `begin`. */
export interface Phase {
  readonly deliveries: number;
  readonly bytes: number;
  /** From the host's sending to a follower's receiving, in milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** What the followers' own process worked. */
  readonly cpuMs: number;
  /** Followers that were put out. */
  readonly lost: number;
}
