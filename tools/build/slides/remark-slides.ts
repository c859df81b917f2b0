import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { numberAttribute, numberSteps, slidesOf } from './split-slides.ts';

/**
 * A remark plugin: wraps each slide in `<Slide index={n}>` and its notes in `<Notes index={n}>`. A section is
 * one component then, and whoever renders it chooses by those two what is shown.
 */
export function remarkSlides() {
  return (tree: Root): void => {
    const shared = tree.children.filter(({ type }) => type === 'yaml' || type === 'mdxjsEsm');
    const slides = slidesOf(tree).flatMap(({ nodes, notes }, index) => {
      numberSteps(nodes);
      return [element('Slide', index, nodes), element('Notes', index, notes)];
    });
    tree.children = [...shared, ...slides];
  };
}

function element(name: string, index: number, children: readonly RootContent[]): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: [numberAttribute('index', index)],
    children: [...children] as MdxJsxFlowElement['children'],
  };
}
