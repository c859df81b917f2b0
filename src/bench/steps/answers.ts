import { isSameLine, type Line } from '#case';
import {
  type CallsQuestion,
  type Card,
  lineOfStep,
  type Walk,
  type WhoQuestion,
  whoAnswers,
} from '../../steps/index.ts';
import { callsParted } from './partings/calls.ts';
import type { Moment } from './use-moment.ts';

const asked = new WeakMap<Walk, Map<string, readonly Card[]>>();

/** The cards of a question, from now backwards; looked up once. */
export function cardsOf(walk: Walk, question: WhoQuestion): readonly Card[] {
  const answers = asked.get(walk) ?? new Map<string, readonly Card[]>();
  asked.set(walk, answers);
  const key = JSON.stringify(question);
  const cards = answers.get(key) ?? whoAnswers(walk, question);
  answers.set(key, cards);
  return cards;
}

/**
 * The line that a question ends at, if it is a culprit of the case.
 *
 * @param culprits those that may be shown
 */
export function foundCulprit({ walk, steps: { question } }: Moment, culprits: readonly Line[]): Line | null {
  if (question?.of === 'calls') return culpritOnWay(walk, question, culprits);
  const last = question ? cardsOf(walk, question).at(-1) : undefined;
  return (last && culprits.find((culprit) => isSameLine(culprit, last.at))) ?? null;
}

/** Among what the way of one call alone has changed for all, where that is the first thing to part them. */
function culpritOnWay(walk: Walk, question: CallsQuestion, culprits: readonly Line[]): Line | null {
  const first = callsParted(walk, question)?.partings[0];
  if (first?.is !== 'way') return null;
  const lines = [...first.left.shared, ...first.right.shared].map(({ step }) => lineOfStep(walk, step));
  return culprits.find((culprit) => lines.some((line) => isSameLine(culprit, line))) ?? null;
}

/** Cards one behind the other that say the same kind of thing, as thin rows; or one that says more. */
export type CardGroup =
  | { readonly is: 'handed on' | 'tools'; readonly cards: readonly Card[] }
  | { readonly is: 'card'; readonly card: Card };

/** The first of several tools is the line that really made it, so it is shown as it is; the others are its callers. */
export function groupedCards(cards: readonly Card[]): CardGroup[] {
  const groups: CardGroup[] = [];
  for (const [index, card] of cards.entries()) {
    const is = thinAs(card, cards[index - 1]);
    const last = groups.at(-1);
    if (!is) groups.push({ is: 'card', card });
    else if (last?.is === is) groups[groups.length - 1] = { is, cards: [...last.cards, card] };
    else groups.push({ is, cards: [card] });
  }
  return groups;
}

function thinAs({ why: { is } }: Card, before: Card | undefined): 'handed on' | 'tools' | null {
  if (is === 'tool') return before?.why.is === 'tool' ? 'tools' : null;
  return is === 'copy' || is === 'argument' || is === 'result' ? 'handed on' : null;
}
