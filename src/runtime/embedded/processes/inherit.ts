import { replaceCFunction } from '../c-function.ts';
import type { CPythonModule } from '../cpython-module.ts';
import { deliverBytes } from '../mailbox.ts';
import { belongingsIn, changesBetween, putInto } from './belongings.ts';
import { pack, unpack } from './pack.ts';
import type { OpenEnd } from './pipes.ts';
import type { ProcessStart } from './start.ts';
import { NAMELESS, namelessOf, openGiven, positionsOf } from './streams.ts';

/** The descriptors of the three standard streams. */
const STANDARD = [0, 1, 2];

/** Gives a process what the one that started it had: files, streams and working folder. To be called before Python starts. */
export function inherit(
  module: CPythonModule,
  start: ProcessStart,
  openEnd: OpenEnd,
  archives: ReadonlySet<ArrayBufferLike>,
) {
  const { FS } = module;
  const { belongings: before } = unpack(start.given.files);
  putInto(FS, before);
  const streams = openGiven(FS, start, openEnd, STANDARD);
  FS.chdir(start.folder);
  return {
    /** When the process has ended: hands back what has changed. */
    giveBack(): void {
      const changes = changesBetween(
        before.filter(({ path }) => !path.startsWith(NAMELESS)),
        belongingsIn(FS, archives),
      );
      const nameless = namelessOf(FS, streams);
      deliverBytes(
        start.mailbox,
        pack({ belongings: [...changes, ...nameless], positions: positionsOf(FS, streams) }),
      );
    },
  };
}

/** Has `os.getpid` and `os.getppid` say who it is. To be called when Python has started. */
export function namePids(module: CPythonModule, { pid, parent }: Pick<ProcessStart, 'pid' | 'parent'>): void {
  for (const [name, number] of [['getpid', pid] as const, ['getppid', parent] as const])
    replaceCFunction(module, ['posix', name], 'iii', () => () => module._PyLong_FromLong(number));
}
