import type { AudienceView } from '../src/room/index.ts';
import { expect, goTo, type Page } from './deck.ts';
import { code, run } from './pages/bench.ts';
import { readCode } from './pages/qr-code.ts';
import { test } from './room.ts';
import { followerOf, remoteOf } from './room-members.ts';

/** The case before its hook is run, where the slide asks the room. */
const ASKS = '/presenter/6/0';
const HOOK = '/presenter/10/0';

const roomButton = (desk: Page) => desk.getByRole('button', { name: /^Room/ });
const panel = (desk: Page) => desk.getByRole('region', { name: 'Room', exact: true });
const over = (page: Page) => page.getByRole('region', { name: 'Join the room' });
const followers = (desk: Page, count: number) => expect(roomButton(desk)).toHaveText(`Room · ${count}`);

test('The desk opens the room by itself, and its code leads a phone there', async ({ play }) => {
  const desk = await play.desk(HOOK);
  await followers(desk, 0);
  const room = await play.code();
  await desk.keyboard.press('q');
  const address = await readCode(panel(desk).getByRole('img', { name: /^QR code/ }));
  expect(address).toBe(`http://127.0.0.1:${play.server.port}/#/follow/${room}`);

  const phone = followerOf(play.server.port, room);
  await followers(desk, 1);
  await expect.poll(() => phone.read().view).toMatchObject({ position: { slide: 10 }, bench: { edits: {} } });
  await test.step('It sees what is typed and what the run finds', async () => {
    await run(desk, /exited 1/);
    await expect.poll(() => phone.read().view?.bench?.run.state).toMatch(/^exited 1 in/);
    expect(phone.read().view?.bench?.culprits).toEqual([{ file: 'reports/totals.py', line: 3 }]);
    expect(phone.read().view?.bench?.evidence?.clues).toHaveLength(2);
    await code(desk).focus();
    await desk.keyboard.type('# here');
    await expect.poll(() => Object.values(phone.read().view?.bench?.edits ?? {}).join()).toContain('# here');
    expect(phone.read().view?.bench?.isOutdated).toBe(true);
  });
  phone.leave();
  await followers(desk, 0);
});

test('How to join is laid over the slide in every window, by a key, and goes with the next slide', async ({
  play,
}) => {
  const desk = await play.desk('/presenter/2/0');
  const stage = await play.desk('/talk/2/0');
  await followers(desk, 0);
  await desk.bringToFront();
  await desk.keyboard.press('j');
  for (const page of [desk, stage]) await expect(over(page)).toBeVisible();
  const phone = followerOf(play.server.port, await play.code());
  await expect.poll(() => phone.read().view?.over).toEqual({ is: 'join' });
  await desk.keyboard.press('Escape');
  await expect(over(stage)).toBeHidden();
  await desk.keyboard.press('j');
  await expect(over(stage)).toBeVisible();
  await desk.keyboard.press('End');
  await expect(over(stage)).toBeHidden();
  await expect.poll(() => phone.read().view?.over).toBeNull();
  phone.leave();
});

