import { bench, codeShown, expect, goTo, type Page, python, run, SLIDES, write } from './deck.ts';
import { saysWhatIsNoSlice } from './stranger.ts';
import { code, evidence, openFile, terminal, test } from './windows.ts';

// The pair of windows stays for all that follows. Each reload, close and crash is followed by an election.
test.describe.configure({ mode: 'default' });

const TICKING = `import time
for n in range(10_000):
    print("tick", n)
    time.sleep(0.05)`;

/** One that is no page of the deck. */
const OTHER_PAGE = { contentType: 'text/html', body: '<link rel="icon" href="favicon.svg">' };

/** Two windows of one case, in both of which a program of the first one's goes on. */
async function withProgram(windows: readonly [Page, Page], program: string): Promise<void> {
  await openFile(windows[0], 'main.py');
  await write(windows[0], program);
  await run(windows[0], /running/);
  for (const window of windows) await expect(terminal(window)).toContainText(/tick \d/);
}

async function expectLostRun(window: Page): Promise<void> {
  await expect(python(window)).toContainText('ended with its window');
  await expect(terminal(window)).toContainText('tick');
  await expect(terminal(window)).toContainText('The window that ran this was closed or reloaded.');
  await expect(evidence(window)).toContainText('was closed or reloaded');
}

test('The interpreter breaks, both windows say so, and the next run works from either', async ({ pair }) => {
  const [leader, follower] = pair;
  await openFile(follower, 'main.py');
  await write(follower, 'import os\nos.abort()');
  await run(follower, /crashed/);
  await expect(terminal(leader)).toContainText('the interpreter broke');
  await write(follower, 'print("whole again")');
  await run(follower, /exited 0/);
  await expect(terminal(leader)).toContainText('whole again');
});

test('A window that follows is reloaded in the middle of a run, and the run goes on', async ({ pair }) => {
  const [leader, follower] = pair;
  await withProgram(pair, TICKING);
  await follower.reload();
  await expect(python(follower)).toContainText('running');
  await expect(terminal(follower)).toContainText('tick');
  await follower.getByRole('button', { name: 'Stop' }).click();
  for (const window of [leader, follower]) await expect(python(window)).toContainText(/exited|killed/);
});

test('The window that runs is reloaded in the middle, and comes back to what the other has; then the other runs, and is closed', async ({
  pair,
}) => {
  const [first, second] = pair;
  await withProgram(pair, TICKING);
  await first.reload();
  for (const window of pair) await expectLostRun(window);
  // An editor that was just made draws its first line before the others.
  await expect.poll(() => codeShown(first)).toContain('time.sleep');
  await run(first, /running/);
  for (const window of pair) await expect(terminal(window)).toContainText(/tick \d/);

  await second.close();
  await expectLostRun(first);
  expect(await codeShown(first)).toContain('tick');
  await write(first, 'print("goes on")');
  await run(first, /exited 0/);
  await expect(terminal(first)).toContainText('goes on');
});

test('A page of the same origin says what cannot be: all windows stay, show the same, and store what is typed', async ({
  pair,
  openBeside,
}) => {
  const [stage, desk] = pair;
  await openFile(desk, 'main.py');
  await write(desk, 'print("before")');
  await expect(stage.locator('.view-lines')).toContainText('before');

  const stranger = await stage.context().newPage();
  await stranger.route('/other.html', (route) => route.fulfill(OTHER_PAGE));
  await stranger.goto('/other.html');
  await stranger.evaluate(saysWhatIsNoSlice, 'double-import/buggy');
  await stranger.close();

  await write(desk, 'print("from the desk")');
  await expect(stage.locator('.view-lines')).toContainText('from the desk');
  await write(stage, 'print("from the stage")');
  await expect(desk.locator('.view-lines')).toContainText('from the stage');
  await run(desk, /exited 0/);
  for (const window of [stage, desk]) await expect(terminal(window)).toContainText('from the stage');

  for (const window of [stage, desk]) await window.close();
  const next = await openBeside(bench('buggy'));
  await expect(next.locator('.view-lines')).toContainText('from the stage');
});

