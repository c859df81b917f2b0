import { bench, codeShown, expect, goTo, python, run, SLIDES, write } from './deck.ts';
import { orangeLines } from './orange-lines.ts';
import { code, evidence, openFile, terminal, test } from './windows.ts';

// One pair of windows for all that follows.
test.describe.configure({ mode: 'default' });

test('The talk moves in every window, from whichever it is moved', async ({ pair }) => {
  const [stage, presenter] = pair;
  await goTo(stage, SLIDES.first);
  await goTo(presenter, '/presenter/1/0');
  await expect(presenter.getByRole('region', { name: 'Notes' })).toBeVisible();
  await presenter.keyboard.press('ArrowRight');
  await expect(stage).toHaveURL(/#\/talk\/2\/0$/);
  await stage.keyboard.press('ArrowRight');
  await expect(presenter).toHaveURL(/#\/presenter\/2\/1$/);
  await stage.goBack();
  await expect(presenter).toHaveURL(/#\/presenter\/1\/0$/);
});

test('A window that comes late is where the talk is, and a link to a slide leads all of them there', async ({
  pair,
  openBeside,
}) => {
  const [presenter, overview] = pair;
  await goTo(presenter, '/presenter/6/0');
  await expect(presenter.getByRole('region', { name: 'Notes' })).toBeVisible();
  const late = await openBeside(SLIDES.first);
  await expect(late).toHaveURL(/#\/talk\/6\/0$/);
  await expect(presenter).toHaveURL(/#\/presenter\/6\/0$/);
  await goTo(overview, '/overview');
  await overview.getByRole('link', { name: 'Modules are cached by name' }).click();
  await expect(overview).toHaveURL(/#\/talk\/11\/0$/);
  await expect(presenter).toHaveURL(/#\/presenter\/11\/0$/);
  await expect(late).toHaveURL(/#\/talk\/11\/0$/);
});

test('What is typed in one window is in the other, and the other way round', async ({ pair }) => {
  const [one, other] = pair;
  await openFile(one, 'main.py');
  await expect(other.getByRole('tab', { name: 'main.py' })).toHaveAttribute('aria-selected', 'true');
  await write(one, 'print("from one")');
  await expect(other.locator('.view-lines')).toContainText('from one');
  await code(other).focus();
  await other.keyboard.press('ControlOrMeta+End');
  await other.keyboard.type('\nprint("from the other")');
  await expect(one.locator('.view-lines')).toContainText('from the other');
  expect(await codeShown(one)).toBe(await codeShown(other));
});

test('The cursor stays where one types, while another window changes the lines above', async ({ pair }) => {
  const [one, other] = pair;
  await openFile(one, 'main.py');
  await write(one, 'first = 1\nsecond = 2\n');
  await expect(other.locator('.view-lines')).toContainText('second');
  await code(one).focus();
  await one.keyboard.press('ControlOrMeta+End');
  await code(other).focus();
  await other.keyboard.press('ControlOrMeta+Home');
  for (const key of 'abcdef') {
    await one.keyboard.type(key);
    await other.keyboard.type(key.toUpperCase());
  }
  await expect.poll(() => codeShown(one)).toBe('ABCDEFfirst = 1\nsecond = 2\nabcdef');
  await expect.poll(() => codeShown(other)).toBe('ABCDEFfirst = 1\nsecond = 2\nabcdef');
});

test('A run is seen in every window, started in any, with its clues and the clicked frame', async ({
  pair,
}) => {
  const [leader, follower] = pair;
  await goTo(leader, bench('hook'));
  await goTo(follower, SLIDES.hook);
  await expect(follower.getByRole('heading', { name: 'Ask the file who imports it' })).toBeVisible();
  await run(follower, /exited 1/);
  for (const window of [leader, follower]) {
    await expect(python(window)).toContainText('exited 1');
    await expect(terminal(window)).toContainText("Conflicting 'product' models");
    await expect(evidence(window).getByRole('button', { name: /the culprit/ })).toBeVisible();
  }
  await evidence(follower)
    .getByRole('button', { name: /folded/ })
    .first()
    .click();
  await expect(evidence(leader).getByRole('button', { name: 'Fold', exact: true })).toBeVisible();
  await leader.getByRole('button', { name: /the culprit/ }).click();
  await expect(follower.getByRole('tab', { name: 'reports/totals.py' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect.poll(() => orangeLines(follower)).toEqual(['from catalog.models import Product']);
});

test('A debugger is answered from either window, also with a line that was begun in the other', async ({
  pair,
}) => {
  const [one, other] = pair;
  await openFile(one, 'main.py');
  await write(one, 'x = 41\nbreakpoint()\nprint("x is", x)');
  await run(one, /waiting for you/);
  await expect(terminal(other)).toContainText('(Pdb)');
  await terminal(other).locator('.xterm-screen').click();
  await other.keyboard.type('x += ');
  await expect(terminal(one)).toContainText('(Pdb) x +=');
  await terminal(one).locator('.xterm-screen').click();
  await one.keyboard.type('1\n');
  await expect(terminal(other)).toContainText('(Pdb) x += 1');
  await other.keyboard.type('c\n');
  await expect(terminal(one)).toContainText('x is 42');
  await expect(python(other)).toContainText('exited 0');
});

test('Editor and terminal show the same part in a window that nobody types in', async ({ pair }) => {
  const [one, other] = pair;
  await openFile(one, 'main.py');
  await write(one, `${Array.from({ length: 120 }, (_, line) => `print("line ${line}")`).join('\n')}\n`);
  await expect(other.locator('.view-lines')).toContainText('line 119');
  await one.keyboard.press('ControlOrMeta+Home');
  await expect(other.locator('.view-lines')).toContainText('line 0');
  const topLine = (page: typeof one) => page.locator('.view-line').first().textContent();
  const top = await topLine(one);
  await one.locator('.view-lines').hover();
  await one.mouse.wheel(0, 1_000);
  await expect.poll(() => topLine(one)).not.toBe(top);
  await expect.poll(async () => (await topLine(one)) === (await topLine(other))).toBe(true);
  await run(one);
  await expect(terminal(other)).toContainText('line 119');
  await terminal(one).getByRole('textbox').focus();
  for (let page = 0; page < 40; page++) await one.keyboard.press('Shift+PageUp');
  await expect(terminal(one)).toContainText('line 0');
  await expect(terminal(other)).toContainText('line 0');
});

test('Stop and Reset work from a window that does not run the program itself', async ({ pair }) => {
  const [leader, follower] = pair;
  await openFile(follower, 'main.py');
  await write(follower, 'while True:\n    pass');
  await run(follower, /running/);
  await expect(python(leader)).toContainText('running');
  await follower.getByRole('button', { name: 'Stop' }).click();
  await expect(python(leader)).toContainText(/exited|killed/);
  await follower.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(leader.locator('.view-lines')).toContainText('The nightly job');
  await leader.getByRole('button', { name: 'Undo reset' }).click();
  await expect(follower.locator('.view-lines')).toContainText('while True');
});
