import type { CPythonModule } from '../cpython-module.ts';
import type { FileStream, FileSystem } from '../emscripten-files.ts';
import { ERRNO } from '../errno.ts';
import { allocateMailbox, delivered } from '../mailbox.ts';
import type { Terminal } from '../terminal.ts';
import { belongingsIn, putInto } from './belongings.ts';
import { countEnd, type Family, takePid } from './family.ts';
import type { Wish } from './fork-exec.ts';
import { pack, unpack } from './pack.ts';
import { createRecord, statusIn } from './record.ts';
import type { Given } from './start.ts';
import { countSides, describe, type HandedOver, NAMELESS, namelessOf } from './streams.ts';

/** A process that this one has started, and has not asked for its end yet. */
export interface Child {
  readonly pid: number;
  /** As `waitpid` gives it; `null` while it runs. */
  status(): number | null;
}

/** The processes that this one has started. */
export interface Children {
  /** Returns a pid, or the number of an error. */
  start(wish: Wish, words: readonly string[]): { readonly pid: number } | { readonly errno: number };
  /** One that is over before it began, as nothing could be started: with this status. */
  stillborn(status: number): number;
  /** Those that `waitpid` means by this number. */
  meantBy(pid: number): readonly Child[];
  /** Forgets one that has ended. */
  forget(child: Child): void;
  /** Brings in the files of those that have ended. */
  settle(): void;
  signal(pid: number, signal: number): void;
}

/** @param archives memory of what is installed, which every process has by itself */
export function createChildren(
  module: CPythonModule,
  terminal: Terminal,
  family: Family,
  archives: ReadonlySet<ArrayBufferLike>,
): Children {
  const { FS } = module;
  const children = new Map<number, Child>();
  const unsettled = new Set<() => boolean>();

  function streamsFor({ standard, kept, failures }: Wish): HandedOver[] {
    const wanted = [
      ...standard.map((ours, descriptor) => ({ descriptor, ours: ours < 0 ? descriptor : ours })),
      ...kept.filter((ours) => ours !== failures).map((ours) => ({ descriptor: ours, ours })),
    ];
    return wanted.flatMap(({ descriptor, ours }) => {
      const stream = FS.getStream(ours);
      return stream ? [{ descriptor, stream }] : [];
    });
  }

  function bringIn(streams: readonly HandedOver[], packed: Uint8Array) {
    if (packed.length === 0) return;
    const { belongings, positions } = unpack(packed);
    putInto(
      FS,
      belongings.filter(({ path }) => !path.startsWith(NAMELESS)),
    );
    for (const { descriptor, stream } of streams) {
      const nameless = belongings.find(({ path }) => path === `${NAMELESS}/${descriptor}`);
      if (nameless) replaceContents(FS, stream, nameless.bytes);
      const end = positions.find((each) => each.descriptor === descriptor);
      if (end && stream.seekable) stream.position = end.position;
    }
  }

  return {
    start(wish, words) {
      const mailbox = allocateMailbox();
      const streams = streamsFor(wish);
      const described = describe(FS, streams);
      if (!mailbox || !described) return { errno: ERRNO.EOPNOTSUPP };
      const pid = takePid(family);
      if (pid === null) return { errno: ERRNO.EAGAIN };
      countSides(described);
      const belongings = [...belongingsIn(FS, archives), ...namelessOf(FS, streams)];
      const readsTerminal = streams.some(({ descriptor, stream }) => descriptor === 0 && stream.tty);
      const given: Given = {
        files: pack({ belongings, positions: [] }),
        streams: described,
        typed: readsTerminal ? terminal.takeTyped() : null,
      };
      const record = createRecord(described.length);
      const { env, folder, isOwnGroup } = wish;
      const start = { pid, parent: family.pid, words, env, folder: folder ?? FS.cwd(), isOwnGroup };
      family.post({ type: 'start-process', start: { ...start, given, record, mailbox } });
      const status = () => statusIn(record);
      children.set(pid, { pid, status });
      unsettled.add(() => {
        if (status() === null) return false;
        bringIn(streams, delivered(mailbox));
        return true;
      });
      return { pid };
    },
    stillborn(status) {
      const pid = takePid(family) ?? 0;
      countEnd(family.memory);
      children.set(pid, { pid, status: () => status });
      return pid;
    },
    meantBy: (pid) =>
      pid > 0 ? [children.get(pid)].filter((child) => child !== undefined) : [...children.values()],
    forget: ({ pid }) => void children.delete(pid),
    settle() {
      for (const isSettled of unsettled) if (isSettled()) unsettled.delete(isSettled);
    },
    signal: (pid, signal) => family.post({ type: 'send-signal', pid, signal }),
  };
}

function replaceContents(fs: FileSystem, stream: FileStream, bytes: Uint8Array) {
  fs.truncate(stream.node, 0);
  stream.stream_ops.write(stream, bytes, 0, bytes.length, 0);
}
