import { cutNotice } from './cut.ts';
import type { OutputChunk, Process, ProcessExit } from './process.ts';
import type { Program } from './program.ts';
import type { InputChunk, Transcript } from './transcript.ts';

/** UTF-16 units of dialogue that are kept: the first half of it and the last, with a notice between. */
const LONGEST_DIALOGUE = 400_000;

type Chunk = OutputChunk | InputChunk;

const CTRL_C: InputChunk = { stream: 'stdin', text: '^C\n' };

export interface TranscriptRecorder {
  /** The transcript as it stands; a new object after each change. */
  readonly current: Transcript;
  /** Resolves when the process has ended and all its output is in. */
  readonly done: Promise<Transcript>;
  /** Types into the process's input, and into the transcript. */
  type(text: string): void;
  /** End of file. */
  endInput(): void;
  /** Ctrl-C, which a terminal shows as `^C`. */
  interrupt(): void;
  /** Ctrl-C, and the end of a program that goes on. */
  stop(): void;
}

/**
 * Folds a process into a transcript: adjacent chunks of one stream become one, the text is bounded.
 * It reads `process.output` and writes `process.input`, so nobody else can.
 *
 * @param runtime what runs it: `RuntimeInfo.label`
 * @param onChange called after each change with the chunk that was added, `null` for the exit
 */
export function recordTranscript(
  process: Process,
  program: Program,
  runtime: string,
  onChange: (added: Chunk | null) => void = () => {},
): TranscriptRecorder {
  const dialogue = createBoundedDialogue(LONGEST_DIALOGUE);
  const input = process.input.getWriter();
  let exit: ProcessExit | null = null;
  let snapshot: Transcript | null = null;

  function add(chunk: Chunk) {
    dialogue.add(chunk);
    snapshot = null;
    onChange(chunk);
  }

  function current(): Transcript {
    snapshot ??= { program, runtime, dialogue: dialogue.chunks(), exit };
    return snapshot;
  }

  async function fold(): Promise<Transcript> {
    const reader = process.output.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) add(next.value);
    exit = await process.exit;
    snapshot = null;
    onChange(null);
    return current();
  }

  return {
    get current() {
      return current();
    },
    done: fold(),
    type(text) {
      if (exit !== null) return;
      add({ stream: 'stdin', text });
      input.write(text).catch(ignoreClosed);
    },
    endInput: () => void input.close().catch(ignoreClosed),
    interrupt() {
      if (exit !== null) return;
      add(CTRL_C);
      process.interrupt();
    },
    stop() {
      if (exit !== null) return;
      add(CTRL_C);
      process.stop();
    },
  };
}

/** The process ended, or its input was closed, while the text was on its way: nobody is there to read it. */
function ignoreClosed() {}

/** A list of chunks whose middle goes when it gets too long. */
export function createBoundedDialogue(longest: number) {
  const half = longest / 2;
  const head: Chunk[] = [];
  let headLength = 0;
  const tail: Chunk[] = [];
  let tailLength = 0;
  let dropped = 0;

  /** Makes the tail as short as it should be. Not at each addition, as that would copy a long text each time. */
  function trimTail() {
    let excess = tailLength - half;
    if (excess <= 0) return;
    dropped += excess;
    tailLength = half;
    for (let first = tail[0]; first && excess > 0; first = tail[0]) {
      if (first.text.length <= excess) tail.shift();
      else tail[0] = { ...first, text: first.text.slice(excess) };
      excess -= Math.min(excess, first.text.length);
    }
  }

  return {
    add(chunk: Chunk): void {
      const forHead = chunk.text.slice(0, half - headLength);
      const forTail = chunk.text.slice(forHead.length);
      if (forHead !== '') append(head, { ...chunk, text: forHead });
      if (forTail !== '') append(tail, { ...chunk, text: forTail });
      headLength += forHead.length;
      tailLength += forTail.length;
      if (tailLength > longest) trimTail();
    },
    chunks(): readonly Chunk[] {
      trimTail();
      if (dropped === 0) return tail.reduce((whole, chunk) => append(whole, chunk), [...head]);
      return [...head, { stream: 'stdout', text: cutNotice(dropped) }, ...tail];
    },
  };
}

function append(chunks: Chunk[], chunk: Chunk): Chunk[] {
  const last = chunks.at(-1);
  if (last?.stream === chunk.stream) chunks[chunks.length - 1] = { ...last, text: last.text + chunk.text };
  else chunks.push(chunk);
  return chunks;
}
