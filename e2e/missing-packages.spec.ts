import { expect, open, python, run, test } from './deck.ts';

test('A deck that was built without a package offers the small case on the slide itself', async ({
  coldDeck: deck,
}) => {
  let changed = 0;
  // As the build writes it where pip is missing: the catalogue says so, and there is no archive.
  await deck.route('**/assets/both-*.js', async (route) => {
    const response = await route.fetch();
    const script = (await response.text()).replace(
      /(packages:\[`selenium`\],packagesMissing:\[)\]/,
      (_, before: string) => {
        changed++;
        return `${before}\`selenium\`]`;
      },
    );
    await route.fulfill({ response, body: script });
  });
  await open(deck, '/overview');
  await deck.getByRole('link', { name: 'Each Firefox profile of selenium' }).click();
  await expect(deck.getByRole('note')).toContainText('This deck was built without selenium');
  expect(changed).toBe(1);

  await deck.getByRole('button', { name: 'Run the small case instead' }).click();
  await expect(deck.getByRole('note')).toContainText('The same bug in the small case');
  await run(deck, /exited 0/);
  await expect(deck.getByRole('region', { name: 'Terminal' })).toContainText('tests.test_backup: passed');
  await expect(deck.getByRole('button', { name: /the culprit/ }).first()).toBeVisible();

  await deck.getByRole('button', { name: 'Back to selenium' }).click();
  await expect(deck.getByRole('tab', { name: /browsers\.py/ })).toBeVisible();
  await expect(python(deck)).toBeVisible();
});
