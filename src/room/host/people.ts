import { MOST_BYTES, MOST_KNOWN } from '../bounds.ts';
import type { VoteMessage } from '../messages.ts';
import type { AskedQuestion } from '../poll.ts';
import { readAs } from '../schemas/read.ts';
import { AskSchema, HereSchema, LikedSchema, VoteMessageSchema } from '../schemas/up.ts';
import { tidy } from '../tidy.ts';
import type { Up } from '../topics.ts';

/** What one device says. */
export interface Person {
  readonly isHere: boolean;
  readonly vote: VoteMessage | null;
  readonly asks: readonly AskedQuestion[];
  readonly liked: readonly string[];
}

const NOBODY: Person = { isHere: false, vote: null, asks: [], liked: [] };

/** What all devices say that were heard of. Who is gone keeps what it said. */
export interface People {
  /** Answers whether that is news. What is no message is none. */
  hear(client: string, what: Up, text: string): boolean;
  read(): ReadonlyMap<string, Person>;
  /** One more with each thing that was heard. */
  changes(): number;
  /** How many follow. */
  followers(): number;
  /** The broker says again from now on who is here. */
  askWhoIsHere(): void;
  /** Who was not heard of since then is not. */
  missTheSilent(): void;
  clear(): void;
}

export function createPeople(): People {
  const people = new Map<string, Person>();
  let followers = 0;
  let changes = 0;
  const silent = new Set<string>();

  function put(client: string, person: Person) {
    changes += 1;
    followers += Number(person.isHere) - Number(people.get(client)?.isHere ?? false);
    if (isNobody(person)) people.delete(client);
    else people.set(client, person);
  }

  return {
    hear(client, what, text) {
      const before = people.get(client);
      if (!before && (text === '' || people.size >= MOST_KNOWN)) return false;
      const said = saidIn(what, text);
      if (!said) return false;
      if (what === 'here') silent.delete(client);
      put(client, { ...(before ?? NOBODY), ...said });
      return true;
    },
    read: () => people,
    changes: () => changes,
    followers: () => followers,
    askWhoIsHere() {
      for (const [client, { isHere }] of people) if (isHere) silent.add(client);
    },
    missTheSilent() {
      for (const client of silent) {
        const person = people.get(client);
        if (person) put(client, { ...person, isHere: false });
      }
      silent.clear();
    },
    clear() {
      people.clear();
      silent.clear();
      followers = 0;
      changes += 1;
    },
  };
}

function isNobody({ isHere, vote, asks, liked }: Person): boolean {
  return !isHere && vote === null && asks.length === 0 && liked.length === 0;
}

/** An empty text takes away what was said. */
function saidIn(what: Up, text: string): Partial<Person> | null {
  switch (what) {
    case 'here':
      return text === '' ? { isHere: false } : readAs(HereSchema, text, MOST_BYTES.up) && { isHere: true };
    case 'vote': {
      const vote = text === '' ? null : readAs(VoteMessageSchema, text, MOST_BYTES.up);
      return vote || text === '' ? { vote } : null;
    }
    case 'ask': {
      const said = text === '' ? { questions: [] } : readAs(AskSchema, text, MOST_BYTES.up);
      return said && { asks: said.questions.map(tidied).filter((question) => question.text !== '') };
    }
    case 'liked': {
      const said = text === '' ? { liked: [] } : readAs(LikedSchema, text, MOST_BYTES.up);
      return said && { liked: [...new Set(said.liked)] };
    }
  }
}

function tidied({ id, text, name }: AskedQuestion): AskedQuestion {
  return { id, text: tidy(text), name: tidy(name ?? '') || null };
}
