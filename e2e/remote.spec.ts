import type { Locator } from 'playwright/test';
import { expect, goTo, type Page, write } from './deck.ts';
import { button, python } from './pages/bench.ts';
import { readCode } from './pages/qr-code.ts';
import { type RoomPlay, test } from './room.ts';

/** The slide whose hook is run. */
const HOOK = '10/0';

const driver = (phone: Page) => phone.getByRole('alert');
const said = (phone: Page) => phone.getByRole('region', { name: 'Moves' }).getByRole('status');
const next = (phone: Page) => button(phone, /^Next/);
const pad = (phone: Page) => button(phone, /^Laser/);
const phones = (desk: Page) => desk.getByRole('region', { name: 'Phones that drive' });
const at = (slide: string) => new RegExp(`#/(talk|presenter)/${slide}$`);

/** What the desk's code says to a phone, behind the `#`. */
async function scanned(desk: Page): Promise<string> {
  const code = desk.getByRole('img', { name: 'QR code that pairs a phone' });
  const address = (await readCode(code)) ?? '';
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#\/remote\/[A-Z2-9]{6}\/.+$/);
  return address.split('#')[1] ?? '';
}

async function openDesk(play: RoomPlay): Promise<Page> {
  const desk = await play.desk(`/presenter/${HOOK}`);
  await button(desk, /^Room/).click();
  await expect(desk.getByRole('region', { name: 'Room' })).toContainText('0 follow');
  return desk;
}

async function pair(play: RoomPlay, desk: Page): Promise<Page> {
  await button(desk, 'Pair a phone').click();
  const phone = await play.phone(await scanned(desk));
  await expect(driver(phone)).toContainText('drives');
  return phone;
}

/** The speaker's desk and stage, and a phone that drives. */
async function begin(play: RoomPlay): Promise<{ desk: Page; stage: Page; phone: Page }> {
  const desk = await openDesk(play);
  const stage = await play.desk(`/talk/${HOOK}`);
  const phone = await pair(play, desk);
  await expect(driver(phone)).toHaveText('This phone drives');
  return { desk, stage, phone };
}

