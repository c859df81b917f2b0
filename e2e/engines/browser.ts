/** A browser with a profile of its own, with what every driver of an engine can do. */
export interface Browser {
  /** All of its windows, in the order in which they were opened. */
  windows(): Promise<readonly Window[]>;
  close(): Promise<void>;
}

export interface Window {
  goTo(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function in the page. It knows nothing but its arguments, which are plain data, as its answer is. */
  run<Args extends readonly unknown[], Answer>(
    work: (...args: Args) => Answer | Promise<Answer>,
    ...args: Args
  ): Promise<Answer>;
  /** Runs a script in the page, whatever the page's own policy says of scripts. */
  load(script: string): Promise<void>;
  /** Presses all of these keys and lets go of them: `Control`, `k`. */
  press(keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  click(point: Point): Promise<void>;
  /** Has the keys go to this window, and not to another one. */
  toFront(): Promise<void>;
  close(): Promise<void>;
}

/** In pixels, from the corner of the page. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** As every window is, where the engine lets itself be asked. */
export const SIZE = { width: 1280, height: 800 };
