import { at } from '#case';
import type { InputChunk, OutputChunk, Transcript } from './process.ts';
import type { Program } from './program.ts';
import { type PageProcess, RuntimeFailure, type RuntimeInfo, type Started } from './runtime.ts';

/** The id of recordings among the candidates. */
export const RECORDED = 'recorded';

/**
 * Runs nothing: gives what the very same program did when it was recorded, all at once. Rejects with a `RuntimeFailure`.
 *
 * @param because why nothing live runs, in a sentence
 */
export async function played(
  recordings: Recordings,
  { recording }: Program,
  because: string,
): Promise<Started> {
  const load = recording === undefined ? undefined : at(recordings, recording);
  if (!load) throw new RuntimeFailure(`${because} There is no recording for these files.`);
  const found = await load().catch((error: unknown) => {
    throw new RuntimeFailure(`The recording did not arrive: ${String(error)}`);
  });
  return { process: processOf(found), runBy: recordedInfo(found.runtime, because) };
}

function processOf({ dialogue, exit }: Recording): PageProcess {
  return {
    output: new ReadableStream<OutputChunk | InputChunk>({
      start(controller) {
        for (const chunk of dialogue) controller.enqueue(chunk);
        controller.close();
      },
    }),
    input: new WritableStream(),
    exit: Promise.resolve(exit ?? { ending: { how: 'killed' }, leftBehind: [], milliseconds: 0 }),
    interrupt() {},
    stop() {},
    kill() {},
    resize() {},
    whenWaiting() {},
  };
}

/** What the page says where recordings are shown. */
export function recordedInfo(label: string, because: string): RuntimeInfo {
  return {
    name: RECORDED,
    isLive: false,
    label,
    interactive: { works: false, because: 'Only recordings are shown, so no program reads what you type.' },
    isolation: { isFull: true, how: 'Nothing runs.' },
    because,
  };
}

/** A transcript as it is kept. Its program is left out: its user knows what was run. */
export type Recording = Omit<Transcript, 'program'>;

/** By the name that a program has for it. */
export type Recordings = Readonly<Record<string, (() => Promise<Recording>) | undefined>>;
