import { test as base, expect, type Page } from './deck.ts';
import { OUTPUTS } from './hazards/outputs.ts';
import { PROGRAMS } from './hazards/programs.ts';
import { openWatchedBench, type WatchedBench } from './hazards/watched-bench.ts';

/*
 * One bench runs all programs, one after another: what one of them spoils for the next is found by the next. After a test that fails,
 * Playwright starts another worker, and that opens another bench.
 */
const test = base.extend<{ bench: WatchedBench }, { openedBench: WatchedBench }>({
  openedBench: [
    async ({ browser }, use, { project }) => {
      const opened = await openWatchedBench(browser, project.use.baseURL ?? '');
      await use(opened);
      await opened.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  bench: async ({ openedBench }, use) => {
    await use(openedBench);
    expect(openedBench.faults.splice(0)).toEqual([]);
  },
});

// A program has as long as it gives signs of life.
test.describe.configure({ timeout: 240_000 });

for (const { title, program, endlessFrom, ending, says } of [...OUTPUTS, ...PROGRAMS])
  test(title, async ({ bench }) => {
    await bench.run(program);
    if (endlessFrom) {
      await bench.shows(endlessFrom);
      await bench.answersKeys();
      await bench.stop();
    }
    await bench.ends(ending);
    await bench.answersKeys();
    if (says) await bench.shows(says);
    await bench.isWell();
  });

test('Who scrolls up in a flood reads how much of it was cut', async ({ bench }) => {
  await bench.run('for n in range(300_000): print(n)');
  await bench.ends('exited 0');
  await bench.shows('299999');
  const size = bench.page.viewportSize();
  expect(await wordsAboutTheCut(bench.page)).toMatch(/[\d,]+ \w+ cut/);
  if (size) await bench.page.setViewportSize(size);
});

/**
 * Scrolls the terminal up until a line tells of a cut; `''` if none does. In a window as high as a house, since
 * the terminal of a slide shows four lines of five thousand.
 */
async function wordsAboutTheCut(page: Page): Promise<string> {
  const terminal = page.getByRole('region', { name: 'Terminal' });
  await page.setViewportSize({ width: 1280, height: 8_000 });
  await terminal.getByRole('textbox').focus();
  for (let before = ''; ; ) {
    const shown = await terminal.locator('.xterm-rows').evaluate(async (rows) => {
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      return [...rows.children].map((row) => row.textContent).join('\n');
    });
    const words = /…[^…]*\bcut\b[^…]*…/.exec(shown)?.[0];
    if (words || shown === before) return words ?? '';
    before = shown;
    await page.keyboard.press('Shift+PageUp');
  }
}
