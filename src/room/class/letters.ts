import { paced } from '../paced.ts';

/** So many go out at a time: each has to be sealed, and a page has to stay quick with hundreds of learners. */
const AT_ONCE = 20;
const EVERY_MS = 50;

interface LettersOptions {
  readonly post: (client: string) => void;
  /** Whether nothing may be said now. */
  readonly waits: () => boolean;
}

/** What single learners are told: as it is when its turn comes, some at a time. */
export function createLetters({ post, waits }: LettersOptions) {
  const due = new Set<string>();
  /** The key for which each was last told something. */
  const toldWith = new Map<string, string>();
  const rounds = paced(EVERY_MS, send);

  function send() {
    if (waits()) return;
    for (const client of [...due].slice(0, AT_ONCE)) {
      due.delete(client);
      post(client);
    }
    if (due.size > 0) rounds.soon();
  }
  function to(client: string) {
    due.add(client);
    rounds.soon();
  }

  return {
    to,
    /** With another key it cannot read what it was told before. */
    toNewKey(client: string, key: string | null) {
      if (key === null || toldWith.get(client) === key) return;
      toldWith.set(client, key);
      to(client);
    },
    /** The broker may have lost all, or have what another desk has told. */
    startAnew(clients: Iterable<string>) {
      for (const client of clients) to(client);
    },
    catchUp: rounds.catchUp,
    stop: rounds.stop,
  };
}
