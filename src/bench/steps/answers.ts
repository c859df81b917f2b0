import { isSameLine, type Line } from '#case';
import { type Card, lineOfStep, type Walk, type WhoQuestion, whoAnswers } from '../../steps/index.ts';
import { type CallsQuestion, callsParted } from './partings/calls.ts';
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

/** Cards one behind the other that only hand on what they got, or one that says more. */
export type CardGroup =
  | { readonly is: 'handed on'; readonly cards: readonly Card[] }
  | { readonly is: 'card'; readonly card: Card };

export function groupedCards(cards: readonly Card[]): CardGroup[] {
  const groups: CardGroup[] = [];
  for (const card of cards) {
    const last = groups.at(-1);
    if (!handsOn(card)) groups.push({ is: 'card', card });
    else if (last?.is === 'handed on') groups[groups.length - 1] = { ...last, cards: [...last.cards, card] };
    else groups.push({ is: 'handed on', cards: [card] });
  }
  return groups;
}

function handsOn({ why: { is } }: Card): boolean {
  return is === 'copy' || is === 'argument' || is === 'result';
}
