import type { Root, RootContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';

/** What an author may say of a slide with `<Slide … />` as its first line. */
export interface SlideSource {
  readonly settings: Readonly<Record<string, string>>;
  readonly nodes: readonly RootContent[];
  /** The children of its `<Notes>`, apart from the slide. */
  readonly notes: readonly RootContent[];
}

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** Parts a section's tree into its slides, at every `---`; frontmatter and imports belong to none of them. */
export function slidesOf(tree: Root): SlideSource[] {
  const groups: RootContent[][] = [[]];
  for (const node of tree.children.map(asBlock)) {
    if (node.type === 'yaml' || node.type === 'mdxjsEsm') continue;
    refuseUnderlinedHeading(node);
    if (node.type === 'thematicBreak') groups.push([]);
    else groups.at(-1)?.push(node);
  }
  return groups.map(slideSource);
}

/** `<Notes>…</Notes>` on a line of its own: a paragraph to the parser, a block to its author. */
function asBlock(node: RootContent): RootContent {
  const [only, ...others] = node.type === 'paragraph' ? node.children : [];
  return only?.type === 'mdxJsxTextElement' && others.length === 0
    ? ({ ...only, type: 'mdxJsxFlowElement' } as MdxJsxFlowElement)
    : node;
}

/** `text` directly above `---` is a heading to Markdown, which swallows the break between two slides. */
function refuseUnderlinedHeading(node: RootContent): void {
  if (node.type !== 'heading' || !node.position) return;
  const { start, end } = node.position;
  if (end.line > start.line)
    throw new Error(
      `line ${end.line}: leave an empty line before ---, or it makes a heading of the text above.`,
    );
}

function slideSource(nodes: readonly RootContent[]): SlideSource {
  const isNamed = (name: string) => (node: RootContent) =>
    node.type === 'mdxJsxFlowElement' && node.name === name;
  const settings = nodes.find(isNamed('Slide')) as MdxJsxFlowElement | undefined;
  const notes = nodes.filter(isNamed('Notes')) as MdxJsxFlowElement[];
  return {
    settings: settings ? textAttributes(settings) : {},
    nodes: nodes.filter((node) => !isNamed('Slide')(node) && !isNamed('Notes')(node)),
    notes: notes.flatMap(({ children }) => children as RootContent[]),
  };
}

/**
 * Numbers the steps of a slide, in the order in which they stand: a `<Step>` takes one click, a `<CaseFile>` one for each
 * group of lines that it reveals, any element with `steps={n}` takes n. Each is told the click before its first (`after`). Answers how many there are.
 */
export function numberSteps(nodes: readonly RootContent[]): number {
  let count = 0;
  visit({ type: 'root', children: [...nodes] } as Root, (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    const taken = stepsTaken(node);
    if (taken === 0) return;
    node.attributes.push(numberAttribute('after', count));
    count += taken;
  });
  return count;
}

function stepsTaken(element: JsxElement): number {
  if (element.name === 'Step') return 1;
  if (element.name === 'CaseFile') return revealGroups(textAttributes(element).reveal ?? '').length;
  const steps = element.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'steps',
  );
  if (!steps) return 0;
  const value = typeof steps.value === 'object' ? Number(steps.value?.value) : Number(steps.value);
  if (!Number.isInteger(value) || value < 0)
    throw new Error(
      `line ${element.position?.start.line}: steps={…} of <${element.name}> must be a plain number.`,
    );
  return value;
}

/** The groups of lines in `reveal="3-6; 9, 11-12"`: each comes with a click. */
export function revealGroups(reveal: string): string[] {
  return reveal
    .split(';')
    .map((group) => group.trim())
    .filter((group) => group !== '');
}

/** The attributes of an element that are plain text. */
export function textAttributes(element: JsxElement): Record<string, string> {
  const plain = element.attributes.filter(
    (attribute): attribute is MdxJsxAttribute =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string',
  );
  return Object.fromEntries(plain.map(({ name, value }) => [name, String(value)]));
}

/** An attribute whose value is a number, as JSX has it: `name={7}`. */
export function numberAttribute(name: string, value: number): MdxJsxAttribute {
  const program = {
    type: 'Program' as const,
    sourceType: 'module' as const,
    body: [
      {
        type: 'ExpressionStatement' as const,
        expression: { type: 'Literal' as const, value, raw: String(value) },
      },
    ],
  };
  return {
    type: 'mdxJsxAttribute',
    name,
    value: { type: 'mdxJsxAttributeValueExpression', value: String(value), data: { estree: program } },
  };
}
