import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { benchId, isStageName } from '#case';
import type { CaseOnSlide, SlideVote } from '../../../src/deck/deck.ts';
import { type SlideSource, textAttributes } from './split-slides.ts';

const LEAST_CHOICES = 2;
const MOST_CHOICES = 8;
/** In characters: a question has a line or two on the slide, a choice its share of one. */
const LONGEST = { question: 120, choice: 60 } as const;

/** The case and stage whose lines a vote is about, by whatever names the author gave. */
export type VotedCase = Pick<CaseOnSlide, 'id' | 'stage'> & { readonly line: number };

/** A vote as its slide has it; `about` is `null` where it offers choices. */
export interface VoteSource {
  /** `null` if there can be no such stage, which is found when `about` is looked up. */
  readonly vote: SlideVote | null;
  readonly about: VotedCase | null;
}

/**
 * Reads the `<Vote>` of a slide; `null` if it has none. Throws an error that begins with the line, and says what would do.
 *
 * @param live what can be run on the slide
 */
export function voteOf({ votes, nodes, notes, asides }: SlideSource, live?: CaseOnSlide): VoteSource | null {
  for (const each of nestedVotes([...nodes, ...notes, ...asides, ...votes.flatMap(childrenOf)]))
    refuse(each, 'must stand by itself on its slide, between empty lines.');
  const [element, another] = votes;
  if (!element) return null;
  if (another) refuse(another, 'is the second one on its slide. Give each a slide of its own.');
  const question = questionOf(element);
  const choices = choicesOf(element);
  if (choices) return { vote: { question, asks: { kind: 'choice', choices } }, about: null };
  const about = { ...votedCase(element, live), line: lineOf(element) };
  if (!isStageName(about.stage)) return { vote: null, about };
  return { vote: { question, asks: { kind: 'line', bench: benchId(about.id, about.stage) } }, about };
}

function nestedVotes(nodes: readonly RootContent[]): MdxJsxFlowElement[] {
  const found: MdxJsxFlowElement[] = [];
  visit({ type: 'root', children: [...nodes] } as Root, (node) => {
    const isElement = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
    if (isElement && node.name === 'Vote') found.push(node as MdxJsxFlowElement);
  });
  return found;
}

function childrenOf({ children }: MdxJsxFlowElement): RootContent[] {
  return children as RootContent[];
}

function questionOf(element: MdxJsxFlowElement): string {
  const question = childrenOf(element).map(withBackticks).join('').replaceAll(/\s+/g, ' ').trim();
  if (question === '') refuse(element, 'asks nothing: put the question between <Vote> and </Vote>.');
  return short(element, question, 'question');
}

/** The text of some Markdown, its code as such. */
function withBackticks(node: RootContent): string {
  if (node.type === 'inlineCode') return `\`${node.value}\``;
  return 'children' in node ? (node.children as RootContent[]).map(withBackticks).join('') : textOf(node);
}

/** What is in `choices={[…]}`; `null` if that is not there. */
function choicesOf(element: MdxJsxFlowElement): readonly string[] | null {
  const attribute = element.attributes.find((each) => 'name' in each && each.name === 'choices');
  if (!attribute) return null;
  const given = typeof attribute.value === 'object' ? attribute.value?.data?.estree?.body[0] : undefined;
  const list = given?.type === 'ExpressionStatement' ? given.expression : null;
  if (list?.type !== 'ArrayExpression')
    return refuse(element, 'needs its choices as a plain list: choices={["12", "21"]}.');
  const choices = list.elements.map((each) => {
    const value = each?.type === 'Literal' ? each.value : null;
    if (typeof value !== 'string' && typeof value !== 'number')
      return refuse(element, 'has a choice that is no plain text: write choices={["12", "21"]}.');
    return short(element, String(value).trim(), 'choice');
  });
  if (choices.length < LEAST_CHOICES || choices.length > MOST_CHOICES)
    refuse(
      element,
      `has ${choices.length} ${choices.length === 1 ? 'choice' : 'choices'}: give it ${LEAST_CHOICES} to ${MOST_CHOICES}.`,
    );
  const twice = choices.find((choice, index) => choices.indexOf(choice) < index);
  if (twice !== undefined) refuse(element, `has "${twice}" twice among its choices: each has to differ.`);
  if (choices.includes('')) refuse(element, 'has an empty choice: write what it says, or leave it out.');
  return choices;
}

/** The case that the vote names, or the one that runs on its slide. */
function votedCase(element: MdxJsxFlowElement, live: CaseOnSlide | undefined): Omit<VotedCase, 'line'> {
  const { id = live?.id, stage } = textAttributes(element);
  if (id === undefined)
    return refuse(
      element,
      'asks for a line, but no case runs on its slide. Put it beside a <LiveCase>, name a case (id="…" stage="…"), or give it choices={[…]}.',
    );
  return { id, stage: stage ?? (id === live?.id ? live.stage : 'buggy') };
}

function short(element: MdxJsxFlowElement, text: string, what: keyof typeof LONGEST): string {
  if (text.length > LONGEST[what])
    refuse(
      element,
      `has a ${what} of ${text.length} characters. Phones and the slide have room for ${LONGEST[what]}: shorten it.`,
    );
  return text;
}

function lineOf({ position }: MdxJsxFlowElement): number {
  return position?.start.line ?? 0;
}

function refuse(element: MdxJsxFlowElement, why: string): never {
  throw new Error(`line ${lineOf(element)}: <Vote> ${why}`);
}
