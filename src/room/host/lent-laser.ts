import { LASER_FOR_MS } from '../bounds.ts';
import type { TalkCommand } from '../command.ts';

/** The laser in a phone's hand: it goes out by itself where the phone is not heard any more, or may not point any more. */
export function createLentLaser(obey: (command: TalkCommand) => void) {
  let lit: ReturnType<typeof setTimeout> | undefined;
  const out = () => {
    if (lit === undefined) return;
    clearTimeout(lit);
    lit = undefined;
    obey({ do: 'laser', at: null });
  };
  return {
    out,
    /** Obeys a command, and remembers whether it points. */
    obey(command: TalkCommand) {
      if (command.do === 'laser') {
        clearTimeout(lit);
        lit = command.at ? setTimeout(out, LASER_FOR_MS) : undefined;
      }
      obey(command);
    },
  };
}
