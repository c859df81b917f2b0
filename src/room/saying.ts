import { isSameLine } from '#case';
import { LONGEST_NAME, LONGEST_QUESTION, MOST_LIKED, MOST_OWN_QUESTIONS } from './bounds.ts';
import type { Followed, Keeper } from './members.ts';
import {
  type AskMessage,
  type HereMessage,
  type LikedMessage,
  ROOM_VERSION,
  type VoteMessage,
} from './messages.ts';
import { paced } from './paced.ts';
import type { AskedQuestion, Poll, Question, Vote } from './poll.ts';
import { createStore } from './store.ts';
import { tidy } from './tidy.ts';
import { UP, type Up } from './topics.ts';

export type Mine = Followed['mine'];

const NOTHING: Mine = { vote: null, asking: { name: null, questions: [] }, liked: [] };

/** Three topics each time stay below what a member may publish in a second. */
const EVERY_MS = 600;

interface SayingOptions {
  readonly kept: Keeper<Mine>;
  /** Answers whether it went. An empty text takes away what was kept. */
  readonly publish: (what: Up, text: string) => boolean;
}

/** What this device says: state that is said again at each connection, and kept for the next load of the page. */
export function createSaying({ kept, publish }: SayingOptions) {
  const before = kept.read();
  const store = createStore<Mine>(before ?? NOTHING);
  /** What was ever said: only that has to be taken back. */
  const said = new Set<Up>(before ? UP : ['here']);
  let waiting = new Set<Up>();
  /** The poll that a vote was taken back from. */
  let takenBack: string | null = null;
  const outbox = paced(EVERY_MS, send);

  function send() {
    const now = [...waiting];
    waiting = new Set();
    for (const what of now) publish(what, textOf(what));
  }

  function textOf(what: Up): string {
    const { vote, asking, liked } = store.read();
    switch (what) {
      case 'here':
        return JSON.stringify({ version: ROOM_VERSION } satisfies HereMessage);
      case 'vote':
        return voteText(vote ?? (takenBack === null ? null : { poll: takenBack, choice: null }));
      case 'ask':
        return JSON.stringify({ questions: asking.questions } satisfies AskMessage);
      case 'liked':
        return JSON.stringify({ liked } satisfies LikedMessage);
    }
  }

  function say(what: Up, mine: Partial<Mine>) {
    const next = { ...store.read(), ...mine };
    kept.keep(next);
    said.add(what);
    waiting.add(what);
    outbox.soon();
    store.set(next);
  }

  return {
    read: store.read,
    watch: store.watch,

    /** At each connection: what waits from before it is said now, too. */
    entered() {
      waiting = new Set();
      for (const what of said) publish(what, textOf(what));
    },
    vote(poll: Poll, choice: Vote['choice'] | null) {
      const { vote } = store.read();
      if (vote?.poll === poll.id && isSameChoice(vote.choice, choice)) return;
      takenBack = choice === null ? poll.id : null;
      say('vote', { vote: choice === null ? null : { poll: poll.id, choice } });
    },
    /** Another poll is on, or none: what was said to one before it is of no use. */
    forgetVote(poll: Poll | null) {
      if (takenBack !== poll?.id) takenBack = null;
      const { vote } = store.read();
      if (vote && vote.poll !== poll?.id) say('vote', { vote: null });
    },
    ask(text: string, name: string | null): string | null {
      const { asking } = store.read();
      const question = { id: newQuestionId(), text: tidy(text), name: tidy(name ?? '') || null };
      const because = whyNot(question, asking.questions);
      if (because !== null) return because;
      say('ask', { asking: { name: question.name, questions: [...asking.questions, question] } });
      return null;
    },
    withdraw(id: string) {
      const { asking } = store.read();
      const questions = asking.questions.filter((each) => each.id !== id);
      if (questions.length < asking.questions.length) say('ask', { asking: { ...asking, questions } });
    },
    /** @param shown where there is no room for more, what nobody sees any more goes first */
    like(id: string, isLiked: boolean, shown: readonly Question[]) {
      const { liked } = store.read();
      if (liked.includes(id) === isLiked) return;
      if (!isLiked) return say('liked', { liked: liked.filter((each) => each !== id) });
      const isShown = (each: string) => shown.some((question) => question.id === each);
      const others = liked.length < MOST_LIKED ? liked : liked.filter(isShown);
      say('liked', { liked: [...others, id].slice(-MOST_LIKED) });
    },
    /** The room has ended: the broker shall keep nothing of this device. */
    clear() {
      waiting = new Set();
      takenBack = null;
      for (const what of said) publish(what, '');
      said.clear();
      said.add('here');
      kept.keep(null);
      store.set(NOTHING);
    },
    /** It goes, and comes back: what it said stays. */
    leave() {
      if (waiting.size > 0) send();
      outbox.stop();
      publish('here', '');
    },
  };
}

/** A vote that was taken back says so; of a poll that is gone there is nothing to say. */
function voteText(vote: VoteMessage | null): string {
  return vote === null ? '' : JSON.stringify(vote);
}

function isSameChoice(one: Vote['choice'], other: Vote['choice'] | null): boolean {
  if (typeof one === 'number' || typeof other === 'number') return one === other;
  return isSameLine(one, other);
}

/** Why a question is not asked, for the user. */
function whyNot(question: AskedQuestion, asked: readonly AskedQuestion[]): string | null {
  if (question.text === '') return 'Write your question first.';
  if (question.text.length > LONGEST_QUESTION)
    return `A question has at most ${LONGEST_QUESTION} characters.`;
  if ((question.name?.length ?? 0) > LONGEST_NAME) return `A name has at most ${LONGEST_NAME} characters.`;
  if (asked.some(({ text }) => text === question.text)) return 'You have asked this already.';
  if (asked.length >= MOST_OWN_QUESTIONS)
    return `You may ask ${MOST_OWN_QUESTIONS} questions at a time. Take one back to ask another.`;
  return null;
}

/** Short, as many go into one message, and by chance: nobody else makes the same. */
function newQuestionId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
