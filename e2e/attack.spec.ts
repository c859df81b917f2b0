import { readFileSync } from 'node:fs';
import { bridgeSource } from './bridge-source.ts';
import { bench, expect, open, type Page, python, write } from './deck.ts';
import { terminal } from './pages/bench.ts';
import { besieged as test } from './trap.ts';
import { withoutIsolation } from './without-isolation.ts';

interface Attack {
  readonly what: string;
  readonly file: string;
  /** In the terminal, when all of it failed. */
  readonly says: string;
  /** It goes on to the worst of it when that was read. */
  readonly waits?: true;
  readonly ends: RegExp;
}

// Many programs, one after another.
test.describe.configure({ timeout: 240_000 });

const ATTACKS: readonly Attack[] = [
  {
    what: 'Sockets, urllib, processes',
    file: 'network',
    says: '10 failed, 0 went through',
    ends: /exited 0/,
  },
  {
    what: 'The page by its known names',
    file: 'imports',
    says: '14 failed, 0 went through',
    ends: /exited 0/,
  },
  {
    what: 'C functions that reach JavaScript',
    file: 'c_functions',
    says: '4 failed, 0 went through',
    ends: /exited 0/,
  },
  { what: 'JavaScript by emscripten_run_script', file: 'run_script', says: 'before', ends: /crashed/ },
  {
    what: 'JavaScript in a library',
    file: 'side_module',
    says: '1 failed, 0 went through',
    ends: /exited 0/,
  },
  // The last thing that it does is to tamper with the prototypes that the runner stands on.
  {
    what: 'A bridge of its own',
    file: 'own_bridge',
    says: '5 failed, 0 went through',
    waits: true,
    ends: /crashed|exited/,
  },
  {
    what: 'The standard library of the next run',
    file: 'poison',
    says: "SystemExit('poisoned')",
    ends: /exited 0/,
  },
  { what: "The runner's own messages", file: 'forge', says: '{"type": "ended"', ends: /exited 7/ },
];

for (const { where, address, isIsolated } of [
  { where: '', address: bench('buggy'), isIsolated: true },
  { where: ', packages or not', address: '/demo/random-httpx/buggy', isIsolated: true },
  { where: ', also where messages come in while it runs', address: bench('buggy'), isIsolated: false },
]) {
  test(`Whatever Python tries${where}, it stays in its box, and the deck works after it`, async ({
    trap,
  }) => {
    const { page, port } = trap;
    if (!isIsolated) await withoutIsolation(page);
    await openEditor(page, address);
    for (const { what, file, says, waits, ends } of ATTACKS) {
      await test.step(what, async () => {
        await runSource(
          page,
          `PORT = ${port}\n${file === 'own_bridge' ? bridgeSource() : ''}${source('attempts')}${source(file)}`,
        );
        await expect(terminal(page)).toContainText(says);
        if (waits) await pressEnter(page);
        await expect(python(page)).toContainText(ends);
        await expect(terminal(page)).not.toContainText('! ');
        await trap.check();
        await runSource(page, source('still_here'));
        await expect(terminal(page)).toContainText('still here [1] /home/talk');
        await expect(python(page)).toContainText('exited 0');
      });
    }
  });
}

test('Where Python has no origin of its own, it says so, and stays in its box all the same', async ({
  trap,
}) => {
  const { page, port } = trap;
  await page.addInitScript(() => {
    // A browser that starts no worker where the origin is opaque.
    const { set } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'srcdoc') ?? {};
    Object.defineProperty(HTMLIFrameElement.prototype, 'srcdoc', {
      set(this: HTMLIFrameElement, text: string) {
        const isOpaque = this.getAttribute('sandbox') === 'allow-scripts';
        set?.call(this, isOpaque ? text.replace('worker-src blob: data:', "worker-src 'none'") : text);
      },
    });
  });
  await openEditor(page);
  for (const file of ['network', 'own_bridge']) {
    await runSource(page, `PORT = ${port}\n${bridgeSource()}${source('attempts')}${source(file)}`);
    await expect(terminal(page)).toContainText(/\d+ failed, 0 went through/);
    if (file === 'own_bridge') await pressEnter(page);
    await expect(python(page)).toContainText(/crashed|exited/);
    await trap.check();
  }
  const frame = page.frames().find((each) => each.url() === 'about:srcdoc');
  expect(await frame?.evaluate(() => globalThis.origin)).not.toBe('null');
});

test('Nothing that a program prints opens a page or reaches past the terminal', async ({ trap, context }) => {
  const { page, port } = trap;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openEditor(page);
  await page.evaluate(() => navigator.clipboard.writeText('as it was'));
  const address = `http://localhost:${port}/stolen`;
  const sequences = [
    // Title, clipboard, files and notes of other terminals, size and place of the window.
    '\x1b]0;stolen\x07\x1b]2;stolen\x07\x1b]52;c;c3RvbGVu\x07\x1b]1337;File=stolen\x07\x1b]9;stolen\x07\x1b]777;stolen\x07',
    `\x1bP+q544e\x1b\\\x1b_Gstolen\x1b\\\x1b^${address}\x1b\\\x07\x1b[9;1t\x1b[3;0;0t\x1b[8;1;1t\x1b[21t`,
    // A link, by both of its ends, with a name, and one that is not of the web.
    `\x1b]8;;${address}\x07link-1\x1b]8;;\x07`,
    `\x1b]8;id=a;${address}\x1b\\link-2\x1b]8;;\x1b\\`,
    `\x9d8;;${address}\x9clink-3\x9d8;;\x9c`,
    '\x1b]8;;javascript:document.title="stolen"\x07link-4\x1b]8;;\x07',
    ` ${address} link-5`,
  ];
  await runSource(page, sequences.map((each) => `print(${JSON.stringify(each)}, end="")`).join('\n'));
  await expect(python(page)).toContainText('exited 0');
  for (const name of ['link-1', 'link-2', 'link-3', 'link-4', 'link-5'])
    await test.step(name, async () => {
      const { x, y } = await middleOf(page, name);
      for (const key of [null, 'Control', 'Meta', 'Shift'] as const) {
        if (key) await page.keyboard.down(key);
        await page.mouse.move(x - 3, y, { steps: 3 });
        await page.mouse.move(x, y, { steps: 3 });
        await page.mouse.click(x, y);
        if (key) await page.keyboard.up(key);
      }
      await trap.check();
    });
  await expect(terminal(page).locator('.xterm-cursor-pointer')).toHaveCount(0);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('as it was');
  await trap.check();
});

/** Where a word is on the terminal's screen. */
async function middleOf(page: Page, word: string) {
  const row = terminal(page).locator('.xterm-rows > div', { hasText: word });
  return row.evaluate((element, text) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(text) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    throw new Error(`${text} is in no piece of ${element.innerHTML}`);
  }, word);
}

async function openEditor(page: Page, address: string = bench('buggy')) {
  await open(page, address);
  await page.getByRole('tab', { name: 'main.py' }).click();
  await expect(python(page)).toContainText('ready');
}

async function runSource(page: Page, text: string) {
  await write(page, text);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
}

async function pressEnter(page: Page) {
  await terminal(page).getByRole('textbox').focus();
  await page.keyboard.press('Enter');
}

function source(name: string): string {
  return `${readFileSync(new URL(`attacks/${name}.py`, import.meta.url), 'utf8')}\n`;
}