test('A phone is paired by a code that works once, drives, and is sent away', async ({ play }) => {
  const desk = await play.desk('/presenter/2/0');
  await followers(desk, 0);
  await roomButton(desk).click();
  await panel(desk).getByRole('button', { name: 'Pair a phone' }).click();
  const secret = panel(desk).getByRole('img', { name: 'QR code that pairs a phone' });
  const address = (await readCode(secret)) ?? '';
  expect(address).toContain(`/#/remote/${await play.code()}/`);
  const phone = remoteOf(play.server.port, address, 'Ana’s phone');
  await expect(secret).toBeHidden();
  await expect.poll(() => phone.read().pairing).toBe('paired');
  await expect.poll(() => phone.read().isHeard).toBe(true);

  await test.step('It drives until the desk takes that back', async () => {
    await expect.poll(() => phone.read().drives).toBe('this');
    phone.command({ do: 'go to', slide: 5, step: 0 });
    await expect(desk).toHaveURL(/#\/presenter\/5\/0$/);
    await panel(desk).getByRole('button', { name: 'Take back from Ana’s phone' }).click();
    await expect.poll(() => phone.read().drives).toBe('the desk');
    phone.command({ do: 'go to', slide: 2, step: 0 });
    await panel(desk).getByRole('button', { name: 'Let Ana’s phone drive' }).click();
    await expect.poll(() => phone.read().drives).toBe('this');
    await expect(desk).toHaveURL(/#\/presenter\/5\/0$/);
  });
  await test.step('A second phone with the same code is not let in', async () => {
    const thief = remoteOf(play.server.port, address, 'Thief');
    await expect.poll(() => thief.read().pairing, { timeout: 60_000 }).toBe('away');
    await expect(panel(desk)).not.toContainText('Thief');
    thief.leave();
  });
  await panel(desk).getByRole('button', { name: 'Send Ana’s phone away' }).click();
  await expect.poll(() => phone.read().pairing).toBe('away');
  phone.leave();
});

test('The room votes and asks; the speaker shuts, shows, answers and hides', async ({ play }) => {
  const desk = await play.desk(ASKS);
  await followers(desk, 0);
  await desk.keyboard.press('q');
  const room = await play.code();
  const [one, two] = [followerOf(play.server.port, room), followerOf(play.server.port, room)];
  await followers(desk, 2);
  const vote = panel(desk).getByRole('region', { name: 'Vote' });
  await vote.getByRole('button', { name: 'Ask the room' }).click();
  await expect.poll(() => one.read().poll?.state).toBe('open');
  await expect.poll(() => two.read().poll?.state).toBe('open');
  one.vote({ file: 'main.py', line: 1 });
  two.vote({ file: 'reports/totals.py', line: 3 });
  await expect(vote).toContainText('2 of 2 have voted');
  await expect(vote.getByRole('listitem')).toHaveText([/main\.py:11/, /reports\/totals\.py:31/]);
  expect(one.read().poll?.tally).toBeNull();
  await vote.getByRole('button', { name: 'Shut the vote' }).click();
  await expect.poll(() => one.read().poll?.state).toBe('shut');
  await vote.getByRole('button', { name: 'Show the result' }).click();
  await expect.poll(() => one.read().poll?.tally).not.toBeNull();

  await test.step('A run that finds the culprit says how many were right', async () => {
    await goTo(desk, HOOK);
    await run(desk, /exited 1/);
    await expect(panel(desk)).toContainText('1 of 2 votes named the culprit');
    await expect.poll(() => two.read().poll?.right).toBe(1);
  });

  one.ask('Why twice?', 'Jo');
  await expect(roomButton(desk)).toHaveText(/^Room · 2\s*1/);
  const questions = panel(desk).getByRole('region', { name: 'Questions' });
  await questions.getByRole('button', { name: 'On the slide' }).click();
  await expect(desk.getByRole('region', { name: 'A question' })).toContainText('Why twice?');
  await questions.getByRole('button', { name: 'On the slide' }).click();
  await questions.getByRole('button', { name: 'Hidden' }).click();
  await expect.poll(() => two.read().questions).toEqual([]);
  await followers(desk, 2);
  for (const phone of [one, two]) phone.leave();
});

test('Another window leads, and the phones hear nothing of it', async ({ play }) => {
  const desk = await play.desk('/presenter/2/0');
  await followers(desk, 0);
  const room = await play.code();
  const lesson = await play.desk('/learn');
  const phone = followerOf(play.server.port, room);
  await followers(desk, 1);
  await desk.close();
  const again = await play.desk('/presenter/3/0');
  await followers(again, 1);
  await again.keyboard.press('ArrowRight');
  await expect.poll(() => phone.read().view?.position?.slide).not.toBe(2);
  await expect.poll(() => phone.read().host).toBe('here');
  expect(await play.code()).toBe(room);
  await lesson.close();
  await followers(again, 1);
  phone.leave();
});

test('A reloaded desk goes on with the same room, without a click', async ({ play }) => {
  const desk = await play.desk('/presenter/2/0');
  await followers(desk, 0);
  const room = await play.code();
  const phone = followerOf(play.server.port, room);
  await followers(desk, 1);
  phone.ask('Why?', null);
  await desk.keyboard.press('q');
  await panel(desk).getByRole('button', { name: 'Answered' }).click();
  await expect.poll(() => phone.read().questions).toMatchObject([{ text: 'Why?', isAnswered: true }]);
  await desk.reload();
  await expect(roomButton(desk)).toHaveText('Room · 1');
  await desk.keyboard.press('q');
  await expect(panel(desk)).toContainText('1 answered or hidden');
  expect(await play.code()).toBe(room);
  phone.leave();
});

test('A new code puts everybody out, and asks first; a closed room stays closed until it is opened', async ({
  play,
}) => {
  const desk = await play.desk('/presenter/2/0');
  await followers(desk, 0);
  const room = await play.code();
  const phone = followerOf(play.server.port, room);
  await followers(desk, 1);
  await desk.keyboard.press('q');
  await panel(desk).getByRole('button', { name: 'New code' }).click();
  await expect(panel(desk).getByRole('button', { name: 'Cancel' })).toBeFocused();
  await desk.keyboard.press('Escape');
  await expect(panel(desk).getByRole('button', { name: 'New code' })).toBeFocused();
  expect(await play.code()).toBe(room);
  await panel(desk).getByRole('button', { name: 'New code' }).click();
  await panel(desk).getByRole('button', { name: 'Put all out' }).click();
  await followers(desk, 0);
  await expect.poll(() => play.code()).not.toBe(room);
  await expect.poll(() => phone.read().host).toBe('ended');
  phone.leave();

  const second = followerOf(play.server.port, await play.code());
  await followers(desk, 1);
  await panel(desk).getByRole('button', { name: 'Close the room' }).click();
  await panel(desk).getByRole('button', { name: 'Close it' }).click();
  await expect.poll(() => second.read().host).toBe('ended');
  await expect(roomButton(desk)).toHaveText('Room');
  await desk.reload();
  await roomButton(desk).click();
  await panel(desk).getByRole('button', { name: 'Open the room' }).click();
  await expect(roomButton(desk)).toHaveText(/^Room · \d$/);
  await expect.poll(() => second.read().host).toBe('here');
  second.leave();
});

test('A server that was started again gets its room back by the code that the phones know', async ({
  play,
}) => {
  const desk = await play.desk('/presenter/2/0');
  await followers(desk, 0);
  const room = await play.code();
  const phone = followerOf(play.server.port, room);
  await followers(desk, 1);
  await play.server.kill();
  await expect(desk.getByRole('alert', { name: 'Room' })).toContainText('No link to the room');
  await desk.keyboard.press('ArrowRight');
  await play.server.start();
  await expect.poll(() => play.code()).toBe(room);
  await followers(desk, 1);
  await expect(desk.getByRole('alert', { name: 'Room' })).toBeEmpty();
  await expect.poll(() => phone.read().link.is).toBe('connected');
  await expect.poll(() => addressOf(phone.read().view)).toBe(new URL(desk.url()).hash);
  phone.leave();
});

function addressOf(view: AudienceView | null): string {
  return `#/presenter/${view?.position?.slide}/${view?.position?.step}`;
}

test('The desk of another browser takes the room; the first one says so, and takes it back', async ({
  play,
  browser,
}) => {
  const desk = await play.desk('/presenter/2/0');
  await followers(desk, 0);
  const phone = followerOf(play.server.port, await play.code());
  await followers(desk, 1);
  const elsewhere = await browser.newContext({ baseURL: `http://localhost:${play.server.port}` });
  const other = await elsewhere.newPage();
  await other.goto('/?runtime=embedded#/presenter/5/0');
  await followers(other, 1);
  const alarm = desk.getByRole('alert', { name: 'Room' });
  await expect(alarm).toContainText('Another desk has taken the room');
  await expect.poll(() => phone.read().view?.position?.slide).toBe(5);
  await alarm.getByRole('button', { name: 'Take it back' }).click();
  await expect(other.getByRole('alert', { name: 'Room' })).toContainText('Another desk has taken the room');
  await expect.poll(() => phone.read().view?.position?.slide).toBe(2);
  await expect(alarm).toBeEmpty();
  await elsewhere.close();
  await followers(desk, 1);
  phone.leave();
});

test('A broker elsewhere wants to know who hosts: the desk asks once, and this tab keeps it', async ({
  play,
}) => {
  const key = await keyOf(play.server.port);
  // As where the deck's own server has no room.
  await play.laptop.route('**/room/host', (route) => route.fulfill({ json: null }));
  const desk = await play.desk('/presenter/2/0');
  await expect(roomButton(desk)).toHaveText('Room · locked');
  await roomButton(desk).click();
  const enter = async (password: string) => {
    await panel(desk).getByRole('textbox', { name: 'User', exact: true }).fill('host');
    await panel(desk).getByLabel('Password', { exact: true }).fill(password);
    await desk.keyboard.press('Enter');
  };
  await enter('wrong');
  await expect(panel(desk).getByRole('alert')).not.toBeEmpty();
  await enter(key);
  await followers(desk, 0);
  const phone = followerOf(play.server.port, await play.code());
  await followers(desk, 1);
  await desk.reload();
  await followers(desk, 1);
  phone.leave();
});

/** What the deck's server tells the speaker's machine alone. */
async function keyOf(port: number): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/room/host`);
  return ((await answer.json()) as { password: string }).password;
}
