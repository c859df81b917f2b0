import type { CaseQuestion } from '#case';
import type { Steps } from '../../session/index.ts';
import { type Card, questionsOfCase, type Walk, type WhoQuestion } from '../../steps/index.ts';
import { cardsOf } from './answers.ts';
import { groupsAt, partsSeen } from './seen.ts';

/** The names of a step, and nothing done with them. */
const PLAIN: Steps = {
  moment: 0,
  question: null,
  chosen: null,
  aside: null,
  pane: 'names',
  opened: [],
  told: 0,
};

/** The clicks before the first answer: what is wrong, and the question. */
const BEFORE_ANSWERS = 2;

/**
 * What a slide shows of a run after so many clicks: first the moment at which it is wrong, then the question, then where each of its
 * answers leads. `null` before the first click, and where the run has nothing of what is asked about.
 */
export function toldAt(walk: Walk, asked: CaseQuestion, clicks: number): Steps | null {
  const answers = answersTo(walk, asked);
  const answer = answers[Math.min(Math.max(0, clicks - BEFORE_ANSWERS - 1), answers.length - 1)];
  if (clicks === 0 || !answer) return null;
  const { question, last } = answer;
  const place = placeOf(walk, question);
  const wrong = stepOf(walk, question, place);
  const shown = { ...PLAIN, chosen: place, told: clicks };
  if (clicks === 1) return { ...shown, moment: wrong, opened: wayTo(walk, wrong, place) };
  return { ...shown, moment: clicks > BEFORE_ANSWERS ? last.moment : wrong, question };
}

interface Answer {
  readonly question: WhoQuestion;
  readonly last: Card;
}

/** One answer for each line that a question ends at: where several do, the first. */
function answersTo(walk: Walk, asked: CaseQuestion): Answer[] {
  const answers = new Map<string, Answer>();
  for (const question of questionsOfCase(walk, asked)) {
    const last = cardsOf(walk, question).at(-1);
    if (!last) continue;
    const end = `${last.at.file}:${last.at.line}`;
    if (!answers.has(end)) answers.set(end, { question, last });
  }
  return [...answers.values()];
}

function placeOf(walk: Walk, question: WhoQuestion): number | null {
  return question.of === 'place' ? question.place : (walk.places.files.get(question.path) ?? null);
}

/** The step that is about to go wrong; the one before it, if it writes itself what is asked about. */
function stepOf(walk: Walk, { moment }: WhoQuestion, place: number | null): number {
  const step = Math.min(moment, walk.count - 1);
  const isWritten = place !== null && walk.histories.firstFrom(place, step)?.step === step;
  return isWritten && step === moment ? Math.max(0, step - 1) : step;
}

/** What all share comes before names of a frame, which may stand for the same. */
const GROUPS = ['shared', 'modules', 'files', 'rows', 'own', 'module'];

/** What has to be opened in the names of a step for a place to be among them. */
function wayTo(walk: Walk, step: number, place: number | null): string[] {
  if (place === null) return [];
  const groups = groupsAt({ walk, step, steps: PLAIN });
  for (const id of GROUPS) {
    const group = groups.find((each) => each.id === id);
    const row = group?.rows.find((each) => each.place === place || holds(walk, step, each.value, place));
    if (!group || !row) continue;
    // Those that are open at first are turned off: only what is asked about is in the pane.
    const turned = groups.filter((each) => each.isOpen !== (each === group)).map((each) => each.id);
    return [...turned, ...(row.place === place ? [] : [`${row.place}`])];
  }
  return [];
}

function holds(walk: Walk, step: number, value: unknown, place: number): boolean {
  return typeof value === 'number' && partsSeen(walk, value, step).rows.some((part) => part.place === place);
}
