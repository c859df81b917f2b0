import { messageOf } from '../../ui/faults.ts';
import { boundedReason } from '../bounds.ts';
import type { Process } from '../process.ts';
import type { Runtime } from '../runtime.ts';
import type { FromRemote } from './from-remote.ts';
import { createOutputSender, type OutputSender } from './output-flow.ts';
import type { ToRemote } from './protocol.ts';

interface Served {
  readonly process: Process;
  readonly input: WritableStreamDefaultWriter<string>;
  readonly output: OutputSender;
}

/**
 * The other side of the protocol: a runtime at the end of a line. Returns what must be called with each message.
 * They come from the page, which is of the same build and more trusted than we are.
 */
export function serveRuntime(runtime: Runtime, post: (message: FromRemote) => void) {
  const running = new Map<number, Served>();

  async function boot({ request, launch }: Extract<ToRemote, { type: 'boot' }>) {
    const { label, interactive } = await runtime.boot(launch);
    post({ type: 'booted', request, info: { label, interactive } });
  }

  async function spawn({ request, program }: Extract<ToRemote, { type: 'spawn' }>) {
    const process = await runtime.spawn(program);
    const output = createOutputSender((chunks) => post({ type: 'output', process: request, chunks }));
    running.set(request, { process, input: process.input.getWriter(), output });
    post({ type: 'spawned', request });
    process.whenWaiting((waiting) => post({ type: 'waiting', process: request, waiting }));
    await output.sendAll(process.output);
    const exit = await process.exit;
    running.delete(request);
    post({ type: 'ended', process: request, exit });
  }

  return (message: ToRemote): void => {
    if (message.type === 'boot' || message.type === 'spawn') {
      const { request } = message;
      const answer = message.type === 'boot' ? boot(message) : spawn(message);
      answer.catch((error: unknown) =>
        post({ type: 'failed', request, reason: boundedReason(messageOf(error)) }),
      );
      return;
    }
    if (message.type === 'rest') {
      runtime.rest();
      return;
    }
    // A process may end while a message to it is on its way.
    const served = running.get(message.process);
    if (served) tell(served, message);
  };
}

function tell(
  { process, input, output }: Served,
  message: Exclude<ToRemote, { type: 'boot' | 'rest' | 'spawn' }>,
): void {
  switch (message.type) {
    case 'input':
      input.write(message.text).catch(ignoreEnded);
      break;
    case 'end-input':
      input.close().catch(ignoreEnded);
      break;
    case 'resize':
      process.resize(message);
      break;
    case 'output-read':
      output.makeRoom(message.weight);
      break;
    default:
      process[message.type]();
  }
}

function ignoreEnded() {}
