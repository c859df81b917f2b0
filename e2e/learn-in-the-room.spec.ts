import { expect, type Page } from './deck.ts';
import { openFile, python, run, terminal, write } from './pages/bench.ts';
import { test } from './room.ts';

/** What the lessons' own words say where a browser falls short. */
const limits = (page: Page) => page.getByRole('note').filter({ hasText: 'input()' });

test('A learner whose laptop gets the lesson over plain http answers input() and stops a loop, by suspension alone', async ({
  play,
}) => {
  const learner = await play.guest('/learn/double-import/1');
  expect(await learner.evaluate(() => [isSecureContext, typeof SharedArrayBuffer])).toEqual([
    false,
    'undefined',
  ]);
  await openFile(learner, 'main.py');
  await expect(limits(learner)).toHaveCount(0);

  await test.step('A program asks, and is answered', async () => {
    await write(learner, 'name = input("Who are you? ")\nprint("Welcome,", name)');
    await run(learner, /waiting for you/);
    await expect(terminal(learner)).toContainText('Who are you?');
    await terminal(learner).locator('.xterm-screen').click();
    await learner.keyboard.type('Ada');
    await learner.keyboard.press('Enter');
    await expect(terminal(learner)).toContainText('Welcome, Ada');
    await expect(python(learner)).toContainText('exited 0');
  });
  await test.step('An endless loop is stopped by Ctrl-C, not killed', async () => {
    await write(learner, 'while True: pass');
    await run(learner, /running/);
    await learner.getByRole('button', { name: 'Stop', exact: true }).click();
    await expect(terminal(learner)).toContainText('KeyboardInterrupt');
    await expect(python(learner)).toContainText('exited');
  });
  await test.step('The interpreter that comes then asks as well', async () => {
    await write(learner, 'print("Again,", input())');
    await run(learner, /waiting for you/);
    await terminal(learner).locator('.xterm-screen').click();
    await learner.keyboard.type('Bea');
    await learner.keyboard.press('Enter');
    await expect(terminal(learner)).toContainText('Again, Bea');
  });
});
