import type { Sources } from '#case';
import type { Transcript } from '#runtime';
import type { StopClue } from './clue.ts';
import { type Frame, frameAt, placeOf } from './frame.ts';

/** `> /home/talk/main.py(12)run()`, in the list of `w` also without the `>`: how pdb writes a frame. */
const FRAME = /^(?<here>>| ) (?<file>\S.*?)\((?<line>\d+)\)(?<function><?[\w.]+>?)\(\)(?:->|$)/;
const SOURCE = /^-> ?(?<code>.*)$/;
const PROMPT = /^(?:\((?:Pdb|com)[^)]*\)|ipdb>) ?/;

/** The places at which a debugger has stopped, each once, with the whole stack where one has asked for it (`w`). */
export function readStops(screen: readonly string[], sources: Sources): StopClue[] {
  const stops = new Map<string, readonly Frame[]>();
  for (const { frames, here } of listings(screen, sources)) {
    const stop = frames[here];
    if (!stop) continue;
    const stack = frames.slice(0, here + 1);
    const place = placeOf(stop);
    if (stack.length >= (stops.get(place)?.length ?? 0)) stops.set(place, stack);
  }
  // `up` shows a frame that is on the way to a stop: it is none by itself.
  const stacks = [...stops.values()];
  const passed = new Set(stacks.flatMap((frames) => frames.slice(0, -1).map(placeOf)));
  return stacks
    .filter(([first, ...inner]) => !(first && inner.length === 0 && passed.has(placeOf(first))))
    .map((frames) => ({ kind: 'stop', frames }));
}

const WAITING = /(?:^|\n)\((?:Pdb|com)[^)\n]*\) $/;

/** Whether the program is stopped at a debugger's prompt, and so has something to show before its end. */
export function isAtDebugger({ dialogue, exit }: Transcript): boolean {
  const last = dialogue.at(-1);
  return exit === null && last?.stream === 'stdout' && WAITING.test(last.text.slice(-80));
}

interface Listing {
  readonly frames: Frame[];
  /** Index of the frame that pdb is in. */
  here: number;
}

/** Frames on lines that follow each other, each with its line of source. */
function listings(lines: readonly string[], sources: Sources): Listing[] {
  const found: Listing[] = [];
  let open: Listing | null = null;
  lines.forEach((printed, index) => {
    if (printed === '') {
      open = null;
      return;
    }
    const line = printed.replace(PROMPT, '');
    if (line !== printed) open = null;
    const groups = FRAME.exec(line)?.groups;
    if (!groups?.file || !groups.line) {
      if (!SOURCE.test(line)) open = null;
      return;
    }
    if (!open) {
      open = { frames: [], here: -1 };
      found.push(open);
    }
    const source = SOURCE.exec(lines[index + 1] ?? '')?.groups?.code ?? null;
    open.frames.push(frameAt(groups.file, Number(groups.line), groups.function ?? null, source, sources));
    if (groups.here === '>') open.here = open.frames.length - 1;
  });
  return found;
}
