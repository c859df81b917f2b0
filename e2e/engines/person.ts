import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'playwright/test';
import type { Browser, Window } from './browser.ts';
import { look, type Sight, type Thing, type Words } from './look.ts';

const LIBRARY = readFileSync(
  createRequire(import.meta.url).resolve('@testing-library/dom/dist/@testing-library/dom.umd.min.js'),
  'utf8',
);

/** Something by role and name. */
export const the = (role: string, name?: string | RegExp, within?: Thing): Thing => ({
  role,
  ...(name === undefined ? {} : { name: words(name) }),
  ...(within ? { within } : {}),
});

/** Something by all that it says. */
export const theText = (text: string | RegExp): Thing => ({ text: words(text) });

const words = (text: string | RegExp): Words => (typeof text === 'string' ? text : { pattern: text.source });

/** Somebody at one window of a browser, whichever engine it has. */
export class Person {
  constructor(
    readonly browser: Browser,
    readonly window: Window,
  ) {}

  async opens(url: string): Promise<void> {
    await this.window.goTo(url);
    await this.sees(the('main'));
  }

  async reloads(): Promise<void> {
    await this.window.reload();
    await this.sees(the('main'));
  }

  /** Follows an address of the deck, as a link of the page would. */
  async goesTo(address: string): Promise<void> {
    await this.window.run((hash) => {
      location.hash = hash;
    }, address);
    await this.isAt(address);
  }

  async isAt(address: string): Promise<void> {
    await expect.poll(() => this.window.run(() => location.hash)).toBe(`#${address}`);
  }

  /** Waits until it is there, and says what it should. */
  async sees(thing: Thing, text: string | RegExp = '', patience: { timeout?: number } = {}): Promise<void> {
    const matching = typeof text === 'string' ? expect.stringContaining(text) : expect.stringMatching(text);
    await expect
      .poll(async () => (await this.looks(thing)).map((sight) => sight.text), {
        message: said('sees', thing),
        ...patience,
      })
      .toContainEqual(matching);
  }

  async seesNo(thing: Thing): Promise<void> {
    await expect.poll(() => this.looks(thing), { message: said('sees no', thing) }).toEqual([]);
  }

  /** What something says now. */
  async reads(thing: Thing): Promise<string> {
    return (await this.looks(thing)).map(({ text }) => text).join('\n');
  }

  /** Clicks on it, once it is in front of everything else, and stays where it is. */
  async clicks(thing: Thing): Promise<void> {
    const inFront: Partial<Sight> = { covered: null, isEnabled: true };
    const found = async () => (await this.looks(thing, true)).find((each) => each.isEnabled);
    const atRest = async () => {
      const before = await found();
      const now = await found();
      return now && { ...now, isAtRest: isDeepStrictEqual(before?.middle, now.middle) };
    };
    await expect
      .poll(atRest, { message: said('clicks', thing) })
      .toMatchObject({ ...inFront, isAtRest: true });
    const sight = await found();
    if (!sight) throw new Error(`${said('clicks', thing)}, which has just gone`);
    await this.window.toFront();
    await this.window.click(sight.middle);
  }

  /** Presses a key, or several at once: `Control+k`. */
  async presses(keys: string): Promise<void> {
    await this.window.toFront();
    await this.window.press(keys.split('+'));
  }

  async types(text: string): Promise<void> {
    await this.window.toFront();
    await this.window.type(text);
  }

  /** Pastes into whatever has the focus. */
  async pastes(text: string): Promise<void> {
    await this.window.toFront();
    await this.window.run((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
      // Firefox would hand out an empty one in its place.
      Object.defineProperty(paste, 'clipboardData', { value: clipboardData });
      document.activeElement?.dispatchEvent(paste);
    }, text);
  }

  /** The one at the window that opens by what this one does. */
  async opensAnother(how: () => Promise<void>): Promise<Person> {
    const before = await this.browser.windows();
    await how();
    const opened = async () => (await this.browser.windows()).find((each) => !before.includes(each));
    await expect.poll(opened, { message: 'a new window opens' }).toBeDefined();
    const window = await opened();
    if (!window) throw new Error('The new window has closed at once.');
    return new Person(this.browser, window);
  }

  async looks(thing: Thing, scrolls = false): Promise<readonly Sight[]> {
    const sights = await this.window.run(look, thing, scrolls);
    if (sights !== 'no library') return sights;
    await this.window.load(LIBRARY);
    return this.looks(thing, scrolls);
  }
}

function said(does: string, thing: Thing): string {
  return `${does} ${JSON.stringify(thing)}`;
}
