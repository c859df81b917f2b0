/** The code of a room: what people type. No letter that is taken for another one. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const CODE_LENGTH = 6;
const CODE = /^[A-HJKMNP-Z2-9]{6}$/;

export function isRoomCode(text: string): boolean {
  return CODE.test(text);
}

/** A code that nobody can guess from the one before. */
export function newRoomCode(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(CODE_LENGTH));
  return Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('');
}

/** The code in what somebody typed: small letters, blanks and hyphens are no slip. `null` if there is none. */
export function roomCodeIn(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  return isRoomCode(code) ? code : null;
}

/** What a member of a room calls itself: random, told to nobody but the host, and so nobody else's to use. */
const CLIENT = /^[0-9a-f]{32}$/;

export function isClientName(text: string): boolean {
  return CLIENT.test(text);
}

/** What a follower says of itself. Each is retained: its whole state, so that a host that comes back knows it again. */
export const UP = ['here', 'vote', 'ask', 'liked'] as const;
export type Up = (typeof UP)[number];

/** What a learner in a class says of itself, in the same way. */
export const CLASS_UP = ['learns', 'status', 'hand', 'screen', 'reply', 'vote'] as const;
export type ClassUp = (typeof CLASS_UP)[number];

/** The topics of a room. Only the host publishes, but for `up` and `remote`. */
export function topicsOf(room: string) {
  const root = `machete/${room}`;
  return {
    /** Retained, with a last will: whether the host is here (`HostSchema`). */
    host: `${root}/host`,
    /** Retained: a keyframe of what the audience sees (`ViewSchema`). */
    view: `${root}/view`,
    /** Numbered changes between two keyframes (`PatchSchema`). */
    patch: `${root}/patch`,
    /** Retained: the vote that is on, or was the last one (`PollSchema`). */
    poll: `${root}/poll`,
    /** Retained: the questions that everybody may read (`AskedSchema`). */
    asked: `${root}/asked`,
    /** For paired phones alone: the host's beat (`DeskSchema`). */
    desk: `${root}/desk`,
    /** For the broker alone, which delivers it to nobody: which phones are paired (`RightsSchema`). */
    rights: `${root}/rights`,
    /** What a follower says. */
    up: (client: string, what: Up | ClassUp) => `${root}/up/${client}/${what}`,
    /** What all followers say, for the host. */
    allUp: (what: Up | ClassUp) => `${root}/up/+/${what}`,
    /** What a paired phone commands (`CommandSchema`). */
    remote: (client: string) => `${root}/remote/${client}`,
    allRemotes: `${root}/remote/+`,
  } as const;
}

/** Who said which of these, or commanded, of a topic that `allUp` or `allRemotes` takes in; `null` for any other. */
export function saidBy<What extends string>(
  topic: string,
  among: readonly What[],
): { readonly client: string; readonly what: What | 'remote' } | null {
  const [root, , kind, client = '', what] = topic.split('/');
  if (root !== 'machete' || !isClientName(client)) return null;
  if (kind === 'remote' && what === undefined) return { client, what: 'remote' };
  const up = among.find((each) => each === what);
  return kind === 'up' && up ? { client, what: up } : null;
}