test('The page that runs crashes, and the talk goes on in the others, which are three', async ({
  pair,
  openBeside,
}) => {
  const [stage, other] = pair;
  await goTo(stage, SLIDES.hook);
  await goTo(other, bench('hook'));
  const presenters = [await openBeside('/presenter/10/0'), await openBeside('/presenter/10/0')];
  await run(stage, /exited 1/);
  await expect(python(other)).toContainText('exited 1');
  const crashed = stage.waitForEvent('crash');
  await stage.goto('chrome://crash').catch(() => undefined);
  await crashed;
  await presenters[0]?.keyboard.press('ArrowRight');
  for (const presenter of presenters) await expect(presenter).toHaveURL(/#\/presenter\/11\/0$/);
  await expect(evidence(other).getByRole('button', { name: /the culprit/ })).toBeVisible();
  await run(other, /exited 1/);
});

test('A deck in another folder of the same host is another room', async ({ pair, baseURL }) => {
  const [one, other] = pair;
  const context = one.context();
  await context.route('**/elsewhere/**', async (route) => {
    const url = route.request().url().replace('/elsewhere/', '/');
    await route.fulfill({ response: await route.fetch({ url }) });
  });
  const elsewhere = await context.newPage();
  await elsewhere.goto(`${baseURL}/elsewhere/?runtime=embedded#${bench('buggy')}`);
  await openFile(elsewhere, 'main.py');
  await expect(elsewhere.locator('.view-lines')).toContainText('The nightly job');
  await openFile(one, 'main.py');
  await write(one, 'print("from one")');
  await expect(other.locator('.view-lines')).toContainText('from one');
  await expect(elsewhere.getByRole('tab', { name: 'main.py', exact: true })).toBeVisible();
  await expect(elsewhere.locator('.view-lines')).toContainText('The nightly job');
  await elsewhere.close();
  await context.unrouteAll();
});

test('A window that hangs is replaced by the one in which somebody presses Run', async ({ pair }) => {
  const [leader, follower] = pair;
  await openFile(follower, 'main.py');
  await write(follower, 'print("still here")');
  await expect(leader.locator('.view-lines')).toContainText('still here');
  void leader.evaluate('for (;;);').catch(() => undefined);
  await follower.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(terminal(follower)).toContainText('still here', { timeout: 60_000 });
  await expect(python(follower)).toContainText('exited 0');
  await leader.close();
});

test('The storage is full: the windows say so, keep the edits among them, and store them once there is room', async ({
  openWindow,
  baseURL,
}) => {
  const origin = new URL(baseURL ?? '').origin;
  const [leader, follower] = [await openWindow(bench('buggy')), await openWindow(bench('buggy'))];
  // Before anything is stored: the browser remembers for half a minute how much room there was. But once the store is
  // open: where it cannot even be made, storage is refused, which is another fault.
  for (const window of [leader, follower]) await expect(python(window)).toContainText('ready');
  const quota = await leader.context().newCDPSession(leader);
  await quota.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await openFile(follower, 'main.py');
  await write(follower, 'print("typed into a full disk")');
  for (const window of [leader, follower])
    await expect(evidence(window)).toContainText('The storage of this browser is full');

  await leader.reload();
  await expect(leader.locator('.view-lines')).toContainText('typed into a full disk');
  await run(leader, /exited 0/);

  const freed = await follower.context().newCDPSession(follower);
  await freed.send('Storage.overrideQuotaForOrigin', { origin });
  await code(follower).focus();
  await follower.keyboard.press('ControlOrMeta+End');
  await follower.keyboard.type(' ');
  await expect(evidence(leader)).not.toContainText('The storage of this browser is full');
  await leader.close();
  await follower.reload();
  await expect(follower.locator('.view-lines')).toContainText('typed into a full disk');
});

test('A browser without BroadcastChannel shows the talk in one window as ever, and says that a second one does not follow', async ({
  context,
  openWindow,
}) => {
  await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'));
  const page = await openWindow(SLIDES.first);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/#\/talk\/2\/0$/);
  await goTo(page, bench('hook'));
  await run(page, /exited 1/);
  await openFile(page, 'main.py');
  await write(page, 'print("kept")');
  await expect(page.locator('.view-lines')).toContainText('kept');
  await page.reload();
  await expect(page.locator('.view-lines')).toContainText('kept');

  await goTo(page, '/presenter/2/0');
  const opening = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Open its window' }).click();
  await expect(page.getByRole('status', { name: 'Audience window' })).toContainText(
    'does not follow this desk',
  );
  await (await opening).close();
  await goTo(page, '/preflight');
  await page.getByRole('button', { name: 'Run all checks' }).click();
  const windows = page.getByRole('listitem').filter({ hasText: 'Two windows' });
  await expect(windows).toContainText('Windows of this page know nothing of each other');
  await page.getByRole('button', { name: 'Stop' }).click();
});
