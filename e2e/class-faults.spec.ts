import { classTopicsOf, type LearnerStatus } from '../src/room/index.ts';
import { RawClient } from '../tools/room/raw-client-for-tests.ts';
import { test } from './class-crowd.ts';
import { expect } from './deck.ts';
import { attendance, join } from './pages/attendance.ts';
import { button } from './pages/bench.ts';
import { connection, expectOnBoard, tile, tiles } from './pages/board.ts';
import { newName, wayTo } from './room-connection.ts';

const COUNT = 12;
/** By the clock alone a page finds out in ten to twenty seconds. */
const AT_ONCE = 6_000;
/** What they do, all together, while something is wrong. */
const THINGS = 60;
const here = (count: number) => `${count} here`;

test('A server that dies and starts again in mid-class loses nothing, and counts nothing twice', async ({
  play,
  crowd,
}) => {
  const desk = await play.desk('/class');
  const learners = await crowd.learners({ count: COUNT, headStart: 4 * 60_000 });
  await expect(connection(desk)).toHaveText(here(COUNT));
  await expectOnBoard(desk, await learners.rest());

  await play.server.kill();
  await expect(connection(desk)).toHaveText('No link');
  await learners.goOn(THINGS);
  const meanwhile = await learners.rest();
  await play.server.start();
  await expect(connection(desk)).toHaveText(here(COUNT));
  await expectOnBoard(desk, meanwhile);
  await learners.goOn(THINGS);
  await expectOnBoard(desk, await learners.rest());
});

test('An instructor who reloads the board in mid-class finds it as it was, and what was said meanwhile', async ({
  play,
  crowd,
}) => {
  const desk = await play.desk('/class');
  const learners = await crowd.learners({ count: COUNT, headStart: 4 * 60_000 });
  await expect(connection(desk)).toHaveText(here(COUNT));
  await desk.reload();
  await expect(connection(desk)).toHaveText(here(COUNT));
  await expectOnBoard(desk, await learners.rest());
  const numbers = await unnamed(desk);
  await desk.goto('about:blank');
  await learners.goOn(THINGS);
  await learners.reload();
  const meanwhile = await learners.rest();
  await desk.goBack();
  await expect(connection(desk)).toHaveText(here(COUNT));
  await expectOnBoard(desk, meanwhile);
  // Who gave no name keeps its number.
  expect(await unnamed(desk)).toEqual(numbers);
});

/** What those are called who gave no name. */
async function unnamed(desk: Parameters<typeof tiles>[0]): Promise<string[]> {
  const links = await tiles(desk)
    .getByRole('link', { name: /^Learner \d/ })
    .all();
  const names = await Promise.all(links.map((link) => link.getAttribute('aria-label')));
  return names.map((name) => name?.split(':')[0] ?? '').sort();
}

test('A learner who reloads is the same one; one who comes again raises no second hand', async ({ play }) => {
  const desk = await play.desk('/class');
  const ada = await play.guest(`/class/${await play.code()}`);
  await join(ada, 'Ada');
  await button(ada, 'Hand up').click();
  await expect(tile(desk, 'Ada')).toHaveAccessibleName(/Hand up/);
  await ada.reload();
  await expect(attendance(ada)).toHaveText('In the class as Ada');
  await expect(button(ada, 'Hand down')).toBeVisible();
  await expect(tiles(desk).getByRole('listitem')).toHaveCount(1);
  await expect(tile(desk, 'Ada')).toHaveAccessibleName(/Hand up/);
  await button(ada, 'Hand down').click();
  await expect(tile(desk, 'Ada')).not.toHaveAccessibleName(/Hand up/);
});

test('A learner whose network is cut says so, and what was done meanwhile arrives when it is back, once', async ({
  play,
}) => {
  const desk = await play.desk('/class');
  const cable = await play.cable();
  const ada = await play.guest(`/class/${await play.code()}`, cable.port);
  await join(ada, 'Ada');
  await expect(tile(desk, 'Ada')).toBeVisible();
  cable.cut();
  await expect(attendance(ada)).toHaveText('No connection; trying again.');
  for (const name of ['Hand up', 'Hand down', 'Hand up']) await button(ada, name).click();
  await expect(tile(desk, 'Ada')).not.toHaveAccessibleName(/Hand up/);
  cable.mend();
  await expect(attendance(ada)).toHaveText('In the class as Ada');
  await expect(tile(desk, 'Ada')).toHaveAccessibleName(/Hand up/);
  await expect(tiles(desk).getByRole('listitem')).toHaveCount(1);
});

