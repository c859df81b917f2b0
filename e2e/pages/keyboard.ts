import type { Page } from 'playwright/test';

type Told = Pick<
  KeyboardEventInit,
  'key' | 'code' | 'keyCode' | 'isComposing' | 'ctrlKey' | 'altKey' | 'modifierAltGraph'
>;

/** A key event that this browser does not send by itself, to whatever has the focus. Answers whether the page took it. */
function tell(page: Page, init: Told): Promise<boolean> {
  return page.evaluate((of) => {
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...of });
    return !(document.activeElement ?? document.body).dispatchEvent(event);
  }, init);
}

/**
 * What an input method does with a page, key by key. The text is composed by the browser itself; its keys come as they do here,
 * where the input method gives all of them one name, and as on a Mac, where each has its own.
 */
export async function inputMethod(page: Page) {
  const browser = await page.context().newCDPSession(page);
  /** A key that the input method takes has this code, whatever its name. */
  const take = async (key: string, isComposing: boolean) => {
    const taken = { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode: 229 } as const;
    await browser.send('Input.dispatchKeyEvent', taken);
    await tell(page, { key, code: key, keyCode: 229, isComposing });
  };
  const release = (key: string) => browser.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key });
  const show = (text: string) =>
    browser.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  const commit = (text: string) => browser.send('Input.insertText', { text });
  return {
    /** Types what is to be composed, and leaves it open. */
    show,
    /** Chooses among what it may become: keys that the page sees too. */
    async choose(...keys: readonly string[]) {
      for (const key of keys) {
        await take(key, true);
        await release(key);
      }
    },
    /** Ends with Enter, as Chromium and Firefox tell of it: the key comes first. */
    async end(text: string) {
      await take('Enter', true);
      await commit(text);
      await release('Enter');
    },
    /** The same as Safari tells of it: the key comes when nothing is being composed any more. */
    async endAsInSafari(text: string) {
      await commit(text);
      await take('Enter', false);
      await release('Enter');
    },
    /** Ends with Escape: what was shown goes. */
    async drop() {
      await take('Escape', true);
      await show('');
      await release('Escape');
    },
  };
}

/** By what a page knows a system, and how that tells of the key for signs of the third level: CDP's bits of Alt 1, Ctrl 2. */
const SYSTEMS = {
  windows: { userAgent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/156', platform: 'Win32', held: 3 },
  mac: { userAgent: 'Mozilla/5.0 (Macintosh) Chrome/156', platform: 'MacIntel', held: 1 },
  linux: { userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/156', platform: 'Linux x86_64', held: 0 },
} as const;
export type System = keyof typeof SYSTEMS;

/** Has a page believe that it is shown on another system. Only before it is opened. */
export async function pretendToBe(page: Page, system: System): Promise<void> {
  await page.addInitScript(({ userAgent, platform }) => {
    Object.defineProperties(navigator, {
      userAgent: { get: () => userAgent },
      platform: { get: () => platform },
    });
  }, SYSTEMS[system]);
}

/**
 * Types signs as AltGr does, or Option on a Mac. This browser writes nothing by Ctrl and Alt, as it does on Windows: what a key
 * writes comes after it, unless the page has taken the key for itself.
 */
export async function typeByThirdLevel(page: Page, system: System, signs: string): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  for (const [index, sign] of [...signs].entries()) {
    const digit = index % 10;
    const key = { key: sign, code: `Digit${digit}`, windowsVirtualKeyCode: 48 + digit };
    await page.evaluate(() =>
      addEventListener('keydown', (event) => Reflect.set(window, 'lastKey', event), {
        once: true,
        capture: true,
      }),
    );
    const modifiers = SYSTEMS[system].held;
    await browser.send('Input.dispatchKeyEvent', { ...key, modifiers, type: 'rawKeyDown' });
    const isTaken = await page.evaluate(
      () => (Reflect.get(window, 'lastKey') as KeyboardEvent).defaultPrevented,
    );
    if (!isTaken) await browser.send('Input.dispatchKeyEvent', { ...key, type: 'char', text: sign });
    await browser.send('Input.dispatchKeyEvent', { ...key, modifiers, type: 'keyUp' });
  }
}

/** Presses keys of the third level where nobody types; answers which of them the page took for itself. */
export async function pressByThirdLevel(page: Page, system: System, signs: string): Promise<string[]> {
  const isWindows = system === 'windows';
  const taken: string[] = [];
  for (const key of signs) {
    const isTaken = await tell(page, {
      key,
      ctrlKey: isWindows,
      altKey: isWindows || system === 'mac',
      modifierAltGraph: system !== 'mac',
    });
    if (isTaken) taken.push(key);
  }
  return taken;
}
