import { bench, expect, type Page, test as plain, python, run, write } from './deck.ts';
import { evidence, terminal } from './pages/bench.ts';
import { withHost } from './webcontainer-host/deck-with-host.ts';
import type { Fault } from './webcontainer-host/faults.ts';
import { type StandIn, startStandIn } from './webcontainer-host/stand-in.ts';

/*
 * The built deck and the real client; at the other end a stand-in for stackblitz.com, whose container is a folder and the
 * Node of this machine. What the real one does differently, it cannot tell.
 */
const test = plain.extend<{ fault: Fault; standIn: StandIn; faults: string[] }>({
  fault: ['none', { option: true }],
  standIn: async ({ page, fault }, use) => {
    const standIn = await startStandIn(fault);
    await withHost(page, standIn.origin);
    await use(standIn);
    await page.close();
    await standIn.close();
  },
  /** What the page itself complains about. */
  faults: async ({ page }, use) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await use(faults);
  },
});

// It is a cold start each time.
test.describe.configure({ timeout: 240_000 });

/** Node has to start, and Python in it. */
const ARRIVAL = { timeout: 90_000 };

const CONTAINER = /CPython 3\.14\.\d, WebContainer/;
const details = (page: Page) => page.getByRole('note', { name: 'What runs the code' });

/** The name in the run bar, where there is more to say of it. */
const nameWithDetails = (page: Page) => page.getByRole('button', { name: /CPython/ });

/** Opens a bench as whoever visits the deck does: nothing is pinned. */
async function visit(page: Page, address: string = bench('hook'), query = ''): Promise<void> {
  await page.goto(`/${query}#${address}`);
}

/** What the run bar's details say. */
async function readDetails(page: Page): Promise<string> {
  await nameWithDetails(page).click();
  const text = (await details(page).textContent()) ?? '';
  await page.keyboard.press('Escape');
  return text;
}

/** The same interpreter, whoever runs it. */
async function runsInPage(page: Page): Promise<void> {
  await run(page, /exited 1/);
  await expect(python(page)).not.toContainText('WebContainer');
  await expect(page.getByRole('button', { name: /the culprit/ })).toBeVisible();
}

test.describe('With a container that works', () => {
  test('The page’s own Python serves at once, and the container takes over until it dies or stands still', async ({
    page,
    standIn,
    faults,
  }) => {
    await visit(page);
    await expect(python(page)).toContainText('ready');
    await expect(python(page)).toContainText(CONTAINER, ARRIVAL);
    await run(page, /exited 1/);
    await expect(python(page)).toContainText(CONTAINER);
    await expect(page.getByRole('button', { name: /the culprit/ })).toBeVisible();
    expect(standIn.wasAsked()).toBe(true);
    expect(faults).toEqual([]);

    await test.step('A run in a container that dies ends with the reason, and one key shows the recording', async () => {
      await visit(page, '/demo/sys-path/hook');
      await run(page, /waiting for you/);
      await expect(terminal(page)).toContainText('(Pdb)');
      await expect(python(page)).toContainText(CONTAINER);
      standIn.die();
      await expect(python(page)).toContainText('crashed');
      await expect(terminal(page)).toContainText('its Node ended with code 137');

      await page.keyboard.press('r');
      await expect(python(page)).toContainText(/recorded.*exited 1/);
      await expect(evidence(page)).toContainText('This is a recording.');
      await expect(page.getByRole('button', { name: /the culprit/ })).toBeVisible();
      expect(await readDetails(page)).toContain('its Node ended with code 137');
      await run(page, /waiting for you/);
      await expect(python(page)).not.toContainText('WebContainer');
    });

    await test.step('After a reload there is another, which stands still and is given up', async () => {
      await page.reload();
      await expect(python(page)).toContainText(CONTAINER, ARRIVAL);
      await run(page, /waiting for you/);
      await expect(terminal(page)).toContainText('(Pdb)');
      standIn.freeze();
      await expect(python(page)).toContainText('crashed', ARRIVAL);
      await expect(terminal(page)).toContainText('does not answer any more');
      await run(page, /waiting for you/);
      await expect(python(page)).not.toContainText('WebContainer');
    });
  });

  test('Pinned to the page’s own Python, or to recordings, nobody is asked', async ({ page, standIn }) => {
    await visit(page, bench('hook'), '?runtime=embedded');
    await runsInPage(page);
    await visit(page, bench('hook'), '?runtime=recorded');
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await expect(python(page)).toContainText(/recorded.*exited 1/);
    expect(standIn.wasAsked()).toBe(false);
  });
});

