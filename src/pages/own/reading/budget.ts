import { counted, megabytes } from '../../../ui/words.ts';
import { Unreadable } from './entry.ts';

/** What a page can show, store and send to other windows without a noticeable wait. */
export const LIMITS = {
  /** Including those of installed packages. */
  files: 3_000,
  bytes: 16_000_000,
  /** Enough for a database or a model to try something with. */
  fileBytes: 8_000_000,
  archiveBytes: 20_000_000,
  /** Of all archives opened at once. */
  unpackedBytes: 64_000_000,
  /** In a folder, or in all archives opened at once, including those that are not read. */
  members: 20_000,
  /** For unpacking alone, since a disk may be slow. */
  unpackingMs: 20_000,
} as const;

/** What may still be unpacked of everything opened at once, in however many archives. */
export interface Budget {
  /** Counts the members of an archive, or throws `Unreadable` if all archives together have too many. */
  readonly takeMembers: (archive: string, count: number) => void;
  /** The same for the unpacked bytes. */
  readonly takeBytes: (archive: string, count: number) => void;
  /** Runs a part of the unpacking, which has to call `check` now and then: that throws `OutOfTime`. */
  readonly spend: <Result>(archive: string, work: (check: () => void) => Result) => Result;
}

/** Ends the whole reading, not one archive alone. */
export class OutOfTime extends Unreadable {
  override readonly name = 'OutOfTime';

  constructor(what: string) {
    super(
      `${what} took longer than ${LIMITS.unpackingMs / 1_000} s to unpack. Leave out data and wheels, and open it again.`,
    );
  }
}

type Limits = Readonly<Record<'members' | 'unpackedBytes' | 'unpackingMs', number>>;

export function createBudget(limits: Limits = LIMITS): Budget {
  let members = 0;
  let bytes = 0;
  let spent = 0;

  function refuse(archive: string, why: string): never {
    throw new Unreadable(`${archive} was not opened: ${why}.`);
  }

  return {
    takeMembers(archive, count) {
      if (members + count > limits.members)
        refuse(
          archive,
          `there would be more than ${counted(limits.members, 'file')} in all. Open the part that has the bug`,
        );
      members += count;
    },
    takeBytes(archive, count) {
      if (bytes + count > limits.unpackedBytes)
        refuse(archive, `all would unpack to more than ${megabytes(limits.unpackedBytes)}. Leave out data`);
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
