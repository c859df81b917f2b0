import { at } from '#case';
import { MOST_BYTES } from '../bounds.ts';
import type { Connection } from '../connection.ts';
import type { RightsMessage } from '../messages.ts';

/** What a host says in a room, over the connection that there is. */
export function createVoice<What extends string>(
  topicsOf: (room: string) => Readonly<Record<What | 'rights', string>>,
) {
  let topics = topicsOf('');
  let connection: Connection | null = null;
  const topicOf = (what: What) => at(topics, what) ?? '';
  /** What was said last, by topic: the same is not said again. */
  const last = new Map<What, string>();

  const keep = (what: What, text: string) => {
    connection?.publish(topicOf(what), text, { isRetained: true });
  };

  return {
    enter(room: string, over: Connection) {
      topics = topicsOf(room);
      connection = over;
    },
    keep,
    /** What would be too much for the broker is not said. */
    keepIfNew(what: What, message: object): void {
      const text = JSON.stringify(message);
      if (last.get(what) === text || text.length > MOST_BYTES.down) return;
      last.set(what, text);
      keep(what, text);
    },
    say(what: What, text: string): void {
      connection?.publish(topicOf(what), text);
    },
    toBroker(message: RightsMessage): void {
      connection?.publish(topics.rights, JSON.stringify(message));
    },
    /** The broker may have lost what was said. */
    forget: () => last.clear(),
    close() {
      connection?.close();
      connection = null;
    },
  };
}
