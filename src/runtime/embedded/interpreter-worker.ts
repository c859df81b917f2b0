import type { CreateCPythonModule } from './cpython-module.ts';
import { bootInterpreter, type Interpreter } from './interpreter.ts';
import { createOutputBatch } from './output-batch.ts';
import { familyOf } from './processes/family.ts';
import type { FromWorker, Given, ToWorker } from './protocol.ts';
import { chooseWaits, type Terminals } from './waits/choose-waits.ts';

/**
 * The worker's side of protocol.ts, for whatever kind of worker. Returns what must be called with each message.
 * Messages from the page come from our own code of the same build, so their types are trusted.
 */
export function serveInterpreter(
  create: CreateCPythonModule,
  post: (message: FromWorker) => void,
): (message: ToWorker) => Promise<void> {
  const chooseFor = chooseWaits(post);
  let interpreter: Interpreter | null = null;
  let terminals: Terminals | null = null;

  async function boot({ launch, assets, packages, ...shared }: Extract<ToWorker, { type: 'boot' }>) {
    const output = createOutputBatch((chunks) => post({ type: 'output', chunks }));
    terminals = chooseFor(shared, output);
    const { waits, way } = terminals;
    const { terminal, birth } = shared;
    const family = terminal && familyOf(terminal, birth, post);
    interpreter = await bootInterpreter(
      create,
      assets,
      packages,
      launch,
      { waits, output },
      { family, birth },
      (piece) => post({ type: 'steps', piece }),
    );
    post({ type: 'booted', version: interpreter.version, waits: way });
    interpreter.readAhead();
    if (interpreter.runWhenGiven) post({ type: 'ended', ...(await interpreter.runWhenGiven()) });
  }

  async function run({ files, steps }: Given) {
    if (interpreter === null) throw new Error('a program came before the interpreter had booted');
    if (interpreter.runWhenGiven) terminals?.deliver({ files, steps });
    else post({ type: 'ended', ...(await interpreter.run({ files, steps })) });
  }

  return async (message) => {
    try {
      if (message.type === 'boot') await boot(message);
      else if (message.type === 'run') await run(message);
      else terminals?.receive(message);
    } catch (error) {
      post({ type: 'broken', reason: String(error) });
    }
  };
}
