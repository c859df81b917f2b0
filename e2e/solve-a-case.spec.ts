import { bench, codeShown, expect, open, python, run, SLIDES, test, write } from './deck.ts';

test('A speaker walks to the case, runs it, and the audience sees who did it', async ({ deck }) => {
  await open(deck, SLIDES.first);
  await expect(deck.getByRole('heading', { level: 1 })).toBeVisible();
  const hook = deck.getByRole('heading', { name: 'Ask the file who imports it' });
  for (let press = 0; press < 40 && !(await hook.isVisible()); press++)
    await deck.keyboard.press('ArrowRight');
  await expect(hook).toBeVisible();
  await run(deck, /exited 1/);

  const evidence = deck.getByRole('region', { name: 'Evidence' });
  await expect(evidence.getByRole('heading')).toHaveText([
    'First as shop.catalog.models',
    'Then again as catalog.models',
  ]);
  await expect(evidence.getByRole('button', { name: /the culprit/ })).toHaveText(/reports\/totals\.py:3/);
  await expect(deck.getByRole('region', { name: 'Terminal' })).toContainText("Conflicting 'product' models");
});

test('A click on a frame opens that file at that line', async ({ deck }) => {
  await open(deck, bench('hook'));
  await run(deck, /exited 1/);
  await deck.getByRole('button', { name: /the culprit/ }).click();
  await expect(deck.getByRole('tab', { name: 'reports/totals.py' })).toHaveAttribute('aria-selected', 'true');
  await expect(deck.locator('.view-lines')).toContainText('loyalty.models');
  expect(await codeShown(deck)).toContain('from catalog.models import Product');
  const mark = deck.locator('.view-overlays [class*="culprit"]');
  await expect(mark).toHaveCount(1);
  const line = deck.locator('.view-line', { hasText: /^from.catalog\.models/ });
  expect(Math.round((await mark.boundingBox())?.y ?? -1)).toBe(
    Math.round((await line.boundingBox())?.y ?? -2),
  );
});

test('The buggy program shows its error, and gives the culprit away to nobody', async ({ deck }) => {
  await open(deck, bench('buggy'));
  await run(deck, /exited 1/);
  const evidence = deck.getByRole('region', { name: 'Evidence' });
  await expect(evidence.getByRole('heading')).toHaveText(['RuntimeError']);
  await expect(evidence.getByText('the culprit')).toHaveCount(0);
});

test('The audit hook finds the same without touching the project', async ({ deck }) => {
  await open(deck, bench('modern'));
  await run(deck, /exited 1/);
  await expect(deck.getByRole('button', { name: /the culprit/ })).toHaveText(/reports\/totals\.py:3/);
});

test('The fixed program ends well', async ({ deck }) => {
  await open(deck, bench('fixed'));
  await run(deck, /exited 0/);
  await expect(deck.getByRole('region', { name: 'Evidence' })).toContainText('left no evidence');
});

test('An edit runs, survives a reload, and a reset can be undone', async ({ deck }) => {
  await open(deck, bench('buggy'));
  await deck.getByRole('tab', { name: 'main.py' }).click();
  await write(deck, 'print(6 * 7)');
  await run(deck, /exited 0/);
  await expect(deck.getByRole('region', { name: 'Terminal' })).toContainText('42');

  await deck.reload();
  await expect(deck.locator('.view-lines')).toContainText('print(6 * 7)');

  await deck.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(deck.locator('.view-lines')).toContainText('The nightly job');
  await deck.getByRole('button', { name: 'Undo reset' }).click();
  await expect(deck.locator('.view-lines')).toContainText('print(6 * 7)');
});

test('An endless loop is stopped, and the next run works', async ({ deck }) => {
  await open(deck, bench('buggy'));
  await deck.getByRole('tab', { name: 'main.py' }).click();
  await write(deck, 'while True:\n    pass');
  await run(deck, /running/);
  await deck.getByRole('button', { name: 'Stop' }).click();
  await expect(python(deck)).toContainText('exited');
  await expect(deck.getByRole('region', { name: 'Terminal' })).toContainText('KeyboardInterrupt');
  await write(deck, 'print("still here")');
  await run(deck, /exited 0/);
  await expect(deck.getByRole('region', { name: 'Terminal' })).toContainText('still here');
});

test('Keys that are typed in the editor stay there, and Esc gives the keyboard back', async ({ deck }) => {
  await open(deck, SLIDES.buggy);
  await deck.locator('.view-lines').click();
  await deck.keyboard.press('ArrowRight');
  await deck.keyboard.type(' t');
  await expect(deck).toHaveURL(/#\/talk\/6\/0$/);
  await expect(deck.locator('html')).toHaveAttribute('data-theme', 'dark');
  await deck.keyboard.press('Escape');
  await deck.keyboard.press('ArrowRight');
  await expect(deck).toHaveURL(/#\/talk\/7\/0$/);
});

test('A program is answered at the terminal', async ({ deck }) => {
  await open(deck, bench('buggy'));
  await deck.getByRole('tab', { name: 'main.py' }).click();
  await write(deck, 'name = input("Who? ")\nprint("It was", name)');
  await run(deck, /running/);
  const terminal = deck.getByRole('region', { name: 'Terminal' });
  await expect(terminal).toContainText('Who?');
  await terminal.locator('.xterm-screen').click();
  await deck.keyboard.type('totals.py\n');
  await expect(terminal).toContainText('It was totals.py');
});

test('A learner works on the case without the slides', async ({ deck }) => {
  await open(deck, '/');
  await deck.getByRole('link', { name: 'Double import', exact: true }).click();
  await expect(deck.getByRole('heading', { level: 1, name: 'Double import' })).toBeVisible();
  await run(deck, /exited 1/);
  await expect(deck.getByRole('region', { name: 'Evidence' })).toContainText('RuntimeError');
});
