import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { WebKit } from '../../tools/serve/webkit.ts';
import { freePort } from '../../tools/setup/free-port.ts';
import { type Browser, SIZE, type Window } from './browser.ts';

/** WebKitGTK by WebDriver, on a screen that nobody sees. */
export async function launchWebKit(
  webkit: WebKit,
  { sharesMemory }: { sharesMemory: boolean },
): Promise<Browser> {
  const screen = await openScreen(webkit.screen);
  const port = await freePort();
  const driver = spawn(webkit.driver, [`--port=${port}`], {
    stdio: 'ignore',
    // Safari shares memory within an isolated page; this port of WebKit does so only when it is asked to, and then in every page.
    env: {
      ...process.env,
      DISPLAY: screen.display,
      ...(sharesMemory ? { JSC_useSharedArrayBuffer: '1' } : {}),
    },
  });
  const end = async () => {
    for (const process of [driver, screen.process]) await ended(process);
  };
  try {
    const session = await newSession(`http://127.0.0.1:${port}`, webkit.browser);
    const close = async () => {
      await session('DELETE', '').catch(() => undefined);
      await end();
    };
    return browserOf(session, close);
  } catch (failure) {
    await end();
    throw failure;
  }
}

async function openScreen(xvfb: string) {
  const args = [
    '-displayfd',
    '3',
    '-screen',
    '0',
    `${SIZE.width}x${SIZE.height + 100}x24`,
    '-nolisten',
    'tcp',
  ];
  const process = spawn(xvfb, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = process.stdio[3];
  if (!number) throw new Error('Xvfb has no pipe to say its number in.');
  const [said] = await Promise.race([once(number, 'data'), once(process, 'exit').then(failed)]);
  return { process, display: `:${String(said).trim()}` };
}

function failed(): never {
  throw new Error('Xvfb ended at once.');
}

async function ended(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  process.kill();
  await once(process, 'exit');
}

/** Asks the driver within a session: a method, a path such as `/url`, and what goes with it. */
type Session = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

async function newSession(driver: string, binary: string): Promise<Session> {
  const options = {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  };
  await untilReady(driver);
  const { sessionId } = (await ask('POST', `${driver}/session`, {
    capabilities: { alwaysMatch: options },
  })) as { sessionId: string };
  const session: Session = (method, path, body) => ask(method, `${driver}/session/${sessionId}${path}`, body);
  await session('POST', '/timeouts', { script: 60_000, pageLoad: 60_000 });
  return session;
}

async function untilReady(driver: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(`${driver}/status`).catch(() => null)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('WebKitWebDriver does not answer.');
}

async function ask(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, {
    method,
    ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(`WebDriver: ${method} ${url}: ${JSON.stringify(value)}`);
  return value;
}

function browserOf(session: Session, close: () => Promise<void>): Browser {
  const known = new Map<string, Window>();
  return {
    async windows() {
      const handles = (await session('GET', '/window/handles')) as readonly string[];
      for (const handle of handles) if (!known.has(handle)) known.set(handle, windowOf(session, handle));
      return [...known].flatMap(([handle, window]) => (handles.includes(handle) ? [window] : []));
    },
    close,
  };
}

function windowOf(session: Session, handle: string): Window {
  /** The driver has one window at a time. */
  const here: Session = async (...request) => {
    await session('POST', '/window', { handle });
    return session(...request);
  };
  const act = (type: string, actions: readonly object[]) =>
    here('POST', '/actions', {
      actions: [
        { type, id: type, ...(type === 'pointer' ? { parameters: { pointerType: 'mouse' } } : {}), actions },
      ],
    });
  const press = (keys: readonly string[]) =>
    act('key', [
      ...keys.map((key) => ({ type: 'keyDown', value: CODES[key] ?? key })),
      ...keys.toReversed().map((key) => ({ type: 'keyUp', value: CODES[key] ?? key })),
    ]);
  return {
    goTo: async (url) => void (await here('POST', '/url', { url })),
    reload: async () => void (await here('POST', '/refresh')),
    async run(work, ...args) {
      const { answer, failure } = (await here('POST', '/execute/async', {
        script: `const [args, done] = arguments;
          (async () => (${String(work)})(...args))().then((answer) => done({ answer }), (error) => done({ failure: String(error) }));`,
        args: [args],
      })) as { answer: never; failure?: string };
      if (failure !== undefined) throw new Error(failure);
      return answer;
    },
    load: async (script) => void (await here('POST', '/execute/sync', { script, args: [] })),
    press: async (keys) => void (await press(keys)),
    async type(text) {
      for (const key of text) await press([key]);
    },
    click: async ({ x, y }) =>
      void (await act('pointer', [
        { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ])),
    toFront: async () => void (await session('POST', '/window', { handle })),
    close: async () => void (await here('DELETE', '/window')),
  };
}

/** The keys that write nothing, as WebDriver has them. */
const CODES: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Enter: '\uE007',
  '\n': '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};
