/** A way to the other members: what one sends reaches all others, in order. */
export interface Transport<Message> {
  /** Once it is closed, nobody hears. */
  send(message: Message): void;
  /** Takes the messages of others; whatever else comes is dropped. */
  onMessage(listener: (message: Message) => void): void;
  close(): void;
}

/**
 * The windows of one browser.
 *
 * @param read answers `null` for what is no message
 */
export function broadcast<Message>(
  name: string,
  read: (received: unknown) => Message | null,
): Transport<Message> {
  const channel = new BroadcastChannel(name);
  let isOpen = true;
  return {
    send: (message) => isOpen && channel.postMessage(message),
    onMessage(listener) {
      channel.onmessage = ({ data }: MessageEvent<unknown>) => {
        const message = read(data);
        if (message) listener(message);
      };
    },
    close() {
      isOpen = false;
      channel.close();
    },
  };
}
