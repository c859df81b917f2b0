import { megabytes } from '../../../ui/words.ts';
import { Unreadable } from './entry.ts';
import { LIMITS } from './limits.ts';

/** What may still be unpacked of all that is brought at once, however many archives that are. */
export interface Budget {
  /** Throws `Unreadable` where the members of an archive are too many beside all others, and does not count them. */
  readonly takeMembers: (archive: string, count: number) => void;
  /** The same of what it unpacks to. */
  readonly takeBytes: (archive: string, count: number) => void;
  /** Does a part of the unpacking, which has to call `check` now and then: it throws `OutOfTime`. */
  readonly spend: <Result>(archive: string, work: (check: () => void) => Result) => Result;
}

/** The end of the whole reading, not of one archive alone. */
export class OutOfTime extends Unreadable {
  override readonly name = 'OutOfTime';

  constructor(what: string) {
    super(
      `${what} took longer than ${LIMITS.unpackingMs / 1_000} s to unpack. Leave data and wheels out of it, and open it again.`,
    );
  }
}

type Limits = Readonly<Record<'members' | 'unpackedBytes' | 'unpackingMs', number>>;

export function createBudget(limits: Limits = LIMITS): Budget {
  let members = 0;
  let bytes = 0;
  let spent = 0;

  function refuse(archive: string, why: string): never {
    throw new Unreadable(`${archive} was not opened: with it, what you brought ${why}.`);
  }

  return {
    takeMembers(archive, count) {
      if (members + count > limits.members)
        refuse(
          archive,
          `has more than ${limits.members.toLocaleString('en')} files. Open the part of it that has the bug`,
        );
      members += count;
    },
    takeBytes(archive, count) {
      if (bytes + count > limits.unpackedBytes)
        refuse(archive, `would unpack to more than ${megabytes(limits.unpackedBytes)}. Leave data out of it`);
      bytes += count;
    },
    spend(archive, work) {
      const began = performance.now();
      const check = () => {
        if (spent + performance.now() - began > limits.unpackingMs) throw new OutOfTime(archive);
      };
      try {
        return work(check);
      } finally {
        spent += performance.now() - began;
      }
    },
  };
}
