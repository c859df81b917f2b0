import { expect, goTo, type Page } from './deck.ts';
import { test } from './room.ts';

const SLIDE = (number: number) => `/presenter/${number}/0`;
/** The first slide that asks the room. */
const ASKS = 6;

const roomButton = (desk: Page) => desk.getByRole('button', { name: /^Room/ });
const panel = (desk: Page) => desk.getByRole('region', { name: 'Room', exact: true });
const standing = (phone: Page) => phone.getByRole('status', { name: 'The room' });
const deskVote = (desk: Page) => panel(desk).getByRole('region', { name: 'Vote' });
const slideOn = (phone: Page, number: number) =>
  expect(phone.getByRole('main')).toContainText(new RegExp(`(^|[^\\d])${number} / \\d`));
const followers = (desk: Page, count: number) => expect(roomButton(desk)).toHaveText(`Room · ${count}`);

/** What asks within two seconds has an answer in this time, in milliseconds, on a busy machine too. */
const AT_ONCE = 6_000;
/** CONNACK 3. */
const FULL = Buffer.of(0x20, 2, 0, 3);
/** The first byte of PINGRESP. */
const PING_ANSWER = 0xd0;

/** Points at one of the lines that the phone shows, counted from 0; answers which one that is, as the desk calls it. */
async function pointAt(phone: Page, index: number): Promise<string> {
  const line = phone.getByRole('radio', { name: /^Line \d+:/ }).nth(index);
  await line.press(' ');
  await expect(line).toBeChecked();
  return /^Line (\d+):/.exec((await line.getAttribute('aria-label')) ?? '')?.[1] ?? '';
}
const pointsAt = (phone: Page, index: number) =>
  expect(phone.getByRole('radio', { name: /^Line \d+:/ }).nth(index)).toBeChecked();
/** The desk's list has this line, or has it not. */
const named = (desk: Page, line: string) => panel(desk).getByText(new RegExp(`:${line}$`));

async function askTheRoom(desk: Page) {
  await desk.keyboard.press('q');
  await deskVote(desk).getByRole('button', { name: 'Ask the room' }).click();
}

test('A broker that dies and starts again is filled by those that knew: room, slide and votes are as before', async ({
  play,
}) => {
  const desk = await play.desk(SLIDE(ASKS));
  const code = await play.code();
  const [one, two] = [await play.phone(`/follow/${code}`), await play.phone(`/follow/${code}`)];
  await followers(desk, 2);
  await askTheRoom(desk);
  await pointAt(one, 0);
  const before = await pointAt(two, 1);
  await expect(deskVote(desk)).toContainText('2 of 2 have voted');

  await play.server.kill();
  await expect(standing(one)).toHaveText('No connection; trying again.');
  await expect(desk.getByRole('alert', { name: 'Room' })).toContainText('No link to the room');
  let line = '';
  await test.step('The speaker goes on, and a vote that changes meanwhile changes once', async () => {
    line = await pointAt(two, 2);
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('PageDown');
  });
  await play.server.start();
  await followers(desk, 2);
  expect(await play.code()).toBe(code);
  for (const phone of [one, two]) {
    await expect(standing(phone)).toHaveText('Live');
    await slideOn(phone, ASKS + 1);
  }
  await desk.keyboard.press('q');
  await expect(panel(desk)).toContainText('2 of 2 have voted');
  await expect(named(desk, line)).toBeVisible();
  await expect(named(desk, before)).toHaveCount(0);
});

test('A desk that is reloaded, or closed and opened again, is the same host', async ({ play }) => {
  const desk = await play.desk(SLIDE(ASKS));
  const code = await play.code();
  const phone = await play.phone(`/follow/${code}`);
  await followers(desk, 1);
  await askTheRoom(desk);
  await pointAt(phone, 0);
  await expect(deskVote(desk)).toContainText('1 of 1 have voted');
  await desk.reload();
  await followers(desk, 1);
  await expect(standing(phone)).toHaveText('Live');
  await pointsAt(phone, 0);

  await desk.close();
  await expect(standing(phone)).toHaveText('The speaker’s laptop is away; you see the last slide.');
  await slideOn(phone, ASKS);
  const line = await pointAt(phone, 1);
  const again = await play.desk(SLIDE(ASKS));
  await followers(again, 1);
  await again.keyboard.press('q');
  await expect(deskVote(again)).toContainText('1 of 1 have voted');
  await expect(named(again, line)).toBeVisible();
  await expect(standing(phone)).toHaveText('Live');
});

test('A desk that does nothing any more is away; a laptop that sleeps is not there; what both say on waking is of now', async ({
  play,
}) => {
  const desk = await play.desk(SLIDE(2));
  const phone = await play.phone(`/follow/${await play.code()}`);
  await slideOn(phone, 2);
  const lid = await play.laptop.newCDPSession(desk);
  await lid.send('Debugger.enable');
  await lid.send('Debugger.pause');
  // The broker waits one and a half keep-alives for it.
  await expect(standing(phone)).toHaveText('The speaker’s laptop is away; you see the last slide.', {
    timeout: 100_000,
  });
  await play.server.freeze();
  await expect(standing(phone)).toHaveText('No connection; trying again.');
  await slideOn(phone, 2);
  await play.server.thaw();
  await lid.send('Debugger.resume');
  await lid.send('Debugger.disable');
  await expect(standing(phone)).toHaveText('Live');
  await desk.keyboard.press('End');
  await expect(phone.getByRole('main')).not.toContainText('2 / 6');
  await expect(standing(phone)).toHaveText('Live');
});

