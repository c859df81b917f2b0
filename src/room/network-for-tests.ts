import type { Browser, SimulatedWindow } from '../windows/browser-for-tests.ts';
import type { Random } from '../windows/noise-for-tests.ts';
import { backOff } from './connection/back-off.ts';
import type { Connect, ConnectionOptions, Link } from './connection.ts';

/** One connection, as both ends know it. */
interface Session {
  readonly window: SimulatedWindow;
  readonly options: ConnectionOptions;
  readonly will: ConnectionOptions['will'];
  /** Whether the broker has it. */
  isHeld: boolean;
  /** Whether the member believes in it. */
  isBelieved: boolean;
}

export interface Published {
  readonly at: number;
  readonly client: string;
  readonly topic: string;
  readonly text: string;
}

/** So long a broker believes in a member that says nothing, and a member in a broker. */
const PATIENCE_MS = 68_000;

/**
 * A broker, and the ways to it, of simulated devices: with what it keeps, with last wills, with names that have one connection, with
 * devices that sleep or whose network is gone, which both sides find out late. It stands for the real ones in what takes minutes.
 */
export function simulateNetwork({ open, deliver, within, now }: Browser, random: Random) {
  const broker = open();
  const retained = new Map<string, string>();
  const sessions = new Set<Session>();
  const cut = new Set<SimulatedWindow>();
  const log: Published[] = [];
  /** Patches that do not arrive, though the connection lasts. */
  const losses = new Map<SimulatedWindow, number>();
  let hasKept = false;

  const isAble = (window: SimulatedWindow) => window.isOpen && !cut.has(window);
  const inOrder = (session: Session, act: () => void) =>
    deliver(`down ${session.window.number} ${session.options.client}`, session.window, act);

  function spread(topic: string, text: string, isKept: boolean, client: string) {
    log.push({ at: now(), client, topic, text });
    if (isKept && text === '') retained.delete(topic);
    else if (isKept) retained.set(topic, text);
    for (const session of sessions)
      if (session.options.subscribes.some((filter) => isWithin(topic, filter)))
        tell(session, topic, text, false);
  }
  function tell(session: Session, topic: string, text: string, isRetained: boolean) {
    if (cut.has(session.window) || (topic.endsWith('/patch') && isLost(session.window))) return;
    inOrder(session, () => session.isBelieved && session.options.onMessage({ topic, text, isRetained }));
  }
  function isLost(window: SimulatedWindow): boolean {
    const left = losses.get(window) ?? 0;
    if (left > 0) losses.set(window, left - 1);
    return left > 0;
  }
  /** The broker lets go of a member, and says its last will. */
  function drop(session: Session) {
    if (!sessions.delete(session)) return;
    session.isHeld = false;
    if (session.will) spread(session.will.topic, session.will.text, true, session.options.client);
  }

  const connectFrom =
    (window: SimulatedWindow): Connect =>
    (options) => {
      let session: Session | null = null;
      let failures = 0;
      let isClosed = false;
      let link: Link = { is: 'connecting' };
      const say = (next: Link) => {
        if (next.is === link.is) return;
        link = next;
        options.onLink(link);
      };
      const lose = (lost: Session) => {
        if (lost !== session || isClosed) return;
        session.isBelieved = false;
        session = null;
        setTimeout(enter, Math.round(backOff(++failures, random(1_000) / 1_000)));
        say({ is: 'lost' });
      };
      function enter() {
        if (isClosed) return;
        const mine: Session = {
          ...{ window, options, isHeld: false, isBelieved: false },
          will: options.will && { topic: options.will.topic, text: options.will.text },
        };
        session = mine;
        losing.set(mine, () => lose(mine));
        setTimeout(() => !mine.isBelieved && lose(mine), 10_000);
        if (isAble(window)) deliver(`up ${window.number} ${options.client}`, broker, () => accept(mine));
      }
      function accept(mine: Session) {
        if (!isAble(window)) return;
        for (const other of sessions) {
          if (other.options.client !== options.client) continue;
          drop(other);
          if (isAble(other.window)) inOrder(other, () => losing.get(other)?.());
        }
        mine.isHeld = true;
        sessions.add(mine);
        inOrder(mine, () => {
          if (session !== mine || isClosed) return;
          mine.isBelieved = true;
          failures = 0;
          say({ is: 'connected' });
        });
        for (const [topic, text] of retained)
          if (options.subscribes.some((filter) => isWithin(topic, filter))) tell(mine, topic, text, true);
      }
      options.onLink(link);
      enter();
      const up = (mine: Session, act: () => void) =>
        isAble(window) &&
        deliver(`up ${window.number} ${options.client}`, broker, () => mine.isHeld && act());
      return {
        publish(topic, text, { isRetained = false } = {}) {
          const mine = session;
          if (!mine?.isBelieved) return false;
          up(mine, () => spread(topic, text, isRetained, options.client));
          return true;
        },
        close() {
          const mine = session;
          isClosed = true;
          if (mine) up(mine, () => sessions.delete(mine));
          if (mine) mine.isBelieved = false;
          say({ is: 'closed' });
        },
      };
    };
  const losing = new WeakMap<Session, () => void>();

  /** Both sides find out, each in its time. */
  function part(session: Session, after: number) {
    within(broker, () => setTimeout(() => drop(session), random(after)));
    within(session.window, () => setTimeout(() => losing.get(session)?.(), random(after)));
  }

  return {
    connectFrom,
    log,
    hasKept: () => hasKept,
    retained,
    /** The network of a device is gone. */
    cut(window: SimulatedWindow) {
      cut.add(window);
      for (const session of sessions) if (session.window === window) part(session, PATIENCE_MS);
    },
    /** A broker that has no room for what waits for a slow device drops some of it. */
    lose: (window: SimulatedWindow, patches: number) => void losses.set(window, patches),
    mend: (window: SimulatedWindow) => void cut.delete(window),
    /** A page is closed, or crashes. */
    close(window: SimulatedWindow) {
      window.isOpen = false;
      within(broker, () => {
        for (const session of sessions) if (session.window === window) drop(session);
      });
    },
    sleep(window: SimulatedWindow) {
      window.isAsleep = true;
      const began = now();
      within(broker, () =>
        setTimeout(() => {
          if (!window.isAsleep || now() - began < PATIENCE_MS) return;
          for (const session of sessions) {
            if (session.window !== window) continue;
            drop(session);
            inOrder(session, () => losing.get(session)?.());
          }
        }, PATIENCE_MS),
      );
    },
    /** The broker is killed, and knows nothing when it is there again. */
    restart(keeps: boolean) {
      if (!keeps) retained.clear();
      hasKept ||= keeps;
      for (const session of sessions) {
        session.isHeld = false;
        inOrder(session, () => losing.get(session)?.());
      }
      sessions.clear();
    },
  };
}

function isWithin(topic: string, filter: string): boolean {
  const parts = topic.split('/');
  const asked = filter.split('/');
  return parts.length === asked.length && asked.every((part, index) => part === '+' || part === parts[index]);
}
