import type { WebContainer, WebContainerProcess } from '@webcontainer/api';
import { within } from '../deadline.ts';
import type { Link } from '../remote/protocol.ts';
import { createLineReader, linesOf } from './lines.ts';
import { BEAT_MS, FILES, FOLDER, LAUNCHER_VERSION, readFromLauncher } from './protocol.ts';

/** Node has to start, and no more. */
const HELLO_DEADLINE_MS = 20_000;
/** How many beats may be missing. Counted, not measured: a computer that slept has missed none. */
const MISSING_BEATS = 5;
/** After a process's exit its last output may still come: the stream of it never ends. */
const DRAIN_MS = 100;

/**
 * Starts the launcher in the container, and waits until it speaks.
 *
 * @throws {Error} with half a sentence that says what it did instead; it is killed then
 */
export async function launch(container: WebContainer): Promise<Link> {
  const process = await within(
    HELLO_DEADLINE_MS,
    'it started no Node',
    container.spawn('node', [`${FOLDER}/${FILES.launcher}`]),
  );
  const link = createTerminalLink(process);
  try {
    const started = new Promise<void>((resolve, reject) => {
      link.listen(
        (data) => {
          const hello = readFromLauncher(data);
          if (hello?.type !== 'hello') reject(new Error('it does not speak as it should'));
          else if (hello.version !== LAUNCHER_VERSION) reject(new Error('it is of another version'));
          else resolve();
        },
        (reason) => reject(new Error(reason)),
      );
    });
    await within(HELLO_DEADLINE_MS, 'its launcher did not answer', started);
    return link;
  } catch (error) {
    link.close();
    throw error;
  }
}

function createTerminalLink(process: WebContainerProcess): Link {
  const input = process.input.getWriter();
  let onMessage: (data: unknown) => void = () => {};
  let onBroken: (reason: string) => void = () => {};
  let isClosed = false;
  let beatsMissing = 0;

  const reader = createLineReader(
    '@from-python',
    (message) => {
      beatsMissing = 0;
      if (!isClosed && readFromLauncher(message)?.type !== 'beat') onMessage(message);
    },
    () => fail('it printed megabytes of what is none of ours'),
  );

  const watch = setInterval(() => {
    beatsMissing += 1;
    if (beatsMissing > MISSING_BEATS) fail('it does not answer any more');
  }, BEAT_MS);

  function fail(reason: string) {
    if (!isClosed) onBroken(reason);
  }

  function ended(how: string) {
    clearInterval(watch);
    const lastWords = reader.noise();
    fail(lastWords === '' ? how : `${how}, and said: ${lastWords}`);
  }

  void readAll(process.output, (text) => {
    if (!isClosed) reader.add(text);
  });
  process.exit.then(
    (code) => setTimeout(() => ended(`its Node ended with code ${code}`), DRAIN_MS),
    (error: unknown) => ended(`its Node could not be followed (${String(error)})`),
  );

  return {
    post(message) {
      if (!isClosed) void input.write(linesOf('@to-python', message));
    },
    listen(whenMessage, whenBroken) {
      onMessage = whenMessage;
      onBroken = whenBroken;
    },
    close() {
      isClosed = true;
      clearInterval(watch);
      process.kill();
    },
  };
}

async function readAll(output: ReadableStream<string>, onText: (text: string) => void): Promise<void> {
  const reader = output.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) onText(next.value);
}
