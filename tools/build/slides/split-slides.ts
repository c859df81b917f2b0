import type { Root, RootContent, Yaml } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import * as v from 'valibot';
import { parse as parseYaml } from 'yaml';

/** What an author may set for a slide with `<Slide … />` as its first line. */
export interface SlideSource {
  readonly settings: Readonly<Record<string, string>>;
  readonly nodes: readonly RootContent[];
  /** Its `<Vote>`: a slide may have one. */
  readonly votes: readonly MdxJsxFlowElement[];
  /** The children of its `<Notes>`, apart from the slide. */
  readonly notes: readonly RootContent[];
  /** Those of them that must be in sight all the time: what to do if there is no time, and if something fails. */
  readonly asides: readonly RootContent[];
}

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** The tree of an MDX file and its frontmatter. Throws an error that lists what is wrong with that. */
export function parseMdx<Schema extends v.GenericSchema>(source: string, schema: Schema) {
  const tree = unified().use(remarkParse).use(remarkMdx).use(remarkFrontmatter).parse(source);
  const head = tree.children.find((node): node is Yaml => node.type === 'yaml');
  return { tree, frontmatter: valid(schema, parseYaml(head?.value ?? '') ?? {}, 'frontmatter') };
}

/** A value of a schema. Throws an error that begins with where it is. */
export function valid<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  where: string,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  throw new Error(`${where}: ${result.issues.map(({ message }) => message).join('; ')}`);
}

/**
 * A remark plugin: wraps each slide in `<Slide index={n}>`, and its notes in `<Notes index={n}>` and `<Asides index={n}>`. A
 * section is one component then, of which the index chooses what is shown.
 */
export function remarkSlides() {
  return (tree: Root): void => {
    const slides = slidesOf(tree).flatMap(({ nodes, notes, asides }, index) => {
      numberSteps(nodes);
      return [
        numbered('Slide', index, nodes),
        numbered('Notes', index, notes),
        numbered('Asides', index, asides),
      ];
    });
    tree.children = [...sharedIn(tree), ...slides];
  };
}

/** Frontmatter and imports, which belong to no slide. */
export function sharedIn(tree: Root): RootContent[] {
  return tree.children.filter(({ type }) => type === 'yaml' || type === 'mdxjsEsm');
}

/** `<Name index={n}>` around some nodes. */
export function numbered(name: string, index: number, nodes: readonly RootContent[]): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: [numberAttribute('index', index)],
    children: [...nodes] as MdxJsxFlowElement['children'],
  };
}

/** Splits a section's tree into its slides, at every `---`. */
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
  const settings = nodes.find(isNamed('Slide')) as MdxJsxFlowElement | undefined;
  const notes = nodes.filter(isNamed('Notes')) as MdxJsxFlowElement[];
  const said = notes.flatMap(({ children }) => (children as RootContent[]).map(asBlock));
  return {
    settings: settings ? textAttributes(settings) : {},
    nodes: nodes.filter((node) => !isNamed('Slide', 'Notes', 'Vote')(node)),
    votes: nodes.filter(isNamed('Vote')) as MdxJsxFlowElement[],
    notes: said.filter((node) => !isAside(node)),
    asides: said.filter(isAside),
  };
}

const isAside = isNamed('Late', 'IfItFails');

function isNamed(...names: readonly string[]) {
  return (node: RootContent) => node.type === 'mdxJsxFlowElement' && names.some((name) => name === node.name);
}

/**
 * Numbers the steps of a slide, in their order: a `<Step>` takes one click, a `<CaseFile>` one for each
 * group of lines that it reveals, any element with `steps={n}` takes n. Each gets the number of clicks before its first (`after`). Answers how many there are.
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
  return stepsGiven(element) ?? 0;
}

/** What an author has given as `steps={n}`; `null` where nothing. */
export function stepsGiven(element: JsxElement): number | null {
  const steps = element.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'steps',
  );
  if (!steps) return null;
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
function numberAttribute(name: string, value: number): MdxJsxAttribute {
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
