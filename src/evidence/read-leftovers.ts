import type { LeftoverPattern, ProjectFiles } from '#case';
import type { LeftoverClue } from './clue.ts';
import { type Frame, frameAt } from './frame.ts';

/**
 * What was left behind under names that the pattern knows, a clue for each stack in a name.
 *
 * @param unread paths that no pattern before has taken; those that this one takes are removed
 */
export function readLeftovers(
  unread: string[],
  pattern: LeftoverPattern,
  files: ProjectFiles,
): LeftoverClue[] {
  const byStack = new Map<string, string[]>();
  for (const path of [...unread]) {
    const found = pattern.path.exec(path);
    if (!found) continue;
    unread.splice(unread.indexOf(path), 1);
    const stack = found.groups?.stack ?? '';
    byStack.set(stack, [...(byStack.get(stack) ?? []), path]);
  }
  return [...byStack].map(([stack, paths]) => ({
    kind: 'leftover',
    title: pattern.title.replaceAll('{}', () => String(paths.length)),
    paths,
    frames: framesIn(stack, pattern, files),
  }));
}

function framesIn(stack: string, { frame }: LeftoverPattern, files: ProjectFiles): Frame[] {
  if (!frame || stack === '') return [];
  const each = new RegExp(frame.source, `${frame.flags.replace('g', '')}g`);
  return [...stack.matchAll(each)].flatMap(({ groups }) =>
    groups?.module && groups.line
      ? [frameAt(fileOf(groups.module, files), Number(groups.line), null, null, files)]
      : [],
  );
}

/** A file name holds no folders: the module is the one of that name, if there is no other. */
function fileOf(module: string, files: ProjectFiles): string {
  const name = `${module}.py`;
  const paths = Object.keys(files).filter((path) => path === name || path.endsWith(`/${name}`));
  return paths.length === 1 && paths[0] ? paths[0] : name;
}
