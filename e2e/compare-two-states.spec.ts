import { bench, expect, open, openWithoutPython, type Page, test } from './deck.ts';
import { button, openFile, run, write } from './pages/bench.ts';
import { violationsIn } from './violations.ts';

const left = (page: Page) => page.getByRole('combobox', { name: 'Left' });
const right = (page: Page) => page.getByRole('combobox', { name: 'Right' });

test('Two stages lie side by side, file by file, and any other two can be chosen', async ({ deck }) => {
  await openWithoutPython(deck, bench('hook'));
  // WebKit's own would be a button of the system.
  await expect(deck.getByRole('combobox', { name: 'All files' })).toHaveCSS('appearance', 'none');
  await deck.getByRole('link', { name: 'Compare' }).click();
  await expect(left(deck)).toHaveCSS('appearance', 'none');
  await expect(deck.getByRole('heading', { level: 1, name: 'Double import' })).toBeVisible();
  const file = deck.getByRole('button', { name: /shop\/catalog\/models\.py \+\d+ −0/ });
  await expect(file).toHaveAttribute('aria-pressed', 'true');
  await expect(deck.locator('.monaco-diff-editor .modified')).toContainText('import inspect');
  await expect(deck.locator('.monaco-diff-editor .original')).not.toContainText('import inspect');

  await expect(right(deck)).toHaveAccessibleDescription(/\w+/);

  await deck.getByRole('button', { name: 'Swap' }).click();
  expect(deck.url()).toContain('/compare/double-import/hook/buggy/files');
  await expect(deck.locator('.monaco-diff-editor .original')).toContainText('import inspect');
  await deck.getByRole('button', { name: 'Swap' }).click();

  await right(deck).selectOption('modern');
  await deck.getByRole('button', { name: /firstthing\.py new/ }).click();
  await expect(deck.getByText('Not in buggy')).toBeVisible();

  await right(deck).selectOption('buggy');
  await expect(deck.getByText('Both sides have the same files.')).toBeVisible();
  expect(deck.url()).toContain('/compare/double-import/buggy/buggy/files');
});

test('What was typed is held against the stage, and against what ran', async ({ deck }) => {
  await open(deck, bench('buggy'));
  await openFile(deck, 'main.py');
  await write(deck, 'print("mine")');
  await run(deck, /exited 0/);
  await write(deck, 'print("mine, and later")');
  await deck.getByRole('link', { name: 'Compare' }).click();
  await expect(deck.locator('.monaco-diff-editor .modified')).toContainText('print("mine, and later")');

  expect(await left(deck).inputValue()).toBe('buggy');

  await left(deck).selectOption('buggy, last run');
  await expect(deck.locator('.monaco-diff-editor .original')).toContainText('print("mine")');
  await deck.getByRole('link', { name: 'evidence' }).click();
  await expect(deck.getByText('One side has not been run with these files.')).toBeVisible();

  await right(deck).selectOption('buggy');
  await expect(deck.getByRole('row', { name: /first difference/ })).toContainText('mine');
});

test('Before and after: what a hook’s run told beside that of the bug, with the first difference marked', async ({
  deck,
}) => {
  await openWithoutPython(deck, '/compare/double-import/buggy/hook/evidence');
  const first = deck.getByRole('row', { name: /first difference/ });
  await expect(first).toHaveCount(1);
  await expect(deck.getByRole('status')).toContainText(
    /The right has \d+ more lines\. \d+ lines are the same/,
  );
  // The hook moved the line that imports: that is no difference.
  await expect(
    deck
      .getByRole('row')
      .filter({ hasText: /models\.py", line \d+/ })
      .and(first),
  ).toHaveCount(0);
  await expect(deck.getByRole('columnheader').first()).toContainText('buggy, recorded, CPython');
  await deck.getByRole('button', { name: 'First difference' }).click();
  await expect(first).toBeInViewport();

  await right(deck).selectOption('buggy');
  await expect(deck.getByText('Both runs show the same')).toBeVisible();
});

test('An address of a state that there is not says so, and leads on', async ({ deck }) => {
  await openWithoutPython(deck, '/compare/double-import/buggy/hook.nonsense');
  await expect(deck.getByRole('heading', { name: /has no stage "hook\.nonsense"/ })).toBeVisible();
});

test('Two runs are recorded and part at the step that is not the same, and each side leads there', async ({
  deck,
}) => {
  await open(deck, bench('buggy'));
  await openFile(deck, 'main.py');
  await write(deck, 'days = 14\ntotal = days * 2\nprint(total)\n');
  await open(deck, bench('fixed'));
  await openFile(deck, 'main.py');
  await write(deck, 'days = 14\n# The rest is new.\ntotal = days * 3\nprint(total)\n');
  await open(deck, '/compare/double-import/buggy.edited/fixed.edited/steps');
  const steps = deck.getByRole('region', { name: 'Steps' });
  await button(deck, 'Run both with steps').press('Enter');
  await expect(steps.getByRole('heading', { name: 'They part after 1 step that is alike' })).toBeVisible();
  await expect(steps.getByRole('listitem').first().getByRole('button')).toHaveText([
    /buggy, with your edits.*step 2.*main\.py:2.*total = days \* 2.*total 28.*1 step alone/,
    /fixed, with your edits.*step 2.*main\.py:3.*total = days \* 3.*total 42.*1 step alone/,
  ]);
  expect(await violationsIn(deck)).toEqual([]);
  await steps.getByRole('button', { name: /fixed, with your edits step 2/ }).press('Enter');
  await expect(deck).toHaveURL(/demo\/double-import\/fixed$/);
  await expect(deck.getByRole('slider', { name: 'Step' })).toHaveAttribute('aria-valuenow', '2');
  await expect(deck.locator('.here-line')).toHaveCount(1);
});

test('A side whose bench has other files by now says so, and nothing is run in its stead', async ({
  deck,
}) => {
  await open(deck, bench('buggy'));
  await openFile(deck, 'main.py');
  await write(deck, 'print("mine")');
  await open(deck, '/compare/double-import/buggy/fixed/steps');
  await expect(deck.getByRole('region', { name: 'Steps' })).toContainText(
    'buggy is not what its bench has now.',
  );
  await expect(deck.getByRole('button', { name: /^Run/ })).toHaveCount(0);
  await left(deck).selectOption('buggy, with your edits');
  await expect(button(deck, 'Run both with steps')).toBeVisible();
});
