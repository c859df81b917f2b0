import { readFileSync } from 'node:fs';
import { bridgeSource } from './bridge-source.ts';
import { bench, expect, open, type Page, python, write } from './deck.ts';
import { besieged as test } from './trap.ts';

interface Attack {
  readonly what: string;
  readonly file: string;
  /** In the terminal, when all of it failed. */
  readonly says: string | RegExp;
  readonly ends: RegExp;
}

const ATTACKS: readonly Attack[] = [
  {
    what: 'Sockets, urllib, processes',
    file: 'network',
    says: '11 failed, 0 went through',
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
    ends: /crashed|exited/,
  },
  {
    what: 'The standard library of the next run',
    file: 'poison',
    says: "SystemExit('poisoned')",
    ends: /exited 0/,
  },
  { what: "The runner's own messages", file: 'forge', says: '', ends: /exited 7/ },
];

for (const [where, address] of [
  ['', bench('buggy')],
  [', packages or not', '/demo/random-httpx/buggy'],
] as const) {
  test(`Whatever Python tries${where}, it stays in its box, and the deck works after it`, async ({
    trap,
  }) => {
    const { page, port } = trap;
    await openEditor(page, address);
    for (const { what, file, says, ends } of ATTACKS) {
      await test.step(what, async () => {
        await runSource(
          page,
          `PORT = ${port}\n${file === 'own_bridge' ? bridgeSource() : ''}${source('attempts')}${source(file)}`,
        );
        await expect(terminal(page)).toContainText(says);
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
    await expect(python(page)).toContainText(/crashed|exited/);
    await trap.check();
  }
  const frame = page.frames().find((each) => each.url() === 'about:srcdoc');
  expect(await frame?.evaluate(() => globalThis.origin)).not.toBe('null');
});

async function openEditor(page: Page, address: string = bench('buggy')) {
  await open(page, address);
  await page.getByRole('tab', { name: 'main.py' }).click();
  await expect(python(page)).toContainText('ready');
}

async function runSource(page: Page, text: string) {
  await write(page, text);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
}

function source(name: string): string {
  return `${readFileSync(new URL(`attacks/${name}.py`, import.meta.url), 'utf8')}\n`;
}

const terminal = (page: Page) => page.getByRole('region', { name: 'Terminal' });
