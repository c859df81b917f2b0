import { randomName } from '../../ui/random-name.ts';
import { BEAT_EVERY_MS, GONE_AFTER_MS, MOST_BEATS_LATE, MOST_REMOTES } from '../bounds.ts';
import type { Commanded, TalkCommand } from '../command.ts';
import type { Remote } from '../members.ts';
import { tidy } from '../tidy.ts';
import { createLentLaser } from './lent-laser.ts';

/** A phone that was paired, and the secret that it came with. */
export interface Phone {
  readonly client: string;
  readonly name: string;
  readonly secret: string;
}

/** The paired phones, as their host keeps them. */
export interface Paired {
  readonly phones: readonly Phone[];
  readonly drives: string | null;
  /** The secret of the next one; `null` while none is to be paired. */
  readonly pairing: string | null;
}

export const NO_PHONES: Paired = { phones: [], drives: null, pairing: null };

/** As many as there can be in the time that a command may take. */
const MOST_BEATS = 20;

interface PhonesOptions {
  readonly start: Paired;
  /** Who is paired or drives has changed. */
  readonly onChange: () => void;
  /** A phone waits for a beat. */
  readonly onAsked: () => void;
  readonly onCommand: (command: TalkCommand) => void;
}

/** The phones that may drive the talk: one of them does, or none. */
export function createPhones({ start, onChange, onAsked, onCommand }: PhonesOptions) {
  let paired = start;
  const heardAt = new Map<string, number>();
  /** When each of the last beats was said, the last one at the end. They begin with the time: no two loads of a page count the same. */
  let beats: readonly { readonly beat: number; readonly at: number }[] = [];

  const isPaired = (client: string) => paired.phones.some((phone) => phone.client === client);

  const laser = createLentLaser(onCommand);

  function put(next: Partial<Paired>) {
    if (next.drives !== undefined && next.drives !== paired.drives) laser.out();
    paired = { ...paired, ...next };
    onChange();
  }
  function pair(client: string, secret: string, asked: string) {
    const name = tidy(asked) || 'Phone';
    if (isPaired(client)) return rename(client, secret, name);
    if (secret !== paired.pairing || paired.phones.length >= MOST_REMOTES) return onAsked();
    const phone: Phone = { client, secret, name };
    put({ phones: [...paired.phones, phone], pairing: null, drives: paired.drives ?? client });
  }
  function rename(client: string, secret: string, name: string) {
    const isOther = (phone: Phone) =>
      phone.client === client && phone.secret === secret && phone.name !== name;
    if (paired.phones.some(isOther))
      put({ phones: paired.phones.map((phone) => (isOther(phone) ? { ...phone, name } : phone)) });
  }
  /** By the clock: a page that slept has said no beat meanwhile, and what waited for it is old all the same. */
  function isInTime(beat: number): boolean {
    const answered = beats.find((each) => each.beat === beat);
    return answered !== undefined && Date.now() - answered.at <= MOST_BEATS_LATE * BEAT_EVERY_MS;
  }
  function obey(client: string, command: TalkCommand | { readonly do: 'take' }) {
    if (command.do === 'take') put({ drives: client });
    else if (paired.drives === client) laser.obey(command);
  }

  return {
    read: () => paired,
    /** As the broker has to know them. */
    secrets: () => paired.phones.map(({ client, secret }) => ({ client, secret })),
    remotes(): readonly Remote[] {
      const now = Date.now();
      return paired.phones.map(({ client, name }) => {
        const at = heardAt.get(client);
        return { client, name, isHere: at !== undefined && now - at <= GONE_AFTER_MS };
      });
    },
    /** The next beat. */
    beat(): number {
      const now = Date.now();
      const beat = Math.max(now, (beats.at(-1)?.beat ?? 0) + 1);
      beats = [...beats, { beat, at: now }].slice(-MOST_BEATS);
      return beat;
    },
    lastBeatAt: () => beats.at(-1)?.at ?? 0,
    hear(client: string, { beat, ...command }: Commanded) {
      if (command.do === 'pair') pair(client, command.secret, command.name);
      if (!isPaired(client)) return onAsked();
      heardAt.set(client, Date.now());
      if (command.do === 'hello' || command.do === 'pair') onAsked();
      else if (isInTime(beat)) obey(client, command);
    },
    wantPhone(isWanted: boolean) {
      put({ pairing: isWanted ? (paired.pairing ?? randomName()) : null });
    },
    /** Answers whether it was there. */
    sendAway(client: string): boolean {
      if (!isPaired(client)) return false;
      heardAt.delete(client);
      put({
        phones: paired.phones.filter((phone) => phone.client !== client),
        drives: paired.drives === client ? null : paired.drives,
      });
      return true;
    },
    letDrive(client: string | null) {
      if (client !== paired.drives && (client === null || isPaired(client))) put({ drives: client });
    },
    /** Nobody obeys it any more. */
    stop: laser.out,
    clear() {
      heardAt.clear();
      put(NO_PHONES);
    },
  };
}
