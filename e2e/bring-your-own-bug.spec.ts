import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, open, type Page, test } from './deck.ts';

/** What the shelf shows of a file, by its name. */
const shown = (deck: Page, file: string) => deck.getByRole('region', { name: file }).locator('pre');

test('The shelf gives the two files as it shows them, with the commands to put them in and take them out', async ({
  deck,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(deck, '/');
  await deck.getByRole('link', { name: 'the hook shelf' }).click();
  await deck.getByRole('link', { name: 'Who calls this function?' }).click();
  await deck.getByRole('textbox', { name: 'Module' }).fill('shop.prices');
  await deck.getByRole('textbox', { name: 'Function' }).fill('Till.total');
  await deck.getByRole('checkbox', { name: /^Raise/ }).check();
  await expect(shown(deck, 'firstthing.py')).toContainText('FUNCTION = "Till.total"\nRAISES = True');

  const download = deck.waitForEvent('download');
  await deck.getByRole('button', { name: 'Download the two files' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('who-calls.zip');
  const members = unzipSync(readFileSync(await file.path()));
  expect(Object.keys(members).sort()).toEqual(['aaa.pth', 'firstthing.py']);
  for (const [name, bytes] of Object.entries(members))
    expect(await shown(deck, name).textContent()).toBe(strFromU8(bytes));

  for (const [name, text] of [
    ['Put it in', /^cp firstthing\.py aaa\.pth /],
    ['Run your program', /^python main\.py$/],
    ['Take it out', /rm firstthing\.py aaa\.pth/],
  ] as const) {
    const copy = deck.getByRole('button', { name: `Copy: ${name}` });
    await copy.click();
    await expect(copy).toHaveText('Copied');
    expect(await deck.evaluate(() => navigator.clipboard.readText())).toMatch(text);
  }
});

test('A field that is filled in wrong says so beside it, and nothing can be downloaded until it is right', async ({
  deck,
}) => {
  await open(deck, '/hooks/who-imports-twice');
  const field = deck.getByRole('textbox', { name: 'File' });
  await field.fill('../models.py');
  await expect(field).toHaveAccessibleDescription(/«\.\.\/models\.py» is no Python file/);
  await expect(deck.getByRole('button', { name: /^Download/ })).toBeDisabled();
  await field.fill('a/models.py');
  await expect(field).toHaveAccessibleDescription('');
  await expect(deck.getByRole('button', { name: /^Download/ })).toBeEnabled();
  await expect(shown(deck, 'firstthing.py')).toContainText('FILE = "a/models.py"');
});