test('Of two desks the later one has the room, until the other takes it back; phones never go back by themselves', async ({
  play,
}) => {
  const desk = await play.desk(SLIDE(6));
  const phone = await play.phone(`/follow/${await play.code()}`);
  await slideOn(phone, 6);
  const other = await play.otherDesk(SLIDE(10));
  await slideOn(phone, 10);
  const alarm = desk.getByRole('alert', { name: 'Room' });
  await expect(alarm).toContainText('Another desk has taken the room');
  await desk.keyboard.press('PageDown');
  await expect(desk).toHaveURL(/#\/presenter\/7\/0$/);
  await other.keyboard.press('PageDown');
  await slideOn(phone, 11);
  await alarm.getByRole('button', { name: 'Take it back' }).click();
  await slideOn(phone, 7);
  await expect(other.getByRole('alert', { name: 'Room' })).toContainText('Another desk has taken the room');
});

test('Phones that lose the wifi say so, catch up when it is back, and have said what they had to say', async ({
  play,
}) => {
  const desk = await play.desk(SLIDE(ASKS));
  const code = await play.code();
  const cable = await play.cable();
  const far = await play.phone(`/follow/${code}`, cable.port);
  const near = await play.phone(`/follow/${code}`);
  await followers(desk, 2);
  await askTheRoom(desk);
  await pointAt(far, 0);
  await pointAt(near, 0);
  await expect(deskVote(desk)).toContainText('2 of 2 have voted');
  cable.cut();
  await expect(standing(far)).toHaveText('No connection; trying again.');
  await expect(standing(near)).toHaveText('Live');
  const line = await pointAt(far, 1);
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('PageDown');
  await slideOn(near, ASKS + 1);
  await slideOn(far, ASKS);
  cable.mend();
  await expect(standing(far)).toHaveText('Live');
  await slideOn(far, ASKS + 1);
  await desk.keyboard.press('q');
  await expect(panel(desk)).toContainText('2 of 2 have voted');
  await expect(named(desk, line)).toBeVisible();
});

test('A phone that finds the room full says so, and comes in when there is a place', async ({ play }) => {
  await play.desk(SLIDE(6));
  const phone = await play.phone('/learn');
  let isFull = true;
  // A thousand others would fill it, too.
  await phone.routeWebSocket(/mqtt/, (socket) => {
    if (isFull) socket.onMessage(() => socket.send(FULL));
    else socket.connectToServer();
  });
  await goTo(phone, `/follow/${await play.code()}`);
  await phone.reload();
  await expect(standing(phone)).toHaveText('The room is full, or not ready yet; trying again.');
  await expect(phone.getByRole('main')).toContainText('As soon as there is a place for you');
  isFull = false;
  await slideOn(phone, 6);
  await expect(standing(phone)).toHaveText('Live');
});

test('A phone whose browser says that the network is gone asks at once: it stays where it is in reach, and says so where it is not', async ({
  play,
}) => {
  const desk = await play.desk(SLIDE(6));
  const cable = await play.cable();
  const phone = await play.phone(`/follow/${await play.code()}`, cable.port);
  await expect(standing(phone)).toHaveText('Live');
  await test.step('The way is there all the same', async () => {
    const opening = phone.waitForEvent('websocket');
    await phone.reload();
    const room = await opening;
    await expect(standing(phone)).toHaveText('Live');
    const isAnswer = ({ payload }: { payload: string | Buffer }) => payload[0] === PING_ANSWER;
    const answered = room.waitForEvent('framereceived', { predicate: isAnswer, timeout: AT_ONCE });
    await phone.evaluate(() => dispatchEvent(new Event('offline')));
    await answered;
    await desk.keyboard.press('PageDown');
    await slideOn(phone, 7);
    await expect(standing(phone)).toHaveText('Live');
  });
  await test.step('The way is gone, and comes back', async () => {
    cable.cut();
    await phone.evaluate(() => dispatchEvent(new Event('offline')));
    // By the clock alone it takes from ten to twenty seconds.
    await expect(standing(phone)).toHaveText('No connection; trying again.', { timeout: AT_ONCE });
    cable.mend();
    await phone.evaluate(() => dispatchEvent(new Event('online')));
    await expect(standing(phone)).toHaveText('Live', { timeout: AT_ONCE });
  });
});

test('A room that is closed is over for all until it is opened again; one with a new code is another one', async ({
  play,
}) => {
  const desk = await play.desk(SLIDE(6));
  const code = await play.code();
  const phone = await play.phone(`/follow/${code}`);
  await slideOn(phone, 6);
  await desk.keyboard.press('q');
  await panel(desk).getByRole('button', { name: 'Close the room' }).click();
  await panel(desk).getByRole('button', { name: 'Close it' }).click();
  await expect(standing(phone)).toHaveText('The talk has ended. What you have seen stays here.');
  await panel(desk).getByRole('button', { name: 'Open the room' }).click();
  await expect(standing(phone)).toHaveText('Live');
  await panel(desk).getByRole('button', { name: 'New code' }).click();
  await panel(desk).getByRole('button', { name: 'Put all out' }).click();
  await expect.poll(() => play.code()).not.toBe(code);
  const late = await play.phone(`/follow/${await play.code()}`);
  await slideOn(late, 6);
  await followers(desk, 1);
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('PageDown');
  await slideOn(late, 7);
  await slideOn(phone, 6);
});
