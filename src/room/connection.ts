/** How the way to the broker is. Nothing is kept for later: what is published while there is no way is not sent. */
export type Link =
  | { readonly is: 'connecting' }
  | { readonly is: 'connected' }
  /** It comes back by itself as soon as it can. */
  | { readonly is: 'lost' }
  /** The broker is there and takes nobody now, as it is full or not ready. It goes on trying. */
  | { readonly is: 'unavailable' }
  /** The broker does not want this member, and it does not try again: `because` is for the user. */
  | {
      readonly is: 'refused';
      readonly because: string;
      /** No broker can think better of it. */
      readonly isForGood?: true;
    }
  | { readonly is: 'closed' };

export interface Message {
  readonly topic: string;
  /** What was sent, as UTF-8; what is no UTF-8 never arrives. Empty where something retained was taken away. */
  readonly text: string;
  /** Whether it was kept for who comes later, and is not of now. */
  readonly isRetained: boolean;
}

/** What is needed of a `WebSocket`, that of the browser or that of `ws`. */
export interface Socket {
  binaryType: string;
  readonly readyState: number;
  readonly bufferedAmount: number;
  send(bytes: Uint8Array<ArrayBuffer>): void;
  close(): void;
  addEventListener(type: 'open' | 'close' | 'error', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

export interface ConnectionOptions {
  /**
   * `ws://192.168.1.5:4173/mqtt`. Of several, such as the nodes of a cluster, each member begins with one by chance, and goes on
   * to the next one whenever it loses or does not get one.
   */
  readonly url: string | readonly string[];
  /** This member's name: the one whose second connection ends the first. */
  readonly client: string;
  readonly username: string;
  readonly password: string;
  /** What the broker publishes, retained, when this member is gone without a word. */
  readonly will?: { readonly topic: string; readonly text: string };
  /** Subscribed to again at every connection. */
  readonly subscribes: readonly string[];
  /**
   * The broker says the last will of a member that was silent for one and a half times this long, in seconds. Not below 45: a
   * hidden window's timers may come but once a minute.
   */
  readonly keepAlive: number;
  /** Told the state at once, and each one after it. */
  readonly onLink: (link: Link) => void;
  readonly onMessage: (message: Message) => void;
  /** Calls back when the network or the page may be there again (`online`, visible), and answers how to end that. */
  readonly onWake?: (wake: () => void) => () => void;
  /** Calls back when the network may be gone (`offline`), which is asked the broker then. Answers how to end that. */
  readonly onOffline?: (doubt: () => void) => () => void;
  /** Where there is no `WebSocket` of the platform's own, as in older Nodes; asks for the protocol `mqtt`. */
  readonly open?: (url: string) => Socket;
}

/** A member's way to the broker of its room. It connects again by itself, sooner at first, and at once when the page wakes. */
export interface Connection {
  /**
   * Sends at most once, and only now: answers whether it went. `isRetained` keeps it for who comes later; an empty text then takes
   * away what was kept.
   */
  publish(topic: string, text: string, options?: { readonly isRetained?: boolean }): boolean;
  /** Leaves, with its last will unsaid. */
  close(): void;
}

export type Connect = (options: ConnectionOptions) => Connection;
