import { bench, expect, open, openBeside, type Page, test } from './deck.ts';
import { button, code, codeShown, lines, tab, write } from './pages/bench.ts';

const SCREEN = { width: 1280, height: 720 };

/** All that the origin keeps in this browser, by the name of the place. */
function kept(page: Page) {
  return page.evaluate(async () => {
    const files: string[] = [];
    for await (const file of (await navigator.storage.getDirectory()).keys()) files.push(file);
    return {
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: await caches.keys(),
      files,
      cookies: document.cookie,
      name: window.name,
    };
  });
}

const NOTHING = { local: [], session: [], databases: [], caches: [], files: [], cookies: '', name: '' };

test('A warm page has nothing of the test before: no storage, edits, theme, size, window or answer', async ({
  warmPage,
}) => {
  const page = await warmPage.fresh(SCREEN);
  await open(page, bench('buggy'));
  await tab(page, 'main.py').click();
  await write(page, 'print("left behind")\n');
  await page.keyboard.press('Escape');
  await page.evaluate(async () => {
    window.name = 'left';
    localStorage.setItem('machete-mode.theme', 'light');
    sessionStorage.setItem('left', 'behind');
    await caches.open('left');
    await (await navigator.storage.getDirectory()).getDirectoryHandle('left', { create: true });
  });
  await page.context().addCookies([{ name: 'left', value: 'behind', url: page.url() }]);
  await page.context().grantPermissions(['clipboard-read']);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 640, height: 360 });
  await openBeside(page, '/talk/2/0');
  await expect.poll(async () => (await kept(page)).databases).toContain('machete-mode');
  // Each place is one that can be seen to be filled, so that an empty one means something.
  for (const [place, there] of Object.entries(await kept(page))) expect(there, place).not.toHaveLength(0);

  const again = await warmPage.fresh(SCREEN);
  expect(again).toBe(page);
  expect(again.context().pages()).toEqual([again]);
  expect(await kept(again)).toEqual(NOTHING);
  await open(again, bench('buggy'));
  expect(
    await again.evaluate(async () => ({
      width: innerWidth,
      isStill: matchMedia('(prefers-reduced-motion: reduce)').matches,
      clipboard: (await navigator.permissions.query({ name: 'clipboard-read' as PermissionName })).state,
      theme: document.documentElement.dataset.theme,
    })),
  ).toEqual({ width: 1280, isStill: false, clipboard: 'prompt', theme: 'dark' });
  await tab(again, 'main.py').click();
  await expect(lines(again)).toContainText('The nightly job');
  expect(await codeShown(again)).not.toContain('left behind');
  await expect(button(again, 'Undo reset')).toHaveCount(0);
  await expect(button(again, 'Reset')).toBeDisabled();
  await code(again).focus();
  await again.keyboard.press('ControlOrMeta+z');
  expect(await codeShown(again)).not.toContain('left behind');
});

test('What failed or crashed is never given to the next test', async ({ warmPage }) => {
  const first = await warmPage.fresh(SCREEN);
  warmPage.discard();
  const second = await warmPage.fresh(SCREEN);
  expect(second).not.toBe(first);
  expect(first.isClosed()).toBe(true);

  const crashed = second.waitForEvent('crash');
  await second.goto('chrome://crash').catch(() => {});
  await crashed;
  const third = await warmPage.fresh(SCREEN);
  expect(third).not.toBe(second);
  await open(third, '/');

  await third.close();
  await open(await warmPage.fresh(SCREEN), '/');
});

test('A warm page refuses what would stay with it for good', async ({ deck }) => {
  expect(() => deck.addInitScript('1')).toThrow('take `coldDeck`');
  expect(() => deck.context().addInitScript('1')).toThrow('take `coldDeck`');
  expect(() => deck.route('**', () => {})).toThrow('take `coldDeck`');
  expect(() => deck.exposeFunction('left', () => {})).toThrow('take `coldDeck`');
  expect(() => deck.clock.install()).toThrow('take `coldDeck`');
});
