import type { Transcript } from '#runtime';

/** What is compared of a run. */
export interface Outcome {
  /** To the byte. */
  readonly stdout: string;
  /** Line by line, without what `normalised` takes away. */
  readonly stderr: readonly string[];
  readonly exitCode: number | string;
}

export function outcomeOf({ dialogue, exit }: Transcript): Outcome {
  const textOf = (stream: string) =>
    dialogue
      .filter((chunk) => chunk.stream === stream)
      .map(({ text }) => text)
      .join('');
  const ending = exit?.ending;
  return {
    stdout: textOf('stdout'),
    stderr: normalised(textOf('stderr')),
    exitCode: ending?.how === 'exited' ? ending.code : (ending?.how ?? 'running'),
  };
}

const FRAME = /^(?<margin>[\s|]*)File "(?<file>[^"]+)", line \d+(?<rest>, in .+)?$/;
const RUN_TIME = /(?<=^Ran \d+ tests? in )\d+\.\d+s$/;
const INTERPRETER = /^\S*python[\d.]*(?=: )/;
const LIBRARY = /^(\/lib\/python314\.zip\/|<frozen )/;

/**
 * The one place that says what two versions of Python may differ in, all of it on stderr:
 *
 * - a frame of the standard library is its file and function, without line and source: these are the library's
 *   business, and 3.14 is compared with 3.11;
 * - of the source of a frame only the first line is kept, without the marks `~~^~~` below it, and none of code
 *   that is in no file (`python -c`), which 3.13 and newer know;
 * - the time that a test run took is `N`, and the interpreter is called `python`, whatever its path.
 */
export function normalised(stderr: string): string[] {
  const kept: string[] = [];
  /** Source lines are deeper than their frame; this many more of them are kept. -1: no frame is above. */
  let below = { prefix: '', sourceLines: -1 };
  for (const line of stderr.split('\n')) {
    const frame = FRAME.exec(line)?.groups;
    if (frame) {
      const { margin = '', file = '', rest = '' } = frame;
      const isLibrary = LIBRARY.test(file);
      kept.push(isLibrary ? `${margin}File "${file}"${rest}` : line);
      below = { prefix: `${margin}  `, sourceLines: isLibrary || file === '<string>' ? 0 : 1 };
    } else if (below.sourceLines >= 0 && line.startsWith(below.prefix)) {
      if (below.sourceLines > 0) kept.push(line);
      below.sourceLines = 0;
    } else {
      below.sourceLines = -1;
      kept.push(line.replace(RUN_TIME, 'N s').replace(INTERPRETER, 'python'));
    }
  }
  return kept;
}

/** The lines of one run, of both streams, that the other has not. Each counts as often as it comes. */
export function linesOnlyIn(one: Outcome, other: Outcome): string[] {
  const rest = linesOf(other);
  return linesOf(one).filter((line) => {
    const at = rest.indexOf(line);
    if (at !== -1) rest.splice(at, 1);
    return at === -1;
  });
}

/** Both streams and the exit code. */
function linesOf({ stdout, stderr, exitCode }: Outcome): string[] {
  return [...stdout.split('\n'), ...stderr, `exit code ${exitCode}`];
}
