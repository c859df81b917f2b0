import type { Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { numbered, sharedIn, slidesOf, textAttributes } from '../slides/split-slides.ts';

/** A page of a lesson: what is read, and the task at its end. */
export interface LessonPart {
  readonly title: string;
  /** The id of its task; the last page of a lesson has none. */
  readonly task: string | null;
  readonly nodes: readonly RootContent[];
}

/** Splits a lesson's tree at every `---`. Throws for a part that has no heading. */
export function lessonParts(tree: Root): LessonPart[] {
  return slidesOf(tree).map(({ nodes, votes }, index) => {
    if (votes.length > 0)
      throw new Error(`part ${index + 1}: <Vote> asks a room. In a lesson, ask with <Task>.`);
    const heading = nodes.find(({ type }) => type === 'heading');
    if (!heading) throw new Error(`part ${index + 1} has no heading.`);
    const task = nodes.find(isTask);
    return {
      title: textOf(heading),
      task: task?.type === 'mdxJsxFlowElement' ? (textAttributes(task).id ?? null) : null,
      nodes: nodes.filter((node) => !isTask(node)),
    };
  });
}

function isTask(node: RootContent): boolean {
  return node.type === 'mdxJsxFlowElement' && node.name === 'Task';
}

/** A remark plugin: wraps each part of a lesson in `<Part index={n}>`, of which the page shows one at a time. */
export function remarkLesson() {
  return (tree: Root): void => {
    const parts = lessonParts(tree).map(({ nodes }, index) => numbered('Part', index, nodes));
    tree.children = [...sharedIn(tree), ...parts];
  };
}
