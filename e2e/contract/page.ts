import {
  createRuntime,
  PLAIN_LAUNCH,
  type Program,
  type RuntimeInfo,
  recordTranscript,
  type Transcript,
  type TranscriptRecorder,
} from '#runtime';
import { inDialogue } from '../../src/evidence/index.ts';

/** What somebody does at the terminal as soon as the program has printed a text, after what made them do the last thing. */
export interface Act {
  readonly at: string;
  readonly does: { readonly type: string } | 'interrupt' | 'stop' | 'end the input';
}

/** What the page of the contract offers: the deck's own runtime, without slides, and its transcripts whole. */
export interface ContractPage {
  boot(packages: readonly string[]): Promise<RuntimeInfo>;
  /** Runs a program to its end, and types these lines at a debugger's prompts. */
  run(program: Program, typed: readonly string[]): Promise<Transcript>;
  /** Runs a program to its end in the company of somebody. */
  converse(program: Program, acts: readonly Act[]): Promise<Transcript>;
}

declare global {
  var contractPage: ContractPage;
}

const runtime = createRuntime({});

globalThis.contractPage = {
  boot: (packages) => runtime.boot({ ...PLAIN_LAUNCH, packages }),
  async run(program, typed) {
    const { process, runBy } = await runtime.spawn(program);
    return inDialogue(process, program, runBy.name, typed);
  },
  async converse(program, acts) {
    const { process, runBy } = await runtime.spawn(program);
    const left = [...acts];
    let unseen = '';
    const recorder = recordTranscript(process, program, runBy.name, (added) => {
      if (added === null || added.stream === 'stdin') return;
      unseen += added.text;
      for (let next = left[0]; next && unseen.includes(next.at); next = left[0]) {
        left.shift();
        unseen = unseen.slice(unseen.indexOf(next.at) + next.at.length);
        act(recorder, next.does);
      }
    });
    return recorder.done;
  },
};

function act(recorder: TranscriptRecorder, does: Act['does']): void {
  if (does === 'interrupt') recorder.interrupt();
  else if (does === 'stop') recorder.stop();
  else if (does === 'end the input') recorder.endInput();
  else recorder.type(does.type);
}