test('A phone that scans the code of the desk moves the slides, and says that the stage followed', async ({
  play,
}) => {
  const { desk, stage, phone } = await begin(play);
  await expect(phones(desk)).toContainText('drives');
  await expect(phone).toHaveURL(/#\/remote\/[A-Z2-9]{6}$/);
  await expect(phone.getByRole('region', { name: 'Notes' })).toContainText('Press Run');

  await next(phone).click();
  await expect(stage).toHaveURL(at('11/0'));
  await expect(said(phone)).toHaveText('Next: the stage followed');
  await button(phone, 'Back').click();
  await expect(stage).toHaveURL(at(HOOK));
  await expect(said(phone)).toHaveText('Back: the stage followed');

  await test.step('Two quick presses are two steps', async () => {
    await goTo(desk, '/presenter/9/0');
    await expect(phone.locator('article')).toHaveAttribute('aria-label', /^Slide 9:/);
    await next(phone).evaluate((pressed: HTMLElement) => {
      pressed.click();
      pressed.click();
    });
    await expect(stage).toHaveURL(at('9/2'));
    await expect(said(phone)).toHaveText('2 × Next: the stage followed');
  });

  await test.step('So are the keys of a clicker that is paired with the phone', async () => {
    await phone.keyboard.press('PageDown');
    await expect(stage).toHaveURL(at('9/3'));
    await phone.keyboard.press('PageUp');
    await expect(stage).toHaveURL(at('9/2'));
  });

  await test.step('It is still paired after a reload', async () => {
    await phone.reload();
    await expect(driver(phone)).toHaveText('This phone drives');
    await next(phone).click();
    await expect(stage).toHaveURL(at('9/3'));
  });

  await test.step('It gets another name, and the desk calls it by that', async () => {
    await button(phone, /Rename$/).click();
    await phone.getByRole('textbox', { name: 'The desk calls it' }).fill('Ada’s phone');
    await button(phone, 'Rename').click();
    await expect(phones(desk)).toContainText('Ada’s phone');
  });
});

test('A phone runs the program, stops it, and blackens the stage', async ({ play }) => {
  const { desk, stage, phone } = await begin(play);
  await expect(python(stage)).toContainText('ready');
  await button(phone, 'Run').click();
  await expect(python(stage)).toContainText(/exited 1/);
  await expect(phone.getByRole('region', { name: 'Stage', exact: true })).toContainText(
    /exited 1 in .* · 2 exhibits/,
  );
  await expect(said(phone)).toHaveText('Run: the stage followed');

  await write(desk, 'while True:\n    pass\n');
  await button(phone, 'Run').click();
  await expect(python(stage)).toContainText('running');
  await button(phone, 'Stop').click();
  await expect(python(stage)).toContainText('exited 130');
  await expect(said(phone)).toHaveText('Stop: the stage followed');

  const black = stage.getByRole('button', { name: /^Black screen/ });
  await button(phone, 'Black').click();
  await expect(black).toBeVisible();
  await expect(button(phone, 'Black')).toHaveAttribute('aria-pressed', 'true');
  await expect(phone.getByText('The stage is black')).toBeVisible();
  await button(phone, 'Black').click();
  await expect(black).toBeHidden();
});

test('A finger on the phone is the laser on the stage, and lights lines of its code', async ({ play }) => {
  const { stage, phone } = await begin(play);
  const laser = stage.locator('[data-laser]');

  await test.step('It follows the finger, and is gone with it', async () => {
    const box = await boxOf(pad(phone));
    await phone.mouse.move(box.x + box.width * 0.25, box.y + box.height * 0.5);
    await phone.mouse.down();
    await expect.poll(() => placeOf(laser)).toEqual([25, 50]);
    await phone.mouse.move(box.x + box.width * 0.75, box.y + box.height * 0.2, { steps: 20 });
    await expect.poll(() => placeOf(laser)).toEqual([75, 20]);
    await phone.mouse.up();
    await expect(laser).toHaveCount(0);
  });

  await test.step('By keyboard it moves with the arrows, and no slide does', async () => {
    await pad(phone).focus();
    await phone.keyboard.press('ArrowRight');
    await expect.poll(() => placeOf(laser)).toEqual([54, 50]);
    await phone.keyboard.press('Escape');
    await expect(laser).toHaveCount(0);
    await expect(stage).toHaveURL(at(HOOK));
  });

  await test.step('A tap on two lines lights them and all between', async () => {
    const word = (text: string) =>
      stage.locator('.view-line').filter({ hasText: text }).locator('span span').first();
    await button(phone, 'Spotlight').click();
    await button(phone, /^Line 1: import inspect/).click();
    await expect(word('place =')).toHaveCSS('opacity', '0.26');
    await button(phone, /^Line 5: place/).click();
    await expect(word('place =')).toHaveCSS('opacity', '1');
    await expect(word('from registry')).toHaveCSS('opacity', '0.26');
    await button(phone, 'Fewer').click();
    await expect(word('place =')).toHaveCSS('opacity', '0.26');
    await button(phone, 'Off').click();
    await expect(word('from registry')).toHaveCSS('opacity', '1');
  });

  await test.step('A phone that is gone leaves no laser behind', async () => {
    const box = await boxOf(pad(phone));
    await phone.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await phone.mouse.down();
    await expect(laser).toHaveCount(1);
    await phone.context().close({ reason: 'its battery is empty' });
    await expect(laser).toHaveCount(0);
  });
});

async function boxOf(what: Locator) {
  const box = await what.boundingBox();
  if (!box) throw new Error('It is not on the page.');
  return box;
}

/** Where on the slide it is, in hundredths of its width and height. */
async function placeOf(laser: Locator): Promise<number[]> {
  const page = laser.page().viewportSize() ?? { width: 1, height: 1 };
  const box = await laser.boundingBox({ timeout: 1_000 }).catch(() => null);
  if (!box) return [];
  const part = (at: number, of: number) => Math.round((100 * at) / of);
  return [part(box.x + box.width / 2, page.width), part(box.y + box.height / 2, page.height)];
}

test('One phone drives at a time: it is taken over, taken back and sent away', async ({ play }) => {
  const { desk, stage, phone } = await begin(play);
  const other = await pair(play, desk);

  await test.step('Another one takes over, and the first says so and refuses', async () => {
    await expect(driver(other)).toHaveText('Another phone drives');
    await button(other, 'Take over').click();
    await expect(driver(other)).toHaveText('This phone drives');
    await expect(driver(phone)).toHaveText('Another phone drives');
    await next(phone).click();
    await expect(said(phone)).toHaveText('Not sent: another phone drives.');
    await next(other).click();
    await expect(stage).toHaveURL(at('11/0'));
  });

  await test.step('The desk takes it back, and hands it over', async () => {
    await button(desk, /^Take back from/).click();
    await expect(driver(other)).toHaveText('The desk drives');
    await phones(desk)
      .getByRole('button', { name: /^Let .* drive$/ })
      .first()
      .click();
    await expect(driver(phone)).toHaveText('This phone drives');
    await next(phone).click();
    await expect(stage).toHaveURL(at('11/1'));
  });

  await test.step('One that is sent away says so, also after a reload', async () => {
    await phones(desk)
      .getByRole('button', { name: /^Send .* away$/ })
      .first()
      .click();
    await expect(phone.getByRole('alert')).toContainText('it was sent away');
    await phone.reload();
    await expect(phone.getByRole('alert')).toContainText('it was sent away');
    await expect(driver(other)).toHaveText('The desk drives');
  });
});

test('A code that has paired a phone pairs no other one', async ({ play }) => {
  const desk = await openDesk(play);
  await button(desk, 'Pair a phone').click();
  const address = await scanned(desk);
  const phone = await play.phone(address);
  await expect(driver(phone)).toHaveText('This phone drives');
  const thief = await play.phone(address);
  await expect(thief.getByRole('alert')).toContainText('its code was used by another phone');
  await expect(next(thief)).toHaveCount(0);
  await expect(driver(phone)).toHaveText('This phone drives');
  await expect(phones(desk).getByRole('listitem')).toHaveCount(1);
});

test('A lost connection is seen within three seconds, and nothing that was pressed drives anything later', async ({
  play,
}) => {
  const { stage, phone } = await begin(play);
  const seenAt = phone.evaluate(
    () =>
      new Promise<number>((done) => {
        const look = () =>
          document.body.textContent.includes('Nothing that you press goes out') && done(performance.now());
        new MutationObserver(look).observe(document.body, {
          subtree: true,
          childList: true,
          characterData: true,
        });
      }),
  );
  // Nothing goes through any more, and nothing says so: as where there is no wifi.
  const cutAt = await phone.evaluate(() => performance.now());
  play.server.freeze();
  // It may still believe that it is heard: this one lies on the way until there is one.
  await next(phone).click();
  expect((await seenAt) - cutAt).toBeLessThan(3_000);

  await test.step('What is pressed then is refused in words', async () => {
    await next(phone).click();
    await expect(said(phone)).toHaveText(/^Not sent: the (connection is lost|desk is not heard)\.$/);
    await expect(next(phone)).toHaveCSS('opacity', '0.35');
  });

  await test.step('When the connection is back, neither has moved anything', async () => {
    // A command counts for three seconds.
    await phone.waitForFunction((since) => performance.now() - since > 4_000, cutAt);
    play.server.thaw();
    await expect(driver(phone)).toHaveText('This phone drives');
    await expect(stage).toHaveURL(at(HOOK));
    // What is sent now comes after what lay on the way.
    await next(phone).click();
    await expect(said(phone)).toHaveText('Next: the stage followed');
    await expect(stage).toHaveURL(at('11/0'));
  });

  await test.step('A server that is killed is no less seen, and drives nothing when it is back', async () => {
    await play.server.kill();
    await expect(driver(phone)).toHaveText('The connection is lost. Nothing that you press goes out.');
    await next(phone).click();
    await expect(said(phone)).toHaveText('Not sent: the connection is lost.');
    await play.server.start();
    await expect(driver(phone)).toHaveText('This phone drives');
    await button(phone, 'Back').click();
    await expect(stage).toHaveURL(at(HOOK));
  });
});

test('How to join the room lies over the slide, as large as it can be, until it is taken away', async ({
  play,
}) => {
  const desk = await openDesk(play);
  const stage = await play.desk(`/talk/${HOOK}`);
  await stage.keyboard.press('j');
  for (const page of [stage, desk]) {
    const join = page.getByRole('region', { name: 'Join the room' });
    await expect(join).toContainText(await play.code());
    await expect(join).toContainText(`127.0.0.1:${play.server.port}/#/follow`);
  }
  const code = stage.getByRole('region', { name: 'Join the room' }).getByRole('img', { name: /^QR code of/ });
  expect(await readCode(code)).toBe(`http://127.0.0.1:${play.server.port}/#/follow/${await play.code()}`);
  expect((await boxOf(code)).height).toBeGreaterThan(0.7 * 720);
  await stage.keyboard.press('Escape');
  for (const page of [stage, desk])
    await expect(page.getByRole('region', { name: 'Join the room' })).toHaveCount(0);
});
