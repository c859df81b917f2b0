import type { LeftoverPattern, Sources } from '#case';
import type { LeftoverClue } from './clue.ts';
import { type Frame, frameAt } from './frame.ts';

/** What was left behind under names that a pattern knows, a clue for each stack in a name; and the paths that it does not know. */
export function readLeftovers(
  paths: readonly string[],
  pattern: LeftoverPattern,
  sources: Sources,
): { readonly clues: LeftoverClue[]; readonly rest: readonly string[] } {
  const byStack = new Map<string, string[]>();
  const rest: string[] = [];
  for (const path of paths) {
    const found = pattern.path.exec(path);
    const stack = found?.groups?.stack ?? '';
    const alike = byStack.get(stack);
    if (!found) rest.push(path);
    else if (alike) alike.push(path);
    else byStack.set(stack, [path]);
  }
  const clues = [...byStack].map(
    ([stack, alike]): LeftoverClue => ({
      kind: 'leftover',
      title: pattern.title.replaceAll('{}', () => String(alike.length)),
      paths: alike,
      frames: framesIn(stack, pattern, sources),
    }),
  );
  return { clues, rest };
}

function framesIn(stack: string, { frame }: LeftoverPattern, sources: Sources): Frame[] {
  if (!frame || stack === '') return [];
  const each = new RegExp(frame.source, `${frame.flags.replace('g', '')}g`);
  return [...stack.matchAll(each)].flatMap(({ groups }) =>
    groups?.module && groups.line
      ? [frameAt(fileOf(groups.module, sources), Number(groups.line), null, null, sources)]
      : [],
  );
}

/** A file name holds no folders: the module is the one of that name, if there is no other. */
function fileOf(module: string, sources: Sources): string {
  const name = `${module}.py`;
  const [path, ...others] = sources.endingIn(name);
  return path !== undefined && others.length === 0 ? path : name;
}
