import { createRuntime, PLAIN_LAUNCH, type Program, type RuntimeInfo, type Transcript } from '#runtime';
import { inDialogue } from '../../src/evidence/index.ts';

/** What the page of the contract offers: the deck's own runtime, without slides, and its transcripts whole. */
export interface ContractPage {
  boot(packages: readonly string[]): Promise<RuntimeInfo>;
  /** Runs a program to its end, and types these lines at a debugger's prompts. */
  run(program: Program, typed: readonly string[]): Promise<Transcript>;
  /** Starts a program, and stops it when it has printed something. */
  runAndStop(program: Program): Promise<Transcript>;
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
  async runAndStop(program) {
    const { process, runBy } = await runtime.spawn(program);
    const [one, other] = process.output.tee();
    void one
      .getReader()
      .read()
      .then(() => process.stop());
    return inDialogue({ ...process, output: other }, program, runBy.name, []);
  },
};