test('A learner, a board and a projector ask at once when the browser says that the network is gone', async ({
  play,
}) => {
  const cable = await play.cable();
  const desk = await play.desk('/class');
  const code = await play.code();
  const ada = await play.guest(`/class/${code}`, cable.port);
  await join(ada, 'Ada');
  const screen = await play.guest(`/class/${code}/screen`, cable.port);
  await expect(connection(desk)).toHaveText(here(1));
  await expect(connection(screen)).toHaveText('');
  await test.step('Where nothing is in reach they say so long before the clock would', async () => {
    cable.cut();
    for (const page of [ada, screen]) await page.evaluate(() => dispatchEvent(new Event('offline')));
    await expect(attendance(ada)).toHaveText('No connection; trying again.', { timeout: AT_ONCE });
    const lost = 'No connection. It comes back by itself.';
    await expect(connection(screen)).toHaveText(lost, { timeout: AT_ONCE });
    cable.mend();
    for (const page of [ada, screen]) await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect(attendance(ada)).toHaveText('In the class as Ada', { timeout: AT_ONCE });
  });
  await test.step('The board as well, of a server that says and hears nothing', async () => {
    await expect(connection(desk)).toHaveText(here(1));
    play.server.freeze();
    await desk.evaluate(() => dispatchEvent(new Event('offline')));
    await expect(connection(desk)).toHaveText('No link', { timeout: AT_ONCE });
    play.server.thaw();
    await expect(connection(desk)).toHaveText(here(1));
  });
});

test('A learner whose laptop sleeps is away; ten minutes later it goes on where it was', async ({ play }) => {
  const desk = await play.desk('/class');
  const ada = await play.guest(`/class/${await play.code()}`);
  await ada.clock.install();
  await join(ada, 'Ada');
  await button(ada, 'Hand up').click();
  await expect(tile(desk, 'Ada')).toHaveAccessibleName(/Hand up/);
  const lid = await ada.context().newCDPSession(ada);
  await lid.send('Debugger.enable');
  await lid.send('Debugger.pause');
  // The broker waits one and a half keep-alives for it.
  await expect(connection(desk)).toHaveText('Nobody here yet', { timeout: 100_000 });
  await expect(tile(desk, 'Ada')).toHaveAccessibleName(/Hand up/);
  await lid.send('Debugger.resume');
  await lid.send('Debugger.disable');
  await ada.clock.fastForward('10:00');
  await expect(attendance(ada)).toHaveText('In the class as Ada');
  await expect(connection(desk)).toHaveText(here(1));
  await expect(tiles(desk).getByRole('listitem')).toHaveCount(1);
  await button(ada, 'Hand down').click();
  await expect(tile(desk, 'Ada')).not.toHaveAccessibleName(/Hand up/);
});

test('A learner cannot flood the board, nor speak for others on it', async ({ play, crowd }) => {
  const desk = await play.desk('/class');
  const learners = await crowd.learners({ count: 3 });
  await expect(connection(desk)).toHaveText(here(3));
  const { up } = classTopicsOf(await play.code());
  const url = wayTo(play.server.port).url;
  const forger = await rawLearner(url, newName());
  for (let number = 0; number < 300; number++)
    forger.publish(up(newName(), 'status'), status(`Forged ${number}`), true);
  await forger.until(() => null);
  const client = newName();
  const flood = await rawLearner(url, client);
  for (let number = 0; number < 500; number++)
    flood.publish(up(client, 'status'), status(`Flood ${number}`), true);
  await flood.until(() => null);

  // What it said before it was put out, as a learner may, and nothing else.
  await expect(tile(desk, 'Flood \\d+')).toHaveAccessibleName(/^Flood 1?\d:/);
  await expect(tiles(desk).getByRole('listitem')).toHaveCount(4);
  const [stand] = await learners.rest();
  await expect(tile(desk, stand?.status.name ?? '')).toBeVisible();
});

function status(called: string): string {
  const says: LearnerStatus = { name: called, signs: 1, at: null, work: {}, last: null, wrong: [] };
  return JSON.stringify(says);
}

/** A member with a learner's seat that sends whatever it likes. */
async function rawLearner(url: string, client: string): Promise<RawClient> {
  const member = await new RawClient(url).opened();
  member.send({
    ...{ cmd: 'connect', protocolId: 'MQTT', protocolVersion: 4, clean: true, keepalive: 60 },
    ...{ clientId: client, username: 'learner', password: Buffer.from(newName()) },
  });
  await member.until(() => member.packets.some(({ cmd }) => cmd === 'connack'));
  return member;
}
