import { gzipSync } from 'node:zlib';
import { expect, goTo, type Page } from './deck.ts';
import { button, code, culprits, evidence, run, tab } from './pages/bench.ts';
import { test } from './room.ts';

/** The first case's hook, where there is something to run. */
const HOOK = '/presenter/10/0';

const standing = (page: Page) => page.getByRole('status', { name: 'The room' });
const slide = (page: Page, number: number) =>
  page.getByRole('article', { name: new RegExp(`^Slide ${number}:`) });
const codeOf = (page: Page) => page.getByRole('region', { name: 'Code', exact: true });
const output = (page: Page) => page.getByRole('region', { name: 'Output' });
const questions = (page: Page) => page.getByRole('dialog', { name: 'Questions' });

test('A phone on plain http reads what the stage shows: slide, click, edit, run and exhibits', async ({
  play,
}) => {
  const desk = await play.desk('/presenter/9/0');
  const phone = await play.phone(`/follow/${(await play.code()).toLowerCase()}`);
  expect(await phone.evaluate(() => isSecureContext)).toBe(false);
  await expect(standing(phone)).toHaveText('Live');

  await test.step('Slide and click', async () => {
    await expect(slide(phone, 9)).toContainText('Six lines at the top of the file');
    await expect(phone.getByText('print(__name__, file=f)')).toHaveCSS('opacity', '0');
    await desk.keyboard.press('ArrowRight');
    await desk.keyboard.press('ArrowRight');
    await expect(phone.locator('.line', { hasText: 'print(__name__, file=f)' })).toHaveCSS('opacity', '1');
    await desk.keyboard.press('ArrowRight');
    await desk.keyboard.press('ArrowRight');
    await expect(slide(phone, 10)).toBeVisible();
  });
  await test.step('An edit', async () => {
    await code(desk).focus();
    await desk.keyboard.type('# from the stage');
    await expect(codeOf(phone)).toContainText('# from the stage');
    await expect(codeOf(phone).getByRole('img', { name: 'edited' })).toBeVisible();
    await button(desk, 'Reset').click();
    await expect(codeOf(phone)).not.toContainText('# from the stage');
  });
  await test.step('A run, its output and its exhibits', async () => {
    await expect(output(phone)).toContainText('not run yet');
    await run(desk, /exited 1/);
    await expect(output(phone)).toContainText(/exited 1 in \d/);
    await expect(output(phone)).toContainText("RuntimeError: Conflicting 'product' models");
    await expect(evidence(phone)).toContainText('Then again as');
    await button(phone, '2 exhibits below').click();
    await expect(culprits(phone)).toBeInViewport();
  });
  await test.step('The line that the speaker opens is in front, and marked as the culprit', async () => {
    await culprits(desk).first().click();
    await expect(tab(phone, 'reports/totals.py')).toHaveAttribute('aria-selected', 'true');
    await expect(codeOf(phone).locator('[data-mark="culprit"]')).toContainText(
      'from catalog.models import Product',
    );
  });
  await test.step('The page never scrolls sideways', async () => {
    expect(await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });
});

test('A phone reads the step of a recorded run that the stage shows: its line, its names and its cards', async ({
  play,
}) => {
  const desk = await play.desk('/presenter/14/3');
  const phone = await play.phone(`/follow/${await play.code()}`);
  const step = phone.getByRole('region', { name: 'Step', exact: true });
  const orange = codeOf(phone).locator('[data-mark="culprit"]');
  await test.step('The answer', async () => {
    await expect(step).toContainText('Who imported catalog.models?');
    await expect(culprits(phone)).toContainText('reports/totals.py:3');
    await expect(tab(phone, 'reports/totals.py')).toHaveAttribute('aria-selected', 'true');
    await expect(orange).toContainText('from catalog.models import Product');
    await expect(output(phone)).not.toContainText('Conflicting');
  });
  await test.step('The click before, and what was wrong', async () => {
    await desk.keyboard.press('ArrowLeft');
    await expect(orange).toHaveCount(0);
    await expect(step).toContainText('Who imported catalog.models?');
    await desk.keyboard.press('ArrowLeft');
    await expect(step.getByRole('region', { name: 'Imported' })).toContainText('catalog.models');
  });
  await test.step('A step by hand, and the end of the walk', async () => {
    const said = await step.textContent();
    await button(desk, 'One step back').click();
    await expect(step).not.toHaveText(said ?? '');
    await button(desk, 'End the walk').click();
    await expect(step).toHaveCount(0);
    await expect(evidence(phone)).toContainText('Conflicting');
  });
});

test('Who looks back is moved by nothing, sees nothing that was not shown, and returns with one tap', async ({
  play,
}) => {
  const desk = await play.desk(HOOK);
  const phone = await play.phone(`/follow/${await play.code()}`);
  await expect(slide(phone, 10)).toBeVisible();
  await run(desk, /exited 1/);
  await expect(evidence(phone)).toContainText('Then again as');

  await button(phone, 'Slide before').click();
  await button(phone, 'Slide before').click();
  await expect(standing(phone)).toHaveText('You look back');
  await expect(slide(phone, 8)).toBeVisible();
  await goTo(desk, '/presenter/11/0');
  await expect(button(phone, 'Slide after')).not.toHaveAttribute('aria-disabled');
  await expect(slide(phone, 8)).toBeVisible();

  await test.step('The list ends with what was shown; a slide there is as it was seen', async () => {
    await button(phone, 'Slides').click();
    const list = phone.getByRole('dialog', { name: 'Slides so far' });
    await expect(list.getByRole('button', { name: /^11 / })).toBeVisible();
    await expect(list.getByRole('button', { name: /^12 / })).toHaveCount(0);
    await list.getByRole('button', { name: /^10 / }).click();
    await expect(evidence(phone)).toContainText('Then again as');
  });
  await button(phone, 'Back to live').click();
  await expect(slide(phone, 11)).toBeVisible();
  await expect(standing(phone)).toHaveText('Live');
  await goTo(desk, '/presenter/12/0');
  await expect(slide(phone, 12)).toBeVisible();
});

test('A phone takes the code along: copied without a clipboard, and in an editor of its own', async ({
  play,
}) => {
  const desk = await play.desk(HOOK);
  const phone = await play.phone(`/follow/${await play.code()}`);
  await code(desk).focus();
  await desk.keyboard.type('# mine');
  await expect(codeOf(phone)).toContainText('# mine');

  await test.step('Copied', async () => {
    await button(phone, 'Copy code').click();
    await expect(button(phone, 'Copied')).toBeVisible();
    await button(phone, 'Ask').click();
    const field = questions(phone).getByLabel('Your question');
    await field.focus();
    await phone.keyboard.press('ControlOrMeta+v');
    await expect(field).toHaveValue(/^# mine/);
    await button(phone, 'Close').click();
  });
  await test.step('Opened, with the edit', async () => {
    const opening = phone.context().waitForEvent('page');
    await button(phone, 'Open in my own editor').click();
    const own = await opening;
    await expect(own.getByRole('main')).toContainText('# mine');
    await expect(standing(phone)).toHaveText('Live');
  });
});

test('The room asks: without a name, by votes, taken back, answered, and big on every screen', async ({
  play,
}) => {
  const desk = await play.desk(HOOK);
  const room = await play.code();
  const [ana, ben] = [await play.phone(`/follow/${room}`), await play.phone(`/follow/${room}`)];
  const ask = async (phone: Page, text: string, name = '') => {
    await questions(phone).getByLabel('Your question').fill(text);
    await questions(phone).getByLabel('Your name, if you like').fill(name);
    await questions(phone).getByRole('button', { name: 'Ask', exact: true }).click();
  };
  const listed = (phone: Page) =>
    questions(phone).getByRole('list', { name: 'Questions of the room' }).getByRole('listitem');
  for (const phone of [ana, ben]) await button(phone, /^Ask/).click();
  await ask(ana, 'Is <b>this</b> bold?');
  await expect(listed(ben)).toContainText(['Is <b>this</b> bold?']);
  await ask(ben, 'Does it work on Windows?', 'Ben');
  await expect(listed(ana)).toContainText(['Is <b>this</b> bold?', 'Does it work on Windows?']);
  await listed(ana)
    .filter({ hasText: 'Windows' })
    .getByRole('button', { name: /^I want to know/ })
    .click();
  await expect(listed(ben).first()).toContainText('Does it work on Windows?');
  await expect(listed(ben).first()).toContainText('2');

  await test.step('The speaker puts one on the stage and marks it', async () => {
    await desk.keyboard.press('q');
    const panel = desk.getByRole('region', { name: 'Questions' });
    const windows = panel.getByRole('listitem').filter({ hasText: 'Windows' });
    await windows.getByRole('button', { name: 'On the slide' }).click();
    await expect(listed(ana).first()).toContainText('on the stage now');
    await windows.getByRole('button', { name: 'Answered' }).click();
    await expect(listed(ana).last()).toContainText('answered');
    await button(ana, 'Close').click();
    await expect(ana.getByRole('region', { name: 'Question on the stage' })).toContainText(
      'Does it work on Windows?',
    );
  });
  await test.step('What one has asked survives a reload, and can be withdrawn', async () => {
    await ana.reload();
    await button(ana, /^Ask/).click();
    await listed(ana).filter({ hasText: 'bold' }).getByRole('button', { name: 'Withdraw' }).click();
    await expect(listed(ben)).toHaveCount(1);
  });
});

test('What the speaker points at is seen on a phone; a black stage is black', async ({ play }) => {
  const desk = await play.desk(HOOK);
  const phone = await play.phone(`/follow/${await play.code()}`);
  await expect(slide(phone, 10)).toBeVisible();
  await desk.keyboard.press('l');
  const { x, y, width, height } = (await desk.getByRole('region', { name: 'Now' }).boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  };
  await desk.mouse.move(x + width / 2, y + height / 2);
  await expect(phone.getByRole('figure').getByText('The speaker points here.')).toBeVisible();
  await expect(phone.locator('[data-laser]')).toHaveCount(1);
  await desk.keyboard.press('b');
  await expect(phone.getByText('The stage is dark.')).toBeVisible();
  await desk.keyboard.press('b');
  await expect(phone.getByText('The stage is dark.')).toBeHidden();
  await expect(codeOf(phone).first()).toBeVisible();
});

test('A laptop shows the slide itself, with still panels', async ({ play }) => {
  const desk = await play.desk(HOOK);
  const guest = await play.guest(`/follow/${await play.code()}`);
  await run(desk, /exited 1/);
  await expect(evidence(guest)).toContainText('Then again as');
  await expect(codeOf(guest).getByRole('tab', { selected: true })).toHaveText('shop/catalog/models.py');
  await guest.keyboard.press('ArrowLeft');
  await expect(slide(guest, 9)).toBeVisible();
  await guest.keyboard.press('ArrowRight');
  await expect(standing(guest)).toHaveText('Live');
  expect(await guest.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
});

test('Without a code, or with a wrong one, the page asks for one; the room of this server needs none', async ({
  play,
}) => {
  await play.desk(HOOK);
  const room = await play.code();
  const lost = await play.phone('/follow/l0l');
  await expect(lost.getByRole('status')).toContainText('“l0l” is no code of a room');
  await lost.getByLabel('Code of the room').fill(`${room.slice(0, 3).toLowerCase()}-${room.slice(3)}`);
  await button(lost, 'Follow').click();
  await expect(slide(lost, 10)).toBeVisible();
  const other = await play.phone('/follow');
  await expect(slide(other, 10)).toBeVisible();
});

test('A phone loads 150 kB of script at most until it shows a run, and nothing of Python, editor or copy', async ({
  play,
}) => {
  const desk = await play.desk(HOOK);
  await run(desk, /exited 1/);
  const phone = await play.phone('/follow');
  const scripts = new Map<string, Promise<number>>();
  phone.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      scripts.set(
        response.url(),
        response.body().then((body) => gzipSync(body).length),
      );
  });
  await phone.reload();
  await expect(evidence(phone)).toContainText('Then again as');
  await phone.waitForLoadState('networkidle');
  const sizes = await Promise.all(scripts.values());
  expect(sizes.length).toBeGreaterThan(3);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(150_000);
  expect(
    [...scripts.keys()].filter((url) => /pyodide|python-worker|editor\.api|service-worker|Palette/.test(url)),
  ).toEqual([]);
});
