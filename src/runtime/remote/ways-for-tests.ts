import { createLineReader, linesOf } from '../webcontainer/lines.ts';

/** A terminal gives what comes in pieces. */
const PIECE = 65_536;

type Way = (receive: (data: unknown) => void) => (message: unknown) => void;

/** The two ways from what runs a program to the page: a port, and the terminal of a container. */
export const WAYS = {
  port: (receive) => (message) => receive(structuredClone(message)),
  terminal(receive) {
    const reader = createLineReader('@from-python', receive, () => receive('a flood'));
    return (message) => {
      const text = linesOf('@from-python', message);
      for (let at = 0; at < text.length; at += PIECE) reader.add(text.slice(at, at + PIECE));
    };
  },
} satisfies Record<string, Way>;
