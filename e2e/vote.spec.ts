import { expect, goTo, type Page } from './deck.ts';
import { button, evidence, run, tab } from './pages/bench.ts';
import { test } from './room.ts';

/** Of the first case: the slide that asks, one without code, and the one that runs the hook. */
const ASKS = '6/0';
const BETWEEN = '8/0';
const HOOK = '10/0';
const QUESTION = 'Which line imports Product by another name?';

/** On a slide: what the room is asked. */
const strip = (page: Page) => page.getByRole('region', { name: 'Vote', exact: true });
/** At the desk: the same, and what is done with it. */
const bar = (desk: Page) => desk.getByRole('region', { name: 'Vote of this slide' });
const line = (phone: Page, name: RegExp) => phone.getByRole('radio', { name });

/** A phone that follows, once it is shown the vote. */
async function voter(phone: Page): Promise<Page> {
  await expect(strip(phone).getByRole('heading', { name: QUESTION })).toBeVisible();
  return phone;
}

/** A tap, as the whole line is pressed and not the small circle that nobody sees. */
async function pointAt(phone: Page, file: string, code: string): Promise<void> {
  await strip(phone).getByLabel('All files').selectOption(file);
  await strip(phone).getByRole('tabpanel', { name: file }).getByText(code).first().tap();
}

test('Two phones point at a line; the room sees where once it is shown, and who was right after the run', async ({
  play,
}) => {
  const desk = await play.desk(`/presenter/${ASKS}`);
  const stage = await play.desk(`/talk/${ASKS}`);
  const room = `/follow/${await play.code()}`;
  await bar(desk).getByRole('button', { name: 'Ask the room' }).click();
  await expect(strip(stage)).toContainText(QUESTION);
  await expect(strip(stage)).toContainText('Nobody has voted yet');
  const [ana, ben] = [await voter(await play.phone(room)), await voter(await play.phone(room))];

  await test.step('Each taps a line, and one changes its mind', async () => {
    await pointAt(ana, 'main.py', 'import_module(f');
    await expect(ana.getByRole('status').filter({ hasText: 'You point at' })).toHaveText(
      'You point at main.py line 15. You can change it until the vote is shut.',
    );
    await expect(strip(stage)).toContainText('1 has voted');
    await pointAt(ben, 'settings.py', 'sys.path.append(str(BASE / "shop"))');
    await expect(strip(stage)).toContainText('2 have voted');
    await expect(bar(desk).getByRole('listitem')).toHaveText(['main.py:15 1', 'settings.py:9 1']);
    await pointAt(ana, 'reports/totals.py', 'from catalog.models import Product');
    await expect(bar(desk).getByRole('listitem')).toHaveText(['reports/totals.py:3 1', 'settings.py:9 1']);
    await expect(strip(stage)).toContainText('2 have voted');
  });
  await test.step('Nobody sees where, neither on the stage nor on a phone', async () => {
    for (const page of [stage, ben]) await expect(page.getByRole('img', { name: /vote/ })).toHaveCount(0);
    await expect(strip(stage)).not.toContainText('totals.py');
  });
  await test.step('A reloaded phone has its vote, and counts once', async () => {
    await ana.reload();
    await voter(ana);
    await expect(line(ana, /^Line 3: from catalog/)).toBeChecked();
    await expect(bar(desk)).toContainText('2 of 2');
  });
  await test.step('It goes on, folded, while something else is explained', async () => {
    await goTo(desk, `/presenter/${BETWEEN}`);
    const folded = ben.getByText('The vote is still open:');
    await folded.tap();
    await pointAt(ben, 'main.py', 'import_module(f');
    await goTo(desk, `/presenter/${HOOK}`);
    await expect(strip(stage)).toContainText('2 have voted');
  });
  await test.step('Shut, it takes no more votes', async () => {
    await bar(desk).getByRole('button', { name: 'Shut the vote' }).click();
    await expect(line(ben, /^Line 15: import_module/)).toBeDisabled();
    await expect(ben.getByText('The vote is shut. You pointed at main.py line 15.')).toBeVisible();
    await expect(stage.getByRole('img', { name: /vote/ })).toHaveCount(0);
  });
  await test.step('Shown, the stage has it beside the code, in the tabs and in a list', async () => {
    await bar(desk).getByRole('button', { name: 'Show the result' }).click();
    const list = stage.getByRole('region', { name: 'What the room points at' });
    await expect(list.getByRole('listitem')).toHaveCount(2);
    await expect(tab(stage, /reports\/totals\.py/)).toContainText('1');
    await list.getByRole('button', { name: /reports\/totals\.py:3/ }).click();
    await expect(stage.locator('.glyph-margin-widgets')).toHaveText('1');
    await expect(strip(stage)).toHaveCount(0);
    await expect(line(ben, /^Line 15: import_module.*1 vote$/)).toBeAttached();
  });
  await test.step('After the run it says how many were right, and each phone whether it was', async () => {
    await run(stage, /exited 1/);
    await expect(evidence(stage)).toContainText('1 of 2 pointed at the culprit');
    await expect(evidence(desk)).toContainText('1 of 2 pointed at the culprit');
    await expect(ana.getByText('You were right. 1 of 2 pointed at the culprit.')).toBeVisible();
    await expect(ben.getByText('1 of 2 pointed at the culprit.')).toBeVisible();
    await expect(ben.getByText('You were right')).toHaveCount(0);
  });
});

test('A plain choice shows its bars on the slide, and one key leads through the vote', async ({ play }) => {
  const desk = await play.desk('/presenter/2/0');
  const stage = await play.desk('/talk/2/0');
  await expect(bar(desk)).toBeVisible();
  await expect(strip(stage)).toHaveCount(0);
  const withoutVote = await stage.locator('[data-content]').boundingBox();
  await desk.bringToFront();
  await desk.keyboard.press('v');
  await expect(strip(stage).getByRole('listitem')).toHaveText(['nowhere yet', 'in tests', 'in production']);
  const phone = await play.phone(`/follow/${await play.code()}`);
  await phone.getByText('in tests').tap();
  await expect(line(phone, /in tests/)).toBeChecked();
  await expect(strip(stage)).toContainText('1 has voted');
  await desk.keyboard.press('v');
  await expect(strip(stage)).toContainText('1 voted');
  await expect(strip(stage).getByRole('img', { name: /vote/ })).toHaveCount(0);
  await desk.keyboard.press('v');
  await expect(strip(stage).getByRole('listitem')).toHaveText([
    'nowhere yet0',
    'in tests1',
    'in production0',
  ]);
  await expect(phone.getByText('1 voted. You chose “in tests”.')).toBeVisible();
  await bar(desk).getByRole('button', { name: 'Discard' }).click();
  await expect(strip(stage)).toHaveCount(0);
  await expect(strip(phone)).toHaveCount(0);
  expect(await stage.locator('[data-content]').boundingBox()).toEqual(withoutVote);
});

test('A vote taken back counts no more', async ({ play }) => {
  const desk = await play.desk(`/presenter/${ASKS}`);
  await bar(desk).getByRole('button', { name: 'Ask the room' }).click();
  const phone = await voter(await play.phone(`/follow/${await play.code()}`));
  await pointAt(phone, 'main.py', 'import_module(f');
  await expect(bar(desk)).toContainText('1 of 1');
  await button(phone, 'Take it back').tap();
  await expect(bar(desk)).toContainText('0 of 1');
  await pointAt(phone, 'main.py', 'import_module(f');
  await expect(bar(desk)).toContainText('1 of 1');
  await phone.getByText('import_module(f').tap();
  await expect(bar(desk)).toContainText('0 of 1');
});
