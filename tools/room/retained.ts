import { Readable } from 'node:stream';
import type { PublishPacket } from 'aedes';

type Will = Pick<PublishPacket, 'topic' | 'payload'>;

/**
 * What a room keeps: the last message of each topic, and nothing of anybody's session. Aedes calls this its persistence; as all
 * sessions are clean and all messages go at most once, the rest of one is never asked for.
 */
export class Retained {
  readonly #packets = new Map<string, PublishPacket>();

  clear(): void {
    this.#packets.clear();
  }

  forget(topics: readonly string[]): void {
    for (const topic of topics) this.#packets.delete(topic);
  }

  async setup(): Promise<void> {}

  /** Done at once: a message that waited here would come behind what was said after it, and aedes takes that for one said twice. */
  storeRetained(packet: PublishPacket): PromiseLike<void> {
    if (packet.payload.length === 0) this.#packets.delete(packet.topic);
    else this.#packets.set(packet.topic, { ...packet });
    return AT_ONCE;
  }

  createRetainedStreamCombi(filters: readonly string[]): Readable {
    const topics = new Set(filters.flatMap((filter) => this.#topicsOf(filter)));
    return Readable.from(Array.from(topics, (topic) => this.#asOfNow(topic)));
  }

  #topicsOf(filter: string): string[] {
    if (!filter.includes('+')) return this.#packets.has(filter) ? [filter] : [];
    return [...this.#packets.keys()].filter((topic) => isTakenIn(topic, filter));
  }

  /** A stream is read ahead: what is sent has to be what is kept when it goes out, or an old vote comes behind a new one. */
  #asOfNow(topic: string): Pick<PublishPacket, 'cmd' | 'topic' | 'qos' | 'retain' | 'payload'> {
    const packets = this.#packets;
    return {
      cmd: 'publish',
      topic,
      qos: 0,
      retain: true,
      get payload() {
        return packets.get(topic)?.payload ?? Buffer.alloc(0);
      },
    };
  }

  async cleanSubscriptions(): Promise<void> {}
  async cleanIncoming(): Promise<void> {}

  outgoingStream(): Readable {
    return Readable.from([]);
  }

  /** Each member's last will is with its connection; one that a broker has left behind after a crash is gone with the room. */
  streamWill(): Readable {
    return Readable.from([]);
  }
  async putWill(_client: unknown, _will: Will): Promise<void> {}
  async delWill(): Promise<void> {}
}

/** What goes on without waiting for a turn of its own, as a promise would. */
const AT_ONCE: PromiseLike<void> = {
  // biome-ignore lint/suspicious/noThenProperty: it is what aedes waits for.
  then(go) {
    go?.();
    return AT_ONCE as PromiseLike<never>;
  },
};

/** `+` is one level; a room has no filter with `#`. */
function isTakenIn(topic: string, filter: string): boolean {
  const levels = topic.split('/');
  const wanted = filter.split('/');
  return (
    levels.length === wanted.length &&
    wanted.every((level, index) => level === '+' || level === levels[index])
  );
}
