/** What `termios` says of a terminal, and changes: as in C, but for the two speeds. */
export interface Termios {
  readonly c_iflag: number;
  readonly c_oflag: number;
  readonly c_cflag: number;
  readonly c_lflag: number;
  readonly c_cc: readonly number[];
}

export interface TerminalAttributes {
  get(): Termios;
  set(termios: Termios): void;
  /** Whether what is typed is not to be shown, as when `getpass` asks. Of all that can be changed, only this is heeded. */
  isSecret(): boolean;
}

const ECHO = 0o10;
const ICANON = 0o2;

/** As Linux has them when it opens a terminal. */
const USUAL: Termios = {
  c_iflag: 0o26400,
  c_oflag: 0o5,
  c_cflag: 0o277,
  c_lflag: 0o105073,
  c_cc: [3, 28, 127, 21, 4, 0, 1, 0, 17, 19, 26, 0, 18, 15, 23, 22],
};

/** @param onEcho called when what is typed becomes a secret, or is none any more */
export function createAttributes(onEcho: (isSecret: boolean) => void = () => {}): TerminalAttributes {
  let termios = USUAL;
  // Without lines, a program shows itself what it reads.
  const isSecret = () => (termios.c_lflag & ECHO) === 0 && (termios.c_lflag & ICANON) !== 0;
  return {
    get: () => termios,
    set(changed) {
      const wasSecret = isSecret();
      termios = changed;
      if (isSecret() !== wasSecret) onEcho(isSecret());
    },
    isSecret,
  };
}
