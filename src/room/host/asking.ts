import type { DeskQuestion, RoomHost } from '../members.ts';
import type { People } from './people.ts';
import { deskQuestions, type Mark, marksAfter } from './questions.ts';

/** The questions of a room, and what the desk made of them. */
export type AskingDesk = Pick<RoomHost, 'markAnswered' | 'hideQuestion'> & {
  /** As they are kept. */
  read(): readonly Mark[];
  /** As the desk lists them now. */
  questions(): readonly DeskQuestion[];
  /** This device has said what it asks. */
  hear(client: string): void;
  clear(): void;
};

/** @param onChange the desk has done something to one */
export function createAsking(start: readonly Mark[], people: People, onChange: () => void): AskingDesk {
  let marks = start;
  let known: readonly DeskQuestion[] | null = null;
  let knownAt = -1;

  function mark(id: string, as: Partial<Pick<Mark, 'isAnswered' | 'isHidden'>>) {
    marks = marks.map((each) => (each.id === id ? { ...each, ...as } : each));
    known = null;
    onChange();
  }

  return {
    read: () => marks,
    questions() {
      if (!known || knownAt !== people.changes()) known = deskQuestions(marks, people.read());
      knownAt = people.changes();
      return known;
    },
    hear(client) {
      const asks = people.read().get(client)?.asks ?? [];
      marks = marksAfter(marks, client, asks);
      known = null;
    },
    markAnswered: (id, isAnswered) => mark(id, { isAnswered }),
    hideQuestion: (id, isHidden) => mark(id, { isHidden }),
    clear() {
      marks = [];
      known = null;
    },
  };
}
