import {
  at,
  type Case,
  isInstalled,
  isOfCase,
  knownFiles,
  type ProjectFiles,
  type StageName,
  stageOf,
  stagesOf,
} from '#case';
import type { Workspace } from '../workspace/workspace.ts';
import { type Chunk, scriptOf } from './keystrokes/index.ts';

/**
 * The key presses from what stands in a workspace to another stage. A file that the stage does not have is emptied: it does
 * as little as none.
 *
 * @param installed the text of a file of an installed package, as it is installed, if it is known
 */
export function chunksTo(
  subject: Case,
  workspace: Workspace,
  target: StageName,
  installed: (path: string) => string | undefined,
): readonly Chunk[] {
  // Of a deck that has changed since.
  if (!stagesOf(subject.definition).includes(target)) return [];
  const now = { ...knownFiles(subject, workspace.bench.stage), ...workspace.edits };
  const wanted = knownFiles(subject, target);
  const others = Object.keys(now).filter((path) => at(wanted, path) === undefined);
  const isLibrary = (path: string) => isInstalled(path) && !isOfCase(subject, path);
  const rest: ProjectFiles = Object.fromEntries(
    others.map((path) => [path, isLibrary(path) ? (installed(path) ?? at(now, path) ?? '') : '']),
  );
  return scriptOf(now, { ...wanted, ...rest }, stageOf(subject, target).open);
}
