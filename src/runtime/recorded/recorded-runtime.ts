import { at } from '#case';
import type { PageProcess } from '../page-runtime.ts';
import type { OutputChunk } from '../process.ts';
import type { Program } from '../program.ts';
import { type Runtime, RuntimeFailure, type RuntimeInfo } from '../runtime.ts';
import type { InputChunk } from '../transcript.ts';
import type { Recording, Recordings } from './recordings.ts';

/** The id of recordings among the candidates. */
export const RECORDED = 'recorded';

interface RecordedRuntime extends Omit<Runtime<RuntimeInfo>, 'spawn'> {
  spawn(program: Program): Promise<PageProcess>;
}

/**
 * Runs nothing: it gives what the very same program did when it was recorded, all at once.
 *
 * @param because why nothing live runs, in a sentence
 */
export function createRecordedRuntime(recordings: Recordings, because: string): RecordedRuntime {
  return {
    boot: async () => infoOf('recordings', because),
    async spawn(program) {
      const load = program.recording === undefined ? undefined : at(recordings, program.recording);
      if (!load) throw new RuntimeFailure(`${because} There is no recording for these files.`);
      return processOf(await arrived(load), because);
    },
    rest() {},
    dispose() {},
  };
}

async function arrived(load: () => Promise<Recording>): Promise<Recording> {
  try {
    return await load();
  } catch (error) {
    throw new RuntimeFailure(`The recording did not arrive: ${String(error)}`);
  }
}

function processOf({ runtime, dialogue, exit }: Recording, because: string): PageProcess {
  return {
    runBy: infoOf(runtime, because),
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
  };
}

function infoOf(label: string, because: string): RuntimeInfo {
  return {
    name: RECORDED,
    isLive: false,
    label,
    interactive: { works: false, because: 'Only recordings are shown, so no program reads what you type.' },
    isolation: { isFull: true, how: 'Nothing runs.' },
    because,
  };
}
