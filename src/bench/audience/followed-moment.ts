import { isSameLine, type Line } from '#case';
import type { FollowedCard, FollowedMoment, FollowedName, FollowedNames } from '../../room/index.ts';
import { callPath, sentenceOf, type WhoQuestion } from '../../steps/index.ts';
import { cardsOf, foundCulprit } from '../steps/answers.ts';
import { groupsAt, type RowSeen } from '../steps/seen.ts';
import type { Moment } from '../steps/use-moment.ts';
import { placeName, questionText, shortOf, whyText } from '../steps/words.ts';

/** Of each what a phone has room for: a frame's last calls, the names that come first, the cards nearest to now and the answer. */
const MOST = { calls: 6, rows: 12, cards: 12 };
/** In UTF-16 units. */
const LONGEST = 160;
/** A card is about its line; of what that wrote, two lines tell enough. */
const LONGEST_WROTE = 90;

/**
 * A step as its panels show it, in words, small enough for a thousand phones.
 *
 * @param culprits the lines that may be shown as culprits, once a question has led to one
 */
export function followedMoment(moment: Moment, culprits: readonly Line[]): FollowedMoment {
  const { walk, step, steps } = moment;
  const calls = callPath(walk, step).slice(0, MOST.calls).reverse();
  return {
    step: step + 1,
    says: short(sentenceOf(walk, step), 2 * LONGEST),
    calls: calls.map(({ function: name, file, line }) => ({ function: short(name), at: { file, line } })),
    shows:
      steps.question && steps.question.of !== 'calls' && steps.pane === 'names'
        ? {
            is: 'cards',
            question: short(questionText(walk, steps.question)),
            cards: cardsFollowed(moment, steps.question, culprits),
          }
        : namesFollowed(moment),
  };
}

function namesFollowed(moment: Moment): FollowedNames {
  const groups = groupsAt(moment).map(({ id, title, rows, isOpen }) => {
    const isShown = isOpen !== moment.steps.opened.includes(id);
    const shown = isShown ? rows : rows.filter(({ change }) => change !== 'none');
    return { title, rows: fewAround(shown, moment.steps.chosen).map((row) => nameFollowed(moment, row)) };
  });
  return { is: 'names', groups: groups.filter(({ rows }) => rows.length > 0) };
}

/** Of many rows those around the one that was chosen, or that has changed first. */
function fewAround(rows: readonly RowSeen[], chosen: number | null): readonly RowSeen[] {
  const wanted = rows.findIndex(({ place }) => place === chosen);
  const middle = wanted >= 0 ? wanted : rows.findIndex(({ change }) => change !== 'none');
  const first = Math.max(0, Math.min(middle - MOST.rows / 2, rows.length - MOST.rows));
  return rows.slice(first, first + MOST.rows);
}

function nameFollowed(
  { walk, step, steps: { chosen } }: Moment,
  { label, place, value, before, change }: RowSeen,
): FollowedName {
  const wasOther = change === 'itself' && before !== undefined && before !== null;
  return {
    name: short(label),
    before: wasOther ? short(shortOf(walk, before, step)) : null,
    value: short(shortOf(walk, value, step + 1)),
    isChanged: change !== 'none',
    isChosen: place === chosen,
  };
}

function cardsFollowed(moment: Moment, question: WhoQuestion, culprits: readonly Line[]): FollowedCard[] {
  const { walk } = moment;
  const all = cardsOf(walk, question);
  const few = all.length > MOST.cards ? [...all.slice(0, MOST.cards - 1), ...all.slice(-1)] : all;
  const culprit = foundCulprit(moment, culprits);
  return few.map((card) => {
    const { what, after, at } = card;
    const now = shortOf(walk, after, card.step + 1);
    return {
      at: { file: at.file, line: at.line },
      code: short(at.text ?? at.function),
      step: card.moment + 1,
      wrote: short(what.is === 'result' ? now : `${placeName(walk, what.place)} = ${now}`, LONGEST_WROTE),
      why: short(whyText(walk, card)),
      isCulprit: card === all.at(-1) && culprit !== null && isSameLine(culprit, at),
    };
  });
}

function short(text: string, most = LONGEST): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
