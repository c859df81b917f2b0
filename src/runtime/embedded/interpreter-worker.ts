import type { CreateCPythonModule } from './cpython-module.ts';
import { bootInterpreter, type Interpreter } from './interpreter.ts';
import { receive } from './mailbox.ts';
import { createOutputBatch } from './output-batch.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { createTerminal, DEAF_TERMINAL, terminalMemory } from './terminal.ts';

/**
 * The worker's side of protocol.ts, for whatever kind of worker. Returns what must be called with each message.
 * Messages from the page come from our own code of the same build, so their types are trusted.
 */
export function serveInterpreter(
  create: CreateCPythonModule,
  post: (message: FromWorker) => void,
): (message: ToWorker) => Promise<void> {
  let interpreter: Interpreter | null = null;

  async function boot({ launch, assets, packages, terminal, mailbox }: Extract<ToWorker, { type: 'boot' }>) {
    const streams = {
      terminal: terminal === null ? DEAF_TERMINAL : createTerminal(terminalMemory(terminal), input),
      output: createOutputBatch((chunks) => post({ type: 'output', chunks })),
    };
    interpreter = await bootInterpreter(create, assets, packages, launch, streams);
    post({ type: 'booted', version: interpreter.version });
    interpreter.readAhead();
    if (mailbox) post({ type: 'ended', ...interpreter.runWhenGiven(() => receive(mailbox)) });
  }

  const input = {
    onWait: () => post({ type: 'input-wanted' }),
    onRead: () => post({ type: 'input-taken' }),
  };

  function run({ files }: Extract<ToWorker, { type: 'run' }>) {
    if (interpreter === null) throw new Error('a program came before the interpreter had booted');
    post({ type: 'ended', ...interpreter.run(files) });
  }

  return async (message) => {
    try {
      if (message.type === 'boot') await boot(message);
      else run(message);
    } catch (error) {
      post({ type: 'broken', reason: String(error) });
    }
  };
}
