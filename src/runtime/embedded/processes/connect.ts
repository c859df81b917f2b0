import { replaceUnimported } from '../c-function.ts';
import type { Ancestry } from '../cpython.ts';
import type { CPythonModule } from '../cpython-module.ts';
import { ERRNO } from '../errno.ts';
import type { Waits } from '../waits/waits.ts';
import { createChildren } from './children.ts';
import { namePids } from './inherit.ts';
import { replaceProcessFunctions } from './process-functions.ts';
import { raiseOSError } from './python-errors.ts';
import { addPidfd, replaceKill } from './signals.ts';

const NO_PROCESSES =
  'Another Python can be started only where the page shares memory with its programs: see the details beside Run';

/**
 * Has a program start processes, and wait for them. To be called when Python has started.
 *
 * @param archives memory of what is installed
 */
export function connectProcesses(
  module: CPythonModule,
  waits: Waits,
  { family, birth }: Ancestry,
  archives: ReadonlySet<ArrayBufferLike>,
): void {
  if (family === null) {
    replaceUnimported(
      module,
      ['_posixsubprocess', 'fork_exec'],
      'iiii',
      () => () => raiseOSError(module, ERRNO.ENOSYS, NO_PROCESSES),
    );
    return;
  }
  const children = createChildren(module, waits.terminal, family, archives);
  replaceProcessFunctions(module, waits, children);
  replaceKill(module, children, family);
  addPidfd(module, children, family);
  if (birth) namePids(module, birth.start);
}
