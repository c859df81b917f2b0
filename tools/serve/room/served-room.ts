import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { HostAccess, RoomPlace } from '../../../src/room/index.ts';
import { isLoopback } from '../../room/loopback.ts';
import { json, plain } from '../answers.ts';
import { nameIn, OWN_NAMES } from '../asked-host.ts';

/** What a deck's server has besides the deck. */
export interface ServedRoom {
  /** Where it listens besides this machine's own names, the best address first. It changes with the networks. */
  readonly addresses: () => readonly string[];
  readonly place: () => RoomPlace;
  readonly access: (addresses: readonly string[]) => HostAccess;
  /** Of a broker in this process. */
  readonly attach?: (server: Server) => void;
  readonly close?: () => Promise<void>;
}

/** Put there by whatever has passed a request on: then it is not from this machine, wherever it seems to come from. */
const PASSED_ON = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/** Answers what is asked about a room; `false` for all other requests. */
export function roomAnswers(room: ServedRoom, urls: () => readonly string[]) {
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const pathname = (request.url ?? '').split('?', 1)[0];
    if (pathname === '/room.json') json(response, room.place());
    else if (pathname === '/mqtt')
      plain(response, 426, 'This is for WebSockets: a page of the deck opens them.');
    else if (pathname !== '/room/host') return false;
    else if (isOwnPage(request)) json(response, room.access(urls()));
    else plain(response, 403, "The room is opened from the speaker's own machine, at localhost.");
    return true;
  };
}

/** Whether a page of the deck asks, in a browser of this machine. */
function isOwnPage({ headers, socket }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  return (
    isLoopback(socket.remoteAddress ?? '') &&
    OWN_NAMES.includes(nameIn(headers.host)) &&
    (site === undefined || site === 'same-origin') &&
    (headers.origin === undefined || headers.origin === `http://${headers.host}`) &&
    PASSED_ON.every((name) => headers[name] === undefined)
  );
}
