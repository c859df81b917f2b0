import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

/**
 * A page in a browser that nobody debugs. While something listens to a worker's console, as Playwright does, the browser
 * notes for every exception that is thrown where it came from, hundreds of calls deep: Emscripten's file system throws
 * one for each file that is not there, and a run of 130 ms took 180.
 */
export interface UnwatchedPage {
  /** Calls a function of its own, without anything from around it, in the page. */
  evaluate<Argument, Result>(
    call: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  /** By the mouse, in the middle of what the selector finds first. */
  click(selector: string): Promise<void>;
  close(): Promise<void>;
}

/** What an answer of the browser's looks like, as far as it is read. */
interface Answer {
  readonly id?: number;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

/** The answer to `Runtime.evaluate`. */
interface Evaluated<Value> {
  readonly result: { readonly value: Value };
  readonly exceptionDetails?: { readonly exception?: { readonly description?: string } };
}

const SCREEN = { width: 1280, height: 720, deviceScaleFactor: 1, mobile: false };

type Send = (method: string, params?: object, sessionId?: string) => Promise<Record<string, unknown>>;

/**
 * @param args of the browser, besides those that this needs
 * @throws if there is no such browser, or the address cannot be opened
 */
export async function openUnwatched(
  { executablePath, args }: { readonly executablePath: string; readonly args: readonly string[] },
  url: string,
): Promise<UnwatchedPage> {
  const profile = mkdtempSync(join(tmpdir(), 'unwatched-'));
  const own = ['--headless', '--remote-debugging-pipe', `--user-data-dir=${profile}`];
  const browser = spawn(executablePath, [...own, ...args, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const send = connect(browser);
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const page = (method: string, params: object) => send(method, params, String(sessionId));
  await page('Emulation.setDeviceMetricsOverride', SCREEN);
  await page('Page.navigate', { url });

  async function evaluate<Argument, Result>(
    call: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result> {
    // tsx names functions by a helper of its own, which the page does not have.
    const expression = `globalThis.__name = (named) => named; (${call})(${JSON.stringify(argument)})`;
    const answer = await page('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    const { result, exceptionDetails } = answer as unknown as Evaluated<Result>;
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'The page failed.');
    return result.value;
  }

  return {
    evaluate,
    async click(selector) {
      const place = await evaluate(middleOf, selector);
      for (const type of ['mousePressed', 'mouseReleased'])
        await page('Input.dispatchMouseEvent', { type, ...place, button: 'left', clickCount: 1 });
    },
    async close() {
      const closed = new Promise((resolve) => browser.once('exit', resolve));
      await send('Browser.close');
      await closed;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function middleOf(selector: string): { x: number; y: number } {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  const { left, top, width, height } = found.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** The DevTools protocol over the browser's third and fourth file: JSON, with a zero byte after each message. */
function connect(browser: ChildProcess): Send {
  const [, , , commands, answers] = browser.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<
    number,
    { resolve: (result: Record<string, unknown>) => void; reject: (error: Error) => void }
  >();
  let last = 0;
  let unread = '';
  answers.setEncoding('utf8').on('data', (text: string) => {
    const messages = (unread + text).split('\0');
    unread = messages.pop() ?? '';
    for (const message of messages) {
      const { id = 0, result, error }: Answer = JSON.parse(message);
      const caller = waiting.get(id);
      waiting.delete(id);
      if (error) caller?.reject(new Error(error.message));
      else caller?.resolve(result ?? {});
    }
  });
  const failAll = () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser has ended.'));
    waiting.clear();
  };
  browser.once('exit', failAll).once('error', failAll);
  // A measurement that breaks down leaves no browser behind.
  const kill = () => browser.kill('SIGKILL');
  process.once('exit', kill);
  browser.once('exit', () => process.off('exit', kill));
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      commands.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
    });
}
