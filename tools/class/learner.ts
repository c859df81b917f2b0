import { WebSocket } from 'ws';
import {
  type Attending,
  attendClass,
  type ClassCall,
  type Connect,
  connectMqtt,
  type Keeper,
  type Said,
} from '../../src/room/index.ts';
import { randomName } from '../../src/ui/random-name.ts';
import { answersOf } from './answers.ts';
import { chanceOf } from './chance.ts';
import type { PlayedLesson } from './lesson.ts';
import { lifeOf, personOf, type Step } from './life.ts';
import { newcomer, type Standing, screenOf, standingAfter } from './standing.ts';

/** The class of a room on one laptop. */
export interface ClassPlace {
  /** Of its broker: `ws://127.0.0.1:4173/mqtt`. */
  readonly url: string;
  readonly room: string;
}

export interface LearnerOptions extends ClassPlace {
  readonly lessons: readonly PlayedLesson[];
  /** The same seed lives the same life. */
  readonly seed: number;
  /** As it is called, by how many signs of life it has given; empty for who gives no name. */
  readonly name: (signs: number) => string;
  /** How many times faster than people; 1 is their pace. */
  readonly speed: number;
  /** How long it has been at it when it enters, in milliseconds of people. */
  readonly headStart?: number;
  readonly watched?: Watched;
}

/** What somebody who measures wants to know, when it happens. */
export interface Watched {
  onReport(signs: number): void;
  onSend(topic: string, text: string): void;
}

/** A learner without a page and without a person. */
export interface SimulatedLearner {
  readonly client: string;
  /** How it stands by its own account, which is what the board has to say. */
  standing(): Standing;
  attending(): Attending;
  /** Does nothing any more, until it goes on. */
  rest(): void;
  goOn(): void;
  /** As who closes the page and opens it again. */
  reload(): void;
  /** Leaves the class, and enters this one on the same device. */
  move(to: ClassPlace): void;
  /** Leaves; the board keeps how it stood. */
  leave(): void;
}

/** So often it looks whether a pause is over, in milliseconds. */
const LOOKS_EVERY_MS = 1_000;

/** Lets a simulated learner attend a class, and live its life in it. */
export function simulateLearner(options: LearnerOptions): SimulatedLearner {
  const { lessons, seed, speed, headStart = 0, watched } = options;
  let place: ClassPlace = { url: options.url, room: options.room };
  const device = { client: randomName(), username: 'learner', password: randomName(), kept: memory() };
  const chance = chanceOf(seed);
  const person = personOf(chance);
  const answers = answersOf(chanceOf(seed + 1_000_003), lessons);
  let life = lifeOf(lessons, person, chance);
  let standing = newcomer(options.name(1));
  let lived = 0;
  let called: string | null = null;
  let isResting = false;
  /** What it does next. */
  let due: Step | null = null;
  let pending: ReturnType<typeof setTimeout> | undefined;
  let attending: Attending | null = null;

  function enter(): Attending {
    const entered = attendClass({ connect: watchedConnect(watched), ...place, ...device });
    entered.watch(() => {
      if (entered !== attending) return;
      follow(entered.read().call);
      answers.hear(entered.read(), standing, acts);
    });
    return entered;
  }
  const acts = {
    later: (ms: number, act: () => void) => void setTimeout(act, ms / speed).unref(),
    show: () => put({ ...standing, isShowing: true }),
    reply: (reply: Said['reply']) => attending?.reply(reply),
    vote: (choice: Parameters<Attending['vote']>[0]) => void attending?.vote(choice),
  };
  /** Goes to the task that all do, once. */
  function follow({ task }: ClassCall) {
    if (!task || task.id === called) return;
    called = task.id;
    life = lifeOf(lessons, person, chance, task);
    due = null;
    next();
  }
  function put(next: Standing) {
    const was = standing;
    standing = next;
    if (!attending) return;
    if (next.status !== was.status) {
      attending.report(next.status);
      watched?.onReport(next.status.signs);
    }
    if (next.hand !== was.hand) attending.raise(next.hand);
    const isOther = next.isShowing !== was.isShowing || next.attempt !== was.attempt;
    if (isOther && (next.isShowing || was.isShowing)) attending.show(screenOf(next));
  }
  function take(step: Step) {
    if (attending?.read().call.pause) {
      pending = setTimeout(take, LOOKS_EVERY_MS, step);
      return;
    }
    due = null;
    live(step);
    if (step.does === 'reload') reload();
    next();
  }
  function live(step: Step) {
    lived += step.after;
    const { status, ...rest } = standingAfter(standing, step, lived);
    put({ ...rest, status: { ...status, name: options.name(status.signs) } });
  }
  function next() {
    clearTimeout(pending);
    if (isResting) return;
    due ??= life.next().value ?? null;
    if (due) pending = setTimeout(take, due.after / speed, due);
  }
  function reload() {
    attending?.leave();
    standing = { ...standing, isShowing: false };
    attending = enter();
  }

  while (lived < headStart) {
    const { value: step } = life.next();
    if (!step) break;
    live(step);
  }
  attending = enter();
  attending.report(standing.status);
  if (standing.hand) attending.raise(standing.hand);
  if (standing.isShowing) attending.show(screenOf(standing));
  next();
  return {
    client: device.client,
    standing: () => standing,
    attending: () => attending ?? enter(),
    rest() {
      isResting = true;
      clearTimeout(pending);
    },
    goOn() {
      isResting = false;
      next();
    },
    reload,
    move(to) {
      place = to;
      reload();
    },
    leave() {
      clearTimeout(pending);
      attending?.leave();
    },
  };
}

/** As a page connects, with the WebSocket of Node. */
function watchedConnect(watched: Watched | undefined): Connect {
  return (options) => {
    const connection = connectMqtt({
      ...options,
      open: (url) => new WebSocket(url, 'mqtt', { perMessageDeflate: false }),
    });
    if (!watched) return connection;
    return {
      ...connection,
      publish(topic, text, how) {
        watched.onSend(topic, text);
        return connection.publish(topic, text, how);
      },
    };
  };
}

function memory(): Keeper<Said> {
  let said: Said | null = null;
  return {
    read: () => said,
    keep(value) {
      said = value;
    },
  };
}