test.describe('With a terminal that cuts characters in two, and warns in between', () => {
  test.use({ fault: 'rough terminal' });

  test('Pinned to a container, a speaker steps through a program in pdb, stops an endless one, and reads all that is printed', async ({
    page,
    standIn,
  }) => {
    expect(standIn.wasAsked()).toBe(false);
    await visit(page, '/demo/sys-path/hook', '?runtime=webcontainer');
    await expect(python(page)).toContainText('ready', ARRIVAL);
    await run(page, /waiting for you/);
    await expect(terminal(page)).toContainText('(Pdb)');
    await terminal(page).getByRole('textbox').focus();
    await page.keyboard.type('w\n');
    await expect(evidence(page)).toContainText('main.py:28');
    await page.keyboard.type('c\n');
    await expect(python(page)).toContainText('exited 1');

    await page.getByRole('tab', { name: 'main.py' }).click();
    await write(page, 'print("go", flush=True)\nwhile True:\n    pass');
    await run(page, /running/);
    await expect(terminal(page)).toContainText('go');
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(terminal(page)).toContainText('KeyboardInterrupt');
    await expect(python(page)).toContainText(CONTAINER);

    await write(page, 'print("Grüße 木 🌿 é" * 3, input())');
    await run(page, /waiting for you/);
    await terminal(page).getByRole('textbox').focus();
    await page.keyboard.type('Zoë\n');
    await expect(python(page)).toContainText(/WebContainer\s*exited 0/);
    await expect(terminal(page)).toContainText('Grüße 木 🌿 éGrüße 木 🌿 éGrüße 木 🌿 é Zoë');
    await expect(terminal(page)).not.toContainText('Warnung');
    expect(standIn.wasAsked()).toBe(true);
  });
});

test.describe('With a host that says nothing', () => {
  test.use({ fault: 'silent' });

  test('The deck runs on, says why, and takes no answer that comes too late', async ({
    page,
    standIn,
    faults,
  }) => {
    await page.clock.install();
    await visit(page);
    await expect(python(page)).toContainText('ready');
    await expect.poll(() => standIn.wasAsked()).toBe(true);
    await runsInPage(page);
    await page.clock.fastForward('00:31');
    await expect.poll(() => readDetails(page)).toContain('did not answer within 30 seconds');
    standIn.answer();
    await runsInPage(page);
    expect(await readDetails(page)).toContain('did not answer within 30 seconds');
    expect(faults).toEqual([]);
  });

  test('An answer that takes its time is taken, and a run that goes on meanwhile stays where it is', async ({
    page,
    standIn,
  }) => {
    await visit(page, bench('buggy'));
    await expect(python(page)).toContainText('ready');
    await page.getByRole('tab', { name: 'main.py' }).click();
    await write(page, 'print("got", input("? "))');
    await run(page, /waiting for you/);
    await expect(terminal(page)).toContainText('?');
    await expect(nameWithDetails(page)).toBeVisible();
    standIn.answer();
    // Once it is there, nothing is to be said of it any more.
    await expect(nameWithDetails(page)).toHaveCount(0, ARRIVAL);
    await terminal(page).getByRole('textbox').focus();
    await page.keyboard.type('still here\n');
    await expect(terminal(page)).toContainText('got still here');
    await expect(python(page)).toContainText(/CPython 3\.14\.\d+exited 0/);
    await run(page, /waiting for you/);
    await expect(python(page)).toContainText(CONTAINER);
  });
});

test.describe('With a host that is not there', () => {
  test.use({ fault: 'missing' });

  test('The deck runs on, and says why', async ({ page, standIn }) => {
    await page.clock.install();
    await visit(page);
    await expect.poll(() => standIn.wasAsked()).toBe(true);
    await runsInPage(page);
    await page.clock.fastForward('00:31');
    await expect.poll(() => readDetails(page)).toContain('did not answer within 30 seconds');
  });
});

test.describe('With a Python that is another one', () => {
  test.use({ fault: 'wrong bytes' });

  test('It does not get to run anything, and is quoted', async ({ page, standIn, faults }) => {
    await visit(page);
    await expect(python(page)).toContainText('ready');
    await expect.poll(() => readDetails(page), ARRIVAL).toContain('"stdout: Grüße, Zoë 🐍 朩 🌿');
    await runsInPage(page);
    expect(standIn.wasAsked()).toBe(true);
    expect(faults).toEqual([]);
  });
});

test.describe('With a terminal that prints noise without end', () => {
  test.use({ fault: 'flood' });

  test('The container is given up, and the deck runs on', async ({ page, standIn }) => {
    await visit(page);
    await expect
      .poll(() => readDetails(page), ARRIVAL)
      .toMatch(/megabytes of what is none of ours|did not answer/);
    expect(standIn.wasAsked()).toBe(true);
    await runsInPage(page);
  });
});

test('Without a network the deck asks nobody, and has nothing to complain about', async ({
  page,
  standIn,
  faults,
  context,
}) => {
  await page.addInitScript(() => Reflect.defineProperty(navigator, 'onLine', { value: false }));
  await visit(page);
  await expect.poll(() => readDetails(page)).toContain('This computer is offline.');
  await context.setOffline(true);
  await runsInPage(page);
  expect(standIn.wasAsked()).toBe(false);
  expect(faults).toEqual([]);
});
