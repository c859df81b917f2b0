import type { IncomingMessage, Server } from 'node:http';
import type { Duplex, Stream } from 'node:stream';
import { WebSocketServer } from 'ws';
import { MOST_A_SECOND_FROM_A_REMOTE, MOST_BYTES, MOST_CLIENTS } from '../../src/room/index.ts';
import { Allowance } from './allowance.ts';
import { mustLeave } from './crowd.ts';
import { Frames } from './frames.ts';
import { Gate } from './gate.ts';
import { isLoopback } from './loopback.ts';

/** Where the broker is on a deck's server. */
const MQTT_PATH = '/mqtt';
/** Of a packet, besides what it carries: its topic and the lengths of both. */
export const PACKET_HEAD = 256;

const SUBPROTOCOL = 'mqtt';
const CLOSE_WITHIN_MS = 2_000;
/** Connections whose first packet has not come. Who has said nothing leaves for who may. */
const MOST_NEWCOMERS = 500;
/** A room full of phones comes back at once when its wifi does; nobody comes back a hundred times a second. */
const MOST_UPGRADES_A_SECOND = 200;
/** Frames and packets, each by itself: three times what a finger on the laser says. */
const MOST_FRAMES_A_SECOND = 2 * 3 * MOST_A_SECOND_FROM_A_REMOTE;

/** A connection before it has said who it is. */
export interface Newcomer {
  readonly frames: Frames;
  readonly address: string;
  /** Whether it comes from this machine. */
  readonly isNear: boolean;
  /** It has said who it is. */
  hasEntered(): void;
}

/** Answers the WebSockets of servers, each as a stream of MQTT. */
export function acceptUpgrades(
  isOwnPage: (origin: string) => boolean,
  onStream: (frames: Frames, request: IncomingMessage) => void,
) {
  // A learner's screen; until somebody has come in as one, its `Gate` lets much less through.
  const ofStrangers = socketsOf(MOST_BYTES.screen + PACKET_HEAD);
  // The host is on this machine, and has whole views to show.
  const ofThisMachine = socketsOf(MOST_BYTES.down + PACKET_HEAD);
  const newcomers = new Map<Stream, Newcomer>();
  const open = new Set<Frames>();
  const rate = new Allowance(MOST_UPGRADES_A_SECOND, MOST_CLIENTS);

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer) {
    socket.on('error', () => socket.destroy());
    const refusal = whyNot(request);
    if (refusal !== null) return refuse(socket, refusal);
    const address = request.socket.remoteAddress ?? '';
    const isNear = isLoopback(address);
    if (newcomers.size >= MOST_NEWCOMERS) {
      const [first] = newcomers.values();
      (mustLeave(newcomers.values(), address) ?? first)?.frames.destroy();
    }
    const sockets = isNear ? ofThisMachine : ofStrangers;
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      const gate = new Gate(
        MOST_BYTES.up + PACKET_HEAD,
        new Allowance(MOST_FRAMES_A_SECOND, 2 * MOST_FRAMES_A_SECOND),
      );
      const frames = new Frames(webSocket, gate);
      newcomers.set(frames, { frames, address, isNear, hasEntered: () => newcomers.delete(frames) });
      open.add(frames);
      frames.once('close', () => {
        newcomers.delete(frames);
        open.delete(frames);
      });
      onStream(frames, request);
    });
  }

  function whyNot({ url = '', headers }: IncomingMessage): string | null {
    if (url.split('?', 1)[0] !== MQTT_PATH) return '404 Not Found';
    if (headers.origin !== undefined && !isOwnPage(headers.origin)) return '403 Forbidden';
    const asked = (headers['sec-websocket-protocol'] ?? '').split(/\s*,\s*/);
    if (!asked.includes(SUBPROTOCOL)) return '400 Bad Request';
    return rate.take() ? null : '503 Service Unavailable';
  }

  return {
    attach: (server: Server): void => void server.on('upgrade', upgrade),
    newcomer: (stream: Stream): Newcomer | undefined => newcomers.get(stream),
    async close(): Promise<void> {
      const closed = [...open].map((frames) => new Promise((resolve) => frames.once('close', resolve)));
      for (const frames of open) frames.cut();
      await Promise.all(closed);
    },
  };
}

function socketsOf(maxPayload: number): WebSocketServer {
  const options = { noServer: true, clientTracking: false, perMessageDeflate: false, maxPayload };
  return new WebSocketServer({
    ...options,
    handleProtocols: (protocols) => protocols.has(SUBPROTOCOL) && SUBPROTOCOL,
    ...{ closeTimeout: CLOSE_WITHIN_MS },
  });
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
