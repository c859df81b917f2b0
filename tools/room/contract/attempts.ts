import { CLASS_UP, classTopicsOf, MOST_BYTES, type SeatName, topicsOf, UP } from '../../../src/room/index.ts';

/** Whom an attempt is made on, and by whom. */
export interface Scene {
  readonly room: string;
  readonly otherRoom: string;
  /** Names: of who tries, of a follower, of a paired phone, of a learner. */
  readonly self: string;
  readonly follower: string;
  readonly remote: string;
  readonly learner: string;
}

/** What a member tries that is not its right. */
export type Attempt =
  /** Says something on each of these topics, retained. */
  | { readonly kind: 'say'; readonly seat: SeatName; readonly topics: (scene: Scene) => readonly string[] }
  /** Leaves a last will there. */
  | { readonly kind: 'will'; readonly seat: SeatName; readonly topics: (scene: Scene) => readonly string[] }
  /** Listens to each of these filters. */
  | { readonly kind: 'hear'; readonly seat: SeatName; readonly topics: (scene: Scene) => readonly string[] }
  /** Listens to each of these filters while an instructor tells a learner something. */
  | {
      readonly kind: 'overhear';
      readonly seat: SeatName;
      readonly topics: (scene: Scene) => readonly string[];
    }
  /** Enters with what is not its own. */
  | {
      readonly kind: 'enter';
      readonly seat: SeatName;
      readonly as: 'host' | 'instructor' | 'nobody' | 'the follower' | 'the learner';
    }
  /** Says so many things of its own at once, each with so many bytes. */
  | {
      readonly kind: 'flood';
      readonly seat: 'follower' | 'learner';
      readonly on: 'vote' | 'status' | 'screen';
      readonly messages: number;
      readonly bytes: number;
    };

const ofHost = ({ room }: Scene) => {
  const { host, view, patch, poll, asked, desk } = topicsOf(room);
  return [host, view, patch, poll, asked, desk];
};
const ofOthers = ({ room, follower }: Scene) => UP.map((what) => topicsOf(room).up(follower, what));
const ups = (scene: Scene) => {
  const { allUp } = topicsOf(scene.room);
  return [...UP.map(allUp), ...ofOthers(scene), `machete/${scene.room}/up/#`];
};
const all = ({ room }: Scene) => ['#', 'machete/#', `machete/${room}/#`, 'machete/+/+/+/vote', '$SYS/#'];
const ofPhones = ({ room, remote }: Scene) => {
  const topics = topicsOf(room);
  return [topics.desk, topics.rights, topics.allRemotes, topics.remote(remote)];
};

const ofInstructor = ({ room, learner }: Scene) => {
  const { host, call, view, patch, poll, shown, to } = classTopicsOf(room);
  return [host, call, view, patch, poll, shown, to(learner)];
};
const ofLearner = ({ room, learner }: Scene) => CLASS_UP.map((what) => topicsOf(room).up(learner, what));
const learns = (scene: Scene) => {
  const { allUp } = topicsOf(scene.room);
  return [...CLASS_UP.map(allUp), ...ofLearner(scene), `machete/${scene.room}/up/#`];
};
const told = ({ room, learner }: Scene) => [
  ...[classTopicsOf(room).to(learner), `machete/${room}/class/to/+`, 'machete/+/class/to/+'],
  ...[`machete/${room}/class/#`, '#'],
];

