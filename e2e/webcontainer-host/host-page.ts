import * as Comlink from 'comlink';

/*
 * A stand-in for the page that StackBlitz serves at `/headless`, as far as a client sees it. It is not WebContainers: its files
 * and processes are those of a small server in Node. It speaks the client's protocol, in the words of Comlink 4.3.0.
 */

type Output = (bytes: Uint8Array | null) => Promise<void>;

interface Run {
  readonly command: string;
  readonly args: readonly string[];
}

const ask = (path: string, body?: BodyInit | null) =>
  fetch(path, { method: 'POST', body: body ?? null }).then(async (response) => {
    if (!response.ok) throw new Error(await response.text());
    return response;
  });

const path = (name: string) => `?path=${encodeURIComponent(name)}`;

const files = {
  mkdir: (name: string) => ask(`/mkdir${path(name)}`).then(() => undefined),
  writeFile: (name: string, content: string | Uint8Array<ArrayBuffer>) =>
    ask(`/write${path(name)}`, content).then(() => undefined),
  async readFile(name: string, encoding?: string) {
    const response = await ask(`/read${path(name)}`);
    return encoding ? response.text() : new Uint8Array(await response.arrayBuffer());
  },
};

async function run(wish: Run, _stdout: unknown, _stderr: unknown, output: Output) {
  const id = await (await ask('/run', JSON.stringify(wish))).text();
  const { body } = await ask(`/output/${id}`);
  if (body) void passOn(body, output);
  return Comlink.proxy({
    onExit: ask(`/exit/${id}`).then(async (response) => Number(await response.text())),
    write: (text: string) => ask(`/input/${id}`, text).then(() => undefined),
    kill: () => ask(`/kill/${id}`).then(() => undefined),
    resize() {},
  });
}

/** The stream of a process never ends: whoever reads it has to know when to stop. */
async function passOn(body: ReadableStream<Uint8Array>, output: Output): Promise<void> {
  const reader = body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) await output(next.value);
}

const instance = {
  fs: () => Comlink.proxy(files),
  previewScript: () => null,
  runtimeInfo: () => ({ path: '/bin', cwd: '/home/talk' }),
  run,
  on: () => Comlink.proxy(() => {}),
  teardown: () => ask('/teardown').then(() => undefined),
};

const { port1, port2 } = new MessageChannel();
Comlink.expose({ build: () => Comlink.proxy(instance) }, port1);
// The server holds this back where the test wants a host that is late, or silent.
await ask('/answer');
parent.postMessage({ type: 'init' }, '*', [port2]);
