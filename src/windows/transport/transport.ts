/** A way to the other members: what one sends reaches all others, in order. */
export interface Transport<Message> {
  send(message: Message): void;
  /** Takes the messages of others; whatever else comes is dropped. */
  onMessage(listener: (message: Message) => void): void;
  close(): void;
}
