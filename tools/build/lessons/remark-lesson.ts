import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { numberAttribute } from '../slides/split-slides.ts';
import { lessonParts } from './lesson-parts.ts';

/** A remark plugin: wraps each part of a lesson in `<Part index={n}>`; whoever renders it shows one at a time. */
export function remarkLesson() {
  return (tree: Root): void => {
    const shared = tree.children.filter(({ type }) => type === 'yaml' || type === 'mdxjsEsm');
    const parts = lessonParts(tree).map(
      ({ nodes }, index): MdxJsxFlowElement => ({
        type: 'mdxJsxFlowElement',
        name: 'Part',
        attributes: [numberAttribute('index', index)],
        children: [...nodes] as MdxJsxFlowElement['children'],
      }),
    );
    tree.children = [...shared, ...parts];
  };
}
