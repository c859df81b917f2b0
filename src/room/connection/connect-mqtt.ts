import type { Connect, ConnectionOptions, Link, Socket } from '../connection.ts';
import { backOff } from './back-off.ts';
import { ANSWER_MS } from './keep-alive.ts';
import { type Line, openLine } from './line.ts';
import { publishPacket } from './packets.ts';

/** A connection that lasted so long was a good one: the next try after it comes soon. */
const LASTING_MS = 10_000;
/** A try that takes longer than this when the page wakes is of the time before, and is made anew. */
const FRESH_MS = 2_000;

/** MQTT 3.1.1 over WebSocket, at most once: clean sessions, nothing kept for later. */
export const connectMqtt: Connect = (options) => {
  const urls = typeof options.url === 'string' ? [options.url] : options.url;
  /** Members spread over the nodes of a cluster: each begins with another one. */
  let turn = Math.floor(Math.random() * urls.length);
  let failures = 0;
  let line: Line | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  /** When the last try began, and when it got in. */
  let triedAt = 0;
  let enteredAt = 0;
  let link: Link = { is: 'connecting' };

  function say(next: Link) {
    if (next.is === link.is) return;
    link = next;
    options.onLink(link);
  }
  function stop(last: Link) {
    clearTimeout(retry);
    for (const unsubscribe of unsubscribes) unsubscribe?.();
    line?.end();
    line = null;
    say(last);
  }
  function open() {
    const url = urls[turn % urls.length] ?? '';
    triedAt = Date.now();
    enteredAt = 0;
    const socket = socketTo(url, options.open);
    if (!socket)
      return stop({ is: 'refused', because: `This page may not connect to the broker at ${url}.` });
    line = openLine(socket, options, {
      onEntered() {
        enteredAt = Date.now();
        say({ is: 'connected' });
      },
      onMessage: options.onMessage,
      onGone(end) {
        line = null;
        if (end.is === 'refused') return stop(end);
        failures = enteredAt > 0 && Date.now() - enteredAt > LASTING_MS ? 0 : failures + 1;
        turn += 1;
        retry = setTimeout(open, backOff(failures, Math.random()));
        say(end);
      },
    });
  }
  function wake() {
    if (line && enteredAt > 0) return line.ask(ANSWER_MS.awake);
    if (line && Date.now() - triedAt < FRESH_MS) return;
    clearTimeout(retry);
    line?.end();
    open();
  }
  /** No try is made for it: what cannot be reached now is asked for when the page wakes, and by the clock. */
  function doubt() {
    if (enteredAt > 0) line?.ask(ANSWER_MS.offline);
  }

  options.onLink(link);
  const unsubscribes = [options.onWake?.(wake), options.onOffline?.(doubt)];
  open();
  return {
    publish: (topic, text, { isRetained = false } = {}) =>
      line?.send(publishPacket(topic, text, isRetained)) ?? false,
    close: () => stop({ is: 'closed' }),
  };
};

/** `null` where a page may not connect there at all: an address that is none, or an open one from a page that came over https. */
function socketTo(url: string, open: ConnectionOptions['open']): Socket | null {
  try {
    return open ? open(url) : new WebSocket(url, 'mqtt');
  } catch {
    return null;
  }
}
