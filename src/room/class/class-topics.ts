import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type ClassUp, topicsOf } from '../topics.ts';

/** The topics of a class in a room. Only the instructor publishes, but for `up`. */
export function classTopicsOf(room: string) {
  const root = `machete/${room}/class`;
  const { rights, up, allUp } = topicsOf(room);
  return {
    /** Retained, with a last will: whether the instructor is here (`HostSchema`). */
    host: `${root}/host`,
    /** Retained: what all are called to (`CallMessageSchema`). */
    call: `${root}/call`,
    /** Retained and changes: the instructor's bench, while all eyes are on it (`ViewSchema`, `PatchSchema`). */
    view: `${root}/view`,
    patch: `${root}/patch`,
    /** Retained: the vote of the class (`PollSchema`). */
    poll: `${root}/poll`,
    /** Retained: a solution that all may see (`ShownMessageSchema`). */
    shown: `${root}/shown`,
    /** Retained: what the instructor says to one learner, who alone can read it (`SealedSchema`, `ToldMessageSchema`). */
    to: (client: string) => `${root}/to/${boxOf(client)}`,
    rights,
    up: (client: string, what: ClassUp) => up(client, what),
    allUp: (what: ClassUp) => allUp(what),
  } as const;
}

/**
 * Where a learner hears what it is told. Not its name: a broker such as nats-server cannot keep others from listening to all of these, and
 * who knows a name may speak in it there.
 */
function boxOf(client: string): string {
  return bytesToHex(sha256(utf8ToBytes(`machete-mode.box ${client}`))).slice(0, 32);
}
