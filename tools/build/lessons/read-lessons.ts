import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Case } from '#case';
import { messageOf } from '../../../src/ui/faults.ts';
import { parseMdx } from '../slides/split-slides.ts';
import { lessonParts } from './lesson-parts.ts';

/** What is known about a lesson without rendering it. */
export interface LessonOutline {
  readonly id: string;
  readonly file: string;
  readonly teaches: string;
  readonly minutes: number;
  readonly parts: readonly { readonly title: string; readonly task: string | null }[];
}

const Frontmatter = v.strictObject({
  teaches: v.pipe(v.string('teaches: what one learns is missing'), v.nonEmpty()),
  minutes: v.pipe(v.number('minutes: how long it takes is missing'), v.minValue(1)),
});

/**
 * The lessons of those cases that have one. Throws one error that lists all that cannot be shown: a task without a part, a
 * part without a heading, a lesson without tasks.
 *
 * @param root the folder of the cases
 */
export function readLessons(root: string, cases: readonly Case[]): LessonOutline[] {
  const problems: string[] = [];
  const lessons = cases.flatMap((subject) => {
    const file = join(root, subject.id, 'lesson.mdx');
    if (!existsSync(file)) {
      if (subject.definition.tasks)
        problems.push(`cases/${subject.id}/lesson.mdx: missing, and there are tasks.`);
      return [];
    }
    try {
      const outline = outlineOf(readFileSync(file, 'utf8'));
      problems.push(...taskProblems(subject, outline));
      return [{ id: subject.id, file, ...outline }];
    } catch (error) {
      problems.push(`cases/${subject.id}/lesson.mdx: ${messageOf(error)}`);
      return [];
    }
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return lessons;
}

function outlineOf(source: string): Omit<LessonOutline, 'id' | 'file'> {
  const { tree, frontmatter } = parseMdx(source, Frontmatter);
  return { ...frontmatter, parts: lessonParts(tree).map(({ title, task }) => ({ title, task })) };
}

/** Every task has its part, in the same order. */
function taskProblems({ id, definition }: Case, { parts }: Pick<LessonOutline, 'parts'>): string[] {
  const shown = parts.flatMap(({ task }) => (task === null ? [] : [task]));
  const wanted = (definition.tasks ?? []).map((task) => task.id);
  return shown.join() === wanted.join()
    ? []
    : [
        `cases/${id}/lesson.mdx: its tasks are ${shown.join(', ') || 'none'}; those in case.ts are ${wanted.join(', ') || 'none'}.`,
      ];
}
