import { isSameLine, type Line } from '#case';
import { type Card, type Question, type Walk, whoAnswers } from '../../steps/index.ts';
import type { Moment } from './use-moment.ts';

const asked = new WeakMap<Walk, Map<string, readonly Card[]>>();

/** The cards of a question, from now backwards; looked up once. */
export function cardsOf(walk: Walk, question: Question): readonly Card[] {
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
export function foundCulprit({ walk, steps }: Moment, culprits: readonly Line[]): Line | null {
  const last = steps.question ? cardsOf(walk, steps.question).at(-1) : undefined;
  return (last && culprits.find((culprit) => isSameLine(culprit, last.at))) ?? null;
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
