import { expect, goTo, open, openWithoutPython, type Page, test } from './deck.ts';
import { button, code, culprits, python, run, tab } from './pages/bench.ts';
import { violationsIn } from './violations.ts';

const HOOK = '/presenter/10/0';

const notes = (page: Page) => page.getByRole('region', { name: 'Notes' });
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });
const timer = (page: Page, name: string) => page.getByRole('timer', { name });

/** Types words into the search, once it is there to take them. */
async function findSlide(page: Page, words: string): Promise<void> {
  await page.keyboard.press('g');
  await expect(dialog(page, 'Find a slide').getByRole('combobox')).toBeFocused();
  await page.keyboard.type(words);
}

test('A speaker runs the case of the slide from the desk, and opens the culprit that it names', async ({
  deck,
}) => {
  await open(deck, HOOK);
  await run(deck, /exited 1/);
  const summary = deck.getByRole('region', { name: 'Run' });
  await expect(summary).toContainText('2 exhibits');
  await summary.getByRole('button', { name: 'reports/totals.py:3' }).click();
  await expect(tab(deck, 'reports/totals.py')).toHaveAttribute('aria-selected', 'true');
});

test('The slide at the desk is the real one: it is edited there, and set back', async ({ deck }) => {
  await openWithoutPython(deck, HOOK);
  await expect(button(deck, 'Reset')).toBeDisabled();
  await code(deck).focus();
  await deck.keyboard.type('# here');
  await expect(button(deck, 'Reset')).toBeEnabled();
  await deck.keyboard.press('Escape');
  await deck.keyboard.press('ArrowRight');
  await expect(deck).toHaveURL(/#\/presenter\/11\/0$/);
});

test('A slide with nothing to run has no run controls', async ({ deck }) => {
  await open(deck, '/presenter/2/0');
  await expect(notes(deck)).toContainText('Then click');
  await expect(button(deck, 'Run')).toHaveCount(0);
});

test('Leaving the first slide starts the clock, and sign and word say how the plan is kept', async ({
  coldDeck: deck,
}) => {
  await deck.clock.install({ time: new Date('2026-11-26T09:30:00') });
  await openWithoutPython(deck, '/presenter/1/0');
  await expect(timer(deck, 'Time of day')).toContainText('9:30');
  await expect(timer(deck, 'Pace')).toContainText('Not started');
  await deck.keyboard.press('ArrowRight');
  await expect(timer(deck, 'Elapsed')).toContainText('0:0');
  await deck.clock.fastForward('04:00');
  // The second of four slides in three minutes should have gone after a minute and a half.
  await expect(timer(deck, 'Pace')).toContainText(/−2:3\d behind/);
  await expect(timer(deck, 'Pace')).toContainText('Opening until 3:00');
  await deck.keyboard.press('End');
  await expect(timer(deck, 'Pace')).toContainText(/\+\d+:\d\d ahead/);
  await expect(timer(deck, 'Pace')).toContainText('Conclusion until 30:00');
  await expect(timer(deck, 'Left')).toHaveText(/^2[56]:\d\d left$/);

  await test.step('The plan takes as many minutes as there are today, also after a reload', async () => {
    const minutes = deck.getByRole('spinbutton', { name: 'Minutes for the talk' });
    await minutes.fill('20');
    await minutes.press('Enter');
    await expect(timer(deck, 'Pace')).toContainText('Conclusion until 20:00');
    await expect(timer(deck, 'Left')).toHaveText(/^1[56]:\d\d left$/);
    await expect(deck.getByRole('navigation', { name: 'Plan' })).toContainText('Opening 2 min');
    await deck.keyboard.press('Home');
    await expect(timer(deck, 'Pace')).toContainText('Opening until 2:00');
    await deck.reload();
    await expect(minutes).toHaveValue('20');
    await expect(timer(deck, 'Pace')).toContainText('Opening until 2:00');
  });
  await test.step('When it is over, it says for how long', async () => {
    await deck.clock.fastForward('17:00');
    await expect(timer(deck, 'Left')).toHaveText(/^1:\d\d over time$/);
  });
});

test('The clock is paused, goes on after a reload where it stood, is set to zero, and gets back what it had', async ({
  coldDeck: deck,
}) => {
  await deck.clock.install();
  await openWithoutPython(deck, '/presenter/5/0');
  await deck.getByRole('button', { name: 'Start' }).click();
  await deck.clock.fastForward('02:00');
  await expect(timer(deck, 'Elapsed')).toContainText('2:0');
  await deck.getByRole('button', { name: 'Pause' }).click();
  await deck.clock.fastForward('05:00');
  await expect(timer(deck, 'Elapsed')).toContainText('2:0');
  await deck.reload();
  await expect(timer(deck, 'Elapsed')).toContainText('2:0');
  await deck.keyboard.press('k');
  await deck.clock.fastForward('01:00');
  await expect(timer(deck, 'Elapsed')).toContainText('3:0');
  await expect(button(deck, 'Set to 0:00')).toBeHidden();
  await button(deck, 'Pause').click();
  await button(deck, 'Set to 0:00').click();
  await expect(timer(deck, 'Elapsed')).toContainText('0:00');
  await button(deck, 'Start').click();
  await deck.clock.fastForward('00:20');
  await button(deck, /^Back to 3:0/).click();
  await expect(timer(deck, 'Elapsed')).toContainText(/3:2|3:3/);
});

test('The plan leads to a section', async ({ deck }) => {
  await openWithoutPython(deck, '/presenter/1/0');
  await deck.getByRole('navigation', { name: 'Plan' }).getByRole('button', { name: 'Double import' }).click();
  await expect(deck).toHaveURL(/#\/presenter\/5\/0$/);
});

test('A slide is found by words of its notes, which the stage never shows', async ({ deck }) => {
  await openWithoutPython(deck, '/presenter/1/0');
  await expect(notes(deck)).toBeVisible();
  await findSlide(deck, 'click the orange');
  const found = dialog(deck, 'Find a slide').getByRole('option');
  await expect(found.first()).toContainText('Notes');
  await expect(found.first()).toContainText('Ask the file who imports it');
  await deck.keyboard.press('Enter');
  await expect(deck).toHaveURL(/#\/presenter\/10\/0$/);

  await openWithoutPython(deck, '/talk/1/0');
  await expect(deck.getByRole('heading', { level: 1 })).toBeVisible();
  await findSlide(deck, 'click the orange');
  await expect(dialog(deck, 'Find a slide')).toContainText('No slide contains all of these words');
});

test('What to do without time, or when a run fails, is in sight beside notes of any length', async ({
  deck,
}) => {
  await openWithoutPython(deck, '/presenter/20/0');
  await expect(notes(deck)).toContainText('Third click: replace that one');
  for (let press = 0; press < 4; press++) await button(deck, 'Larger notes').click();
  const late = notes(deck).getByText('Late: Do not skip this drawing');
  await expect(late).toBeInViewport({ ratio: 1 });
  await expect(notes(deck).getByText('Third click: replace that one')).not.toBeInViewport();
  await goTo(deck, '/presenter/12/0');
  await expect(notes(deck).getByText('If it fails: The two steel lines')).toBeInViewport({ ratio: 1 });
  await expect(late).toHaveCount(0);
});

test('Notes are made larger, and stay so', async ({ deck }) => {
  await openWithoutPython(deck, '/presenter/1/0');
  const note = notes(deck).getByText('Say what machete mode is');
  const size = () => note.evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
  await expect(note).toBeVisible();
  const before = await size();
  await deck.getByRole('button', { name: 'Larger notes' }).click();
  await expect.poll(size).toBeGreaterThan(before);
  const after = await size();
  await deck.reload();
  await expect.poll(size).toBe(after);
});

test('The desk opens the stage, knows it after a reload, says loudly when it closes, and opens it again', async ({
  deck,
}) => {
  await openWithoutPython(deck, HOOK);
  const opening = deck.waitForEvent('popup');
  await button(deck, 'Open its window').click();
  const stage = await opening;
  await expect(stage).toHaveURL(/#\/talk\/10\/0$/);
  await expect(stage.getByRole('heading', { name: 'Ask the file who imports it' })).toBeVisible();
  const hint = deck.getByRole('status', { name: 'Audience window' });
  await expect(hint).toContainText('The audience window is open');
  // What is left to do there is no news any more once the talk goes on.
  await deck.keyboard.press('ArrowRight');
  await expect(hint).toBeEmpty();

  await deck.reload();
  await expect(button(deck, 'Fill its screen')).toBeVisible();

  await stage.close();
  const alarm = deck.getByRole('alert').filter({ hasText: 'The audience window is gone' });
  await expect(alarm).toBeVisible();
  const openingAgain = deck.waitForEvent('popup');
  await alarm.getByRole('button', { name: 'Open it again' }).click();
  const again = await openingAgain;
  await expect(again).toHaveURL(/#\/talk\/11\/0$/);
  await expect(again.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(alarm).toBeHidden();
  // It is gone as well for the audience when that window shows something else.
  await goTo(again, '/preflight');
  await expect(alarm).toBeVisible();
  await button(deck, 'I need none').click();
  await expect(alarm).toBeHidden();
  await again.close();
});

test('A browser that blocks the stage’s window is named, with what to do', async ({ coldDeck: deck }) => {
  await deck.addInitScript(() => {
    window.open = () => null;
  });
  await openWithoutPython(deck, HOOK);
  await deck.getByRole('button', { name: 'Open its window' }).click();
  await expect(deck.getByRole('status', { name: 'Audience window' })).toContainText('Allow pop-ups');
});

test('The slide at the desk has the shape of the stage', async ({ deck }) => {
  await deck.setViewportSize({ width: 1024, height: 768 });
  await openWithoutPython(deck, '/talk/2/0');
  await expect(deck.getByRole('heading', { level: 1 })).toBeVisible();
  await goTo(deck, '/presenter/2/0');
  const shape = async () => {
    const box = await deck.getByRole('region', { name: 'Now' }).getByRole('article').boundingBox();
    return box ? box.width / box.height : 0;
  };
  await expect.poll(shape).toBeCloseTo(1024 / 768, 1);
});

test('Everything of the desk lies on the screen, whatever size that has', async ({ deck }) => {
  await open(deck, HOOK);
  await expect(python(deck)).toContainText('ready');
  for (const size of [
    { width: 1280, height: 720 },
    { width: 1024, height: 768 },
    { width: 1920, height: 1080 },
  ]) {
    await deck.setViewportSize(size);
    await deck.keyboard.press('+');
    await expect.poll(() => beyondTheScreen(deck), `${size.width} × ${size.height}`).toEqual([]);
    await deck.keyboard.press('0');
  }
});

/** What of the desk is not, or not wholly, on the screen. */
function beyondTheScreen(page: Page): Promise<(string | null)[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main > * button, [aria-label="Next"] article, [aria-label="Now"] article')]
      .filter((element) => element.closest('article') === null || element.matches('article'))
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1 || box.top < -1;
      })
      .map((element) => element.textContent),
  );
}

for (const theme of ['dark', 'light']) {
  test(`Everyone can use the desk and its sheets in the ${theme} theme`, async ({ deck }) => {
    await deck.emulateMedia({ reducedMotion: 'reduce' });
    await deck.goto(`/?theme=${theme}&runtime=embedded#${HOOK}`);
    await run(deck, /exited 1/);
    await expect(culprits(deck)).toBeVisible();
    const faults = await violationsIn(deck);
    await button(deck, 'Keys').click();
    await expect(dialog(deck, 'Keys')).toBeVisible();
    faults.push(...(await violationsIn(deck, { within: SHEET })));
    await deck.keyboard.press('Escape');
    await button(deck, 'Slides').click();
    await deck.keyboard.type('machete');
    await expect(dialog(deck, 'Find a slide').getByRole('option').first()).toBeVisible();
    faults.push(...(await violationsIn(deck, { within: SHEET })));
    expect(faults).toEqual([]);
  });
}

/** What lies behind it is dimmed, and nobody can reach it. */
const SHEET = 'dialog[open]';

test('Without a room the desk says how to have one, and looks as it did', async ({ deck }) => {
  await openWithoutPython(deck, HOOK);
  await expect(button(deck, 'Room')).toHaveText('Room');
  await deck.keyboard.press('q');
  const room = deck.getByRole('region', { name: 'Room', exact: true });
  await room.getByRole('button', { name: 'Open the room' }).click();
  await expect(room.getByRole('alert')).toContainText('Start it with npm start -- --room');
  expect(await violationsIn(deck)).toEqual([]);
  await deck.keyboard.press('Escape');
  await expect(notes(deck)).toBeVisible();
  await expect(room).toBeHidden();
  await deck.keyboard.press('ArrowRight');
  await expect(deck).toHaveURL(/#\/presenter\/11\/0$/);
});