/** By the words that `docs/room/README.md` has for each. */
export const ATTEMPTS: Readonly<Record<string, Attempt>> = {
  'A follower says what the host says': { kind: 'say', seat: 'follower', topics: ofHost },
  'A follower commands as a paired phone does': {
    kind: 'say',
    seat: 'follower',
    topics: ({ room, self, remote }) => [topicsOf(room).remote(self), topicsOf(room).remote(remote)],
  },
  'A follower tells the broker who is paired': {
    kind: 'say',
    seat: 'follower',
    topics: ({ room }) => [topicsOf(room).rights],
  },
  'A follower leaves a last will among what the host says': {
    kind: 'will',
    seat: 'follower',
    topics: ofHost,
  },
  'A follower hears votes and questions of others': { kind: 'hear', seat: 'follower', topics: ups },
  'A follower hears what is for phones, the broker or the host': {
    kind: 'hear',
    seat: 'follower',
    topics: ofPhones,
  },
  'A follower hears everything, by wildcards': { kind: 'hear', seat: 'follower', topics: all },
  'A follower votes and asks in the name of another': { kind: 'say', seat: 'follower', topics: ofOthers },
  'A follower speaks in another room': {
    kind: 'say',
    seat: 'follower',
    topics: ({ otherRoom, self }) => [topicsOf(otherRoom).up(self, 'vote')],
  },
  'A follower hears another room': {
    kind: 'hear',
    seat: 'follower',
    topics: ({ otherRoom }) => [topicsOf(otherRoom).view],
  },
  'A follower says more in a message than it needs': {
    kind: 'flood',
    seat: 'follower',
    on: 'vote',
    messages: 1,
    bytes: MOST_BYTES.up + 1,
  },
  'A follower says sixty things at once': {
    ...{ kind: 'flood', seat: 'follower', on: 'vote' },
    ...{ messages: 60, bytes: 10 },
  },
  'A paired phone says what the host says': { kind: 'say', seat: 'remote', topics: ofHost },
  'A paired phone votes and asks': { kind: 'say', seat: 'remote', topics: ofOthers },
  'A paired phone hears votes and questions': { kind: 'hear', seat: 'remote', topics: ups },
  'A paired phone commands in the name of another': {
    kind: 'say',
    seat: 'remote',
    topics: ({ room, remote }) => [topicsOf(room).remote(remote)],
  },
  'Somebody enters as the host with the password of a follower': {
    kind: 'enter',
    seat: 'follower',
    as: 'host',
  },
  'Somebody enters without a password': { kind: 'enter', seat: 'follower', as: 'nobody' },
  'Somebody enters by the name of a follower, with a secret of their own': {
    kind: 'enter',
    seat: 'follower',
    as: 'the follower',
  },
  'A learner says what the instructor says': { kind: 'say', seat: 'learner', topics: ofInstructor },
  'A learner says what the host says': {
    kind: 'say',
    seat: 'learner',
    topics: (scene) => [...ofHost(scene), topicsOf(scene.room).rights],
  },
  'A learner leaves a last will among what the instructor says': {
    kind: 'will',
    seat: 'learner',
    topics: ofInstructor,
  },
  'A learner hears status, hand, screen or answers of another': {
    kind: 'hear',
    seat: 'learner',
    topics: learns,
  },
  'A learner hears what another is told': { kind: 'overhear', seat: 'learner', topics: told },
  'A learner hears what is for phones, the broker or the host': {
    kind: 'hear',
    seat: 'learner',
    topics: ofPhones,
  },
  'A learner hears everything, by wildcards': { kind: 'hear', seat: 'learner', topics: all },
  'A learner speaks in the name of another': { kind: 'say', seat: 'learner', topics: ofLearner },
  'A learner says a longer status than it needs': {
    ...{ kind: 'flood', seat: 'learner', on: 'status' },
    ...{ messages: 1, bytes: MOST_BYTES.status + 1 },
  },
  'A learner says sixty-one things at once': {
    ...{ kind: 'flood', seat: 'learner', on: 'status' },
    ...{ messages: 61, bytes: 10 },
  },
  'A learner shows ten screens at once': {
    ...{ kind: 'flood', seat: 'learner', on: 'screen' },
    ...{ messages: 10, bytes: MOST_BYTES.status + 1 },
  },
  'A follower hears a class': {
    kind: 'hear',
    seat: 'follower',
    topics: (scene) => [...ofInstructor(scene), `machete/${scene.room}/class/+`],
  },
  'A follower hears what a learner is told': { kind: 'overhear', seat: 'follower', topics: told },
  'A follower says what a learner says': { kind: 'say', seat: 'follower', topics: ofLearner },
  'Somebody enters as the instructor with the password of a learner': {
    kind: 'enter',
    seat: 'learner',
    as: 'instructor',
  },
  'Somebody enters by the name of a learner, with a secret of their own': {
    kind: 'enter',
    seat: 'learner',
    as: 'the learner',
  },
};
