import { CHUNK_WEIGHT, cutNotice, weightOf } from './bounds.ts';
import type { InputChunk, OutputChunk, ProcessExit, Transcript, Waiting } from './process.ts';
import type { Program } from './program.ts';
import type { PageProcess } from './runtime.ts';

/** The weight of dialogue that is kept: the first half of it and the last, with a notice between. */
const HEAVIEST_DIALOGUE = 400_000;

type Chunk = OutputChunk | InputChunk;

const CTRL_C: InputChunk = { stream: 'stdin', text: '^C\n' };

/** Ctrl-D, which a terminal does not show. */
const CTRL_D = '\x04';

export interface TranscriptRecorder {
  /** The transcript so far; a new object after each change. */
  readonly current: Transcript;
  /** Resolves when the process has ended and all its output is in. */
  readonly done: Promise<Transcript>;
  /** Types into the process's input, and into the transcript. Ctrl-D is `\x04`: see `Process.input`. */
  type(text: string): void;
  /** End of file, for good: nobody is at the terminal any more. */
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
 * @param onChange called after each change with the chunk that was added, `null` for any other
 */
export function recordTranscript(
  process: PageProcess,
  program: Program,
  runtime: string,
  onChange: (added: Chunk | null) => void = () => {},
): TranscriptRecorder {
  const dialogue = createBoundedDialogue(HEAVIEST_DIALOGUE);
  const input = process.input.getWriter();
  let exit: ProcessExit | null = null;
  let waiting: Waiting = 'no';
  let snapshot: Transcript | null = null;

  function add(chunk: Chunk) {
    dialogue.add(chunk);
    snapshot = null;
    onChange(chunk);
  }

  const isSecret = () => waiting === 'for a secret' || waiting === 'not yet, for a secret';

  function current(): Transcript {
    snapshot ??= {
      program,
      runtime,
      dialogue: dialogue.chunks(),
      exit,
      ...((waiting === 'for a line' || waiting === 'for a secret') && { isWaiting: true }),
      ...(isSecret() && { isSecret: true }),
    };
    return snapshot;
  }

  process.whenWaiting((now) => {
    if (exit !== null || now === waiting) return;
    waiting = now;
    snapshot = null;
    onChange(null);
  });

  function pressCtrlC(how: 'interrupt' | 'stop') {
    if (exit !== null) return;
    add(CTRL_C);
    process[how]();
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
      const shown = isSecret() ? '' : text.replaceAll(CTRL_D, '');
      if (shown !== '') add({ stream: 'stdin', text: shown });
      input.write(text).catch(ignoreClosed);
    },
    endInput: () => void input.close().catch(ignoreClosed),
    interrupt: () => pressCtrlC('interrupt'),
    stop: () => pressCtrlC('stop'),
  };
}

/** The process ended, or its input was closed, while the text was on its way: nobody is there to read it. */
function ignoreClosed() {}

/** A list of chunks whose middle goes when it gets too heavy. */
export function createBoundedDialogue(heaviest: number) {
  const half = heaviest / 2;
  const head: Chunk[] = [];
  let headWeight = 0;
  let isHeadFull = false;
  const tail: Chunk[] = [];
  let tailWeight = 0;
  let dropped = 0;

  /** Puts into the head what fits; what is left over is returned. */
  function addToHead(chunk: Chunk): Chunk {
    const room = half - headWeight - (head.at(-1)?.stream === chunk.stream ? 0 : CHUNK_WEIGHT);
    const text = chunk.text.slice(0, Math.max(0, room));
    isHeadFull = text !== chunk.text;
    if (text !== '') headWeight += append(head, { ...chunk, text });
    return { ...chunk, text: chunk.text.slice(text.length) };
  }

  /** Makes the tail as light as it should be. Not at each addition, as that would copy a long text each time. */
  function trimTail() {
    for (let first = tail[0]; first && tailWeight > half; first = tail[0]) {
      const excess = tailWeight - half;
      if (first.text.length <= excess) {
        tail.shift();
        tailWeight -= weightOf(first);
        dropped += first.text.length;
      } else {
        tail[0] = { ...first, text: first.text.slice(excess) };
        tailWeight = half;
        dropped += excess;
      }
    }
  }

  return {
    add(chunk: Chunk): void {
      const left = isHeadFull ? chunk : addToHead(chunk);
      if (left.text !== '') tailWeight += append(tail, left);
      if (tailWeight > heaviest) trimTail();
    },
    chunks(): readonly Chunk[] {
      trimTail();
      if (dropped > 0) return [...head, { stream: 'stdout', text: cutNotice(dropped) }, ...tail];
      const whole = [...head];
      for (const chunk of tail) append(whole, chunk);
      return whole;
    },
  };
}

/** Returns by how much the chunks have got heavier. */
function append(chunks: Chunk[], chunk: Chunk): number {
  const last = chunks.at(-1);
  if (last?.stream !== chunk.stream) {
    chunks.push(chunk);
    return weightOf(chunk);
  }
  chunks[chunks.length - 1] = { ...last, text: last.text + chunk.text };
  return chunk.text.length;
}
