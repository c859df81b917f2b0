import { type Message, readMessage } from './protocol.ts';

/** A way to the other windows of the room: what one sends reaches all others, in order. */
export interface Transport {
  send(message: Message): void;
  /** Takes the messages of others; only what is one arrives. */
  onMessage(listener: (message: Message) => void): void;
  close(): void;
}

/** The windows of one browser. */
export function broadcastTransport(name: string): Transport {
  const channel = new BroadcastChannel(name);
  return {
    send: (message) => channel.postMessage(message),
    onMessage(listener) {
      channel.onmessage = ({ data }: MessageEvent<unknown>) => {
        const message = readMessage(data);
        if (message) listener(message);
      };
    },
    close: () => channel.close(),
  };
}
