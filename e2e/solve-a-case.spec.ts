import { bench, expect, goTo, open, SLIDES, test } from './deck.ts';
import {
  button,
  codeShown,
  culprits,
  evidence,
  lines,
  openFile,
  python,
  run,
  tab,
  terminal,
  write,
} from './pages/bench.ts';

test('A speaker walks to the case, runs it, and the audience sees who did it', async ({ deck }) => {
  await open(deck, SLIDES.first);
  await expect(deck.getByRole('heading', { level: 1 })).toBeVisible();
  const hook = deck.getByRole('heading', { name: 'Ask the file who imports it' });
  for (let press = 0; press < 40 && !(await hook.isVisible()); press++)
    await deck.keyboard.press('ArrowRight');
  await expect(hook).toBeVisible();
  await run(deck, /exited 1/);

  await expect(evidence(deck).getByRole('heading')).toHaveText([
    'First as shop.catalog.models',
    'Then again as catalog.models',
  ]);
  await expect(evidence(deck).getByRole('button', { name: /the culprit/ })).toHaveText(
    /reports\/totals\.py:3/,
  );
  await expect(terminal(deck)).toContainText("Conflicting 'product' models");
});

test('A click on a frame opens that file at that line', async ({ deck }) => {
  await open(deck, bench('hook'));
  await run(deck, /exited 1/);
  await culprits(deck).click();
  await expect(tab(deck, 'reports/totals.py')).toHaveAttribute('aria-selected', 'true');
  await expect(lines(deck)).toContainText('loyalty.models');
  expect(await codeShown(deck)).toContain('from catalog.models import Product');
  const mark = deck.locator('.view-overlays .culprit-line');
  await expect(mark).toHaveCount(1);
  const line = deck.locator('.view-line', { hasText: /^from.catalog\.models/ });
  expect(Math.round((await mark.boundingBox())?.y ?? -1)).toBe(
    Math.round((await line.boundingBox())?.y ?? -2),
  );
});

test('The bug shows its error and gives the culprit away to nobody, the audit hook finds what the hook finds, and the fix ends well', async ({
  deck,
}) => {
  await open(deck, bench('buggy'));
  await run(deck, /exited 1/);
  await expect(evidence(deck).getByRole('heading')).toHaveText(['RuntimeError']);
  await expect(evidence(deck).getByText('the culprit')).toHaveCount(0);

  // It finds the culprit without touching the project.
  await goTo(deck, bench('modern'));
  await run(deck, /exited 1/);
  await expect(culprits(deck)).toHaveText(/reports\/totals\.py:3/);

  await goTo(deck, bench('fixed'));
  await run(deck, /exited 0/);
  await expect(evidence(deck)).toContainText('ran to its end (exit code 0) and printed no traceback');
});

test('An edit runs, survives a reload, and a reset can be undone', async ({ deck }) => {
  await open(deck, bench('buggy'));
  await openFile(deck, 'main.py');
  await write(deck, 'print(6 * 7)');
  await run(deck, /exited 0/);
  await expect(terminal(deck)).toContainText('42');

  await deck.reload();
  await expect(lines(deck)).toContainText('print(6 * 7)');

  await button(deck, 'Reset').click();
  await expect(lines(deck)).toContainText('The nightly job');
  await button(deck, 'Undo reset').click();
  await expect(lines(deck)).toContainText('print(6 * 7)');
});

test('An endless loop is stopped, and the next run works, answers at the terminal included', async ({
  deck,
}) => {
  await open(deck, bench('buggy'));
  await openFile(deck, 'main.py');
  await write(deck, 'while True:\n    pass');
  await run(deck, /running/);
  await button(deck, 'Stop').click();
  await expect(python(deck)).toContainText('exited');
  await expect(terminal(deck)).toContainText('KeyboardInterrupt');
  await write(deck, 'print("still here")');
  await run(deck, /exited 0/);
  await expect(terminal(deck)).toContainText('still here');

  await write(deck, 'name = input("Who? ")\nprint("It was", name)');
  await run(deck, /waiting for you/);
  await expect(terminal(deck)).toContainText('Who?');
  await terminal(deck).locator('.xterm-screen').click();
  await deck.keyboard.type('totals.py\n');
  await expect(terminal(deck)).toContainText('It was totals.py');
});

test('Keys that are typed in the editor stay there, and Esc gives the keyboard back', async ({ deck }) => {
  await open(deck, SLIDES.buggy);
  await lines(deck).click();
  await deck.keyboard.press('ArrowRight');
  await deck.keyboard.type(' t');
  await expect(deck).toHaveURL(/#\/talk\/6\/0$/);
  await expect(deck.locator('html')).toHaveAttribute('data-theme', 'dark');
  await deck.keyboard.press('Escape');
  await deck.keyboard.press('ArrowRight');
  await expect(deck).toHaveURL(/#\/talk\/7\/0$/);
});

test('A learner works on the case without the slides', async ({ deck }) => {
  await open(deck, '/');
  await deck.getByRole('link', { name: 'Double import', exact: true }).click();
  await expect(deck.getByRole('heading', { level: 1, name: 'Double import' })).toBeVisible();
  await run(deck, /exited 1/);
  await expect(evidence(deck)).toContainText('RuntimeError');
});
