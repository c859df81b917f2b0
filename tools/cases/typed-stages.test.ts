import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { knownFiles, stageOf, stagesOf } from '#case';
import { applied } from '../../src/session/typing/chunk.ts';
import { scriptOf } from '../../src/session/typing/script.ts';
import { readCases } from '../build/cases/read-cases.ts';

const cases = await readCases(resolve(import.meta.dirname, '../../cases'));

describe.each(cases.map((subject) => [subject.id, subject] as const))('The stages of %s', (_, subject) => {
  const stages = stagesOf(subject.definition);
  const pairs = stages.flatMap((from) => stages.filter((to) => to !== from).map((to) => [from, to] as const));

  it.each(pairs)('%s is typed into %s, and rejoined from anywhere on the way', (from, to) => {
    let files = knownFiles(subject, from);
    const target = knownFiles(subject, to);
    const script = scriptOf(files, target, stageOf(subject, to).open);
    // What the stage does not have is emptied, not removed.
    const typed = { ...Object.fromEntries(Object.keys(files).map((path) => [path, ''])), ...target };
    for (const [at, chunk] of script.entries()) {
      files = applied(files, chunk);
      // Each tenth place: a script is hundreds of keys long.
      if (at % 10 === 0) expect(scriptOf(files, target).reduce(applied, files)).toEqual(typed);
    }
    expect(files).toEqual(typed);
  });
});
