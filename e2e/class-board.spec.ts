import type { LastAnswer, LearnerStatus } from '../src/room/index.ts';
import { JUST_HERE, learnerOf } from './class-members.ts';
import { expect, type Page } from './deck.ts';
import { connection, needs, tile, tiles } from './pages/board.ts';
import { readCode } from './pages/qr-code.ts';
import { test } from './room.ts';
import { violationsIn } from './violations.ts';

const LESSON = 'double-import';
const links = (desk: Page) => tiles(desk).getByRole('link');
const names = async (desk: Page) =>
  (await links(desk).all()).map(async (link) => (await link.getAttribute('aria-label'))?.split(':')[0]);
const order = async (desk: Page) => Promise.all(await names(desk));
const tilesOrder = (desk: Page) => desk.getByRole('status', { name: 'Order of the tiles' });

/** Has this task open, having passed those before it, and this came of it. */
function inTask(task: string, last: Partial<LastAnswer> | null = null): Partial<LearnerStatus> {
  const tasks = ['see-it-fail', 'predict-print', 'place-the-hook', 'name-the-culprit', 'fix-it', 'prove-it'];
  const standing = { seconds: 200, misses: 1, hints: 2, usedSolution: false };
  const passed = tasks.slice(0, tasks.indexOf(task)).map((id) => [id, { ...standing, isPassed: true }]);
  const work = { [LESSON]: Object.fromEntries([...passed, [task, { ...standing, isPassed: false }]]) };
  return { at: { lesson: LESSON, task }, work, last: last && { ...MISSED, task, ...last } };
}

const MISSED: LastAnswer = {
  ...{ lesson: LESSON, task: null, is: 'ended', state: 'exited 1 in 0.42 s', passed: false },
  ...{ saw: 'No traceback was printed', exception: '', line: null, sameMisses: 1 },
};

const accused = (file: string, line: number): LearnerStatus['wrong'] => [
  { is: 'accused', lesson: LESSON, task: 'name-the-culprit', times: 2, line: { file, line } },
];
const missed = (says: string): LearnerStatus['wrong'] => [
  { is: 'missed', lesson: LESSON, task: 'place-the-hook', times: 1, says },
];

test('Before anybody comes, the board shows how to join', async ({ play }) => {
  const desk = await play.desk('/class');
  const code = await play.code();
  await expect(desk.getByRole('heading', { name: 'Nobody has joined yet' })).toBeVisible();
  await expect(connection(desk)).toHaveText('Nobody here yet');
  await expect(desk.getByRole('region', { name: 'How to join' })).toContainText(code);
  const address = await readCode(desk.getByRole('img', { name: /^QR code/ }));
  expect(address).toBe(`http://127.0.0.1:${play.server.port}/#/class/${code}`);
  expect(await violationsIn(desk)).toEqual([]);
});

test('Who has a hand up comes first, and what was got wrong is counted by kind', async ({ play }) => {
  const desk = await play.desk('/class');
  const { port } = play.server;
  const room = await play.code();
  const exception = "NameError: name 'inspct' is not defined";
  const line = { file: 'shop/catalog/models.py', line: 2 };
  learnerOf(port, room, { name: 'Cyd', ...inTask('name-the-culprit'), wrong: accused('settings.py', 3) });
  await expect(links(desk)).toHaveCount(1);
  learnerOf(port, room, { ...inTask('name-the-culprit'), wrong: accused('settings.py', 7) });
  await expect(links(desk)).toHaveCount(2);
  const bob = inTask('place-the-hook', { exception, line, sameMisses: 3 });
  learnerOf(port, room, { name: 'Bob', ...bob, wrong: missed('No traceback was printed') });
  await expect(links(desk)).toHaveCount(3);
  const ada = learnerOf(port, room, { name: 'Ada', ...inTask('see-it-fail') });
  await expect.poll(() => order(desk)).toEqual(['Bob', 'Cyd', 'Learner 2', 'Ada']);
  ada.raise({ id: 'a'.repeat(32), text: 'Where is it?' });
  await expect.poll(() => order(desk)).toEqual(['Ada', 'Bob', 'Cyd', 'Learner 2']);

  await test.step('Each tile says in words what is needed, and what the last run said', async () => {
    await expect(tile(desk, 'Ada')).toContainText('Hand up');
    await expect(tile(desk, 'Ada')).toHaveAccessibleName(
      /^Ada: Hand up just now: Where is it\?\. Double import, The job that died tonight\./,
    );
    await expect(tile(desk, 'Bob')).toContainText('3× same check');
    await expect(tile(desk, 'Bob')).toContainText(exception);
    await expect(tile(desk, 'Bob')).toContainText('shop/catalog/models.py:2');
    await expect(tile(desk, 'Bob')).toContainText('No traceback was printed');
    await expect(tile(desk, 'Bob')).toContainText('3 min on it · 2 of 3 hints');
    await expect(needs(desk)).toHaveText(/1 Hand up.*1 Stuck.*0 No sign.*2 Fine.*0 Done/);
    await expect(desk.getByRole('status', { name: 'New hands' })).toHaveText(
      'Ada has a hand up: Where is it?',
    );
  });
  await test.step('The map says where the class stands', async () => {
    const map = desk.getByRole('region', { name: 'Where the class stands' });
    await expect(map).toContainText('3 of 4 are at task 3 or further.');
    await expect(map.getByRole('listitem')).toContainText([
      /The job that died tonight\s*3 passed\s*1 struggle/,
      /3 passed/,
      /Place the hook\s*2 passed\s*1 struggle/,
      /Who is it\?\s*0 passed\s*2 at it/,
      /0 passed/,
      /0 passed/,
    ]);
  });
  await test.step('A kind of wrong answer shows those who gave it, and a need those who have it', async () => {
    const wrong = desk.getByRole('region', { name: 'Wrong answers' }).getByRole('button');
    await expect(wrong).toHaveText([
      /^2 accused settings\.py, lines \d and \d Who is it\?/,
      /^1 No traceback was printed Place the hook/,
    ]);
    await wrong.first().click();
    await expect.poll(() => order(desk)).toEqual(['Cyd', 'Learner 2']);
    await needs(desk)
      .getByRole('button', { name: /Hand up/ })
      .click();
    await expect.poll(() => order(desk)).toEqual(['Ada']);
    await desk.getByRole('button', { name: 'Show all' }).click();
    await expect(links(desk)).toHaveCount(4);
  });
  for (const theme of ['dark', 'light'])
    await test.step(`Everyone can read it in the ${theme} theme`, async () => {
      await desk.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
      expect(await violationsIn(desk)).toEqual([]);
    });
});

test('Who gives no sign for two minutes is shown so, before those who are fine, until the next sign', async ({
  play,
}) => {
  await play.laptop.clock.install();
  const desk = await play.desk('/class');
  const room = await play.code();
  const bob = learnerOf(play.server.port, room, { name: 'Bob', ...inTask('see-it-fail') });
  await expect(links(desk)).toHaveCount(1);
  const ada = learnerOf(play.server.port, room, { name: 'Ada', ...inTask('see-it-fail') });
  await expect.poll(() => order(desk)).toEqual(['Bob', 'Ada']);
  await desk.clock.fastForward('01:40');
  bob.report({ ...JUST_HERE, name: 'Bob', signs: 2, ...inTask('predict-print') });
  await expect(tile(desk, 'Bob')).toContainText('1/7');
  await expect(tile(desk, 'Ada')).toHaveAccessibleName(/^Ada: Fine/);
  await desk.clock.fastForward('00:30');
  await expect(tile(desk, 'Ada')).toHaveAccessibleName(/^Ada: No sign for 2 min/);
  await expect(tile(desk, 'Bob')).toHaveAccessibleName(/^Bob: Fine/);
  await expect.poll(() => order(desk)).toEqual(['Ada', 'Bob']);
  await expect(needs(desk)).toContainText('1 No sign');
  ada.report({ ...JUST_HERE, name: 'Ada', signs: 2, ...inTask('see-it-fail') });
  await expect(tile(desk, 'Ada')).toHaveAccessibleName(/^Ada: Fine/);
  ada.leave();
  await expect(connection(desk)).toHaveText('1 here');
  await desk.clock.fastForward('02:10');
  await expect(tile(desk, 'Ada')).toHaveAccessibleName(/^Ada: Away 2 min/);
});

test('The keyboard walks over the tiles, opens a learner, and is where it was on the way back', async ({
  play,
}) => {
  const desk = await play.desk('/class');
  const room = await play.code();
  for (const [index, name] of ['Ada', 'Bob', 'Cyd', 'Dan', 'Eve', 'Fay'].entries()) {
    learnerOf(play.server.port, room, { name, ...inTask('see-it-fail') });
    await expect(links(desk)).toHaveCount(index + 1);
  }
  await tile(desk, 'Ada').focus();
  await desk.keyboard.press('ArrowRight');
  await expect(tile(desk, 'Bob')).toBeFocused();
  await desk.keyboard.press('End');
  await expect(tile(desk, 'Fay')).toBeFocused();
  await desk.keyboard.press('Home');
  await desk.keyboard.press('ArrowDown');
  // Four in a row at this width.
  await expect(tile(desk, 'Eve')).toBeFocused();
  await desk.keyboard.press('ArrowUp');
  await expect(tile(desk, 'Ada')).toBeFocused();
  await desk.keyboard.press('ArrowRight');
  await desk.keyboard.press('ArrowRight');
  // One stop of the Tab key for all of them.
  await expect(tiles(desk).locator('a[tabindex="0"]')).toHaveCount(1);
  await desk.keyboard.press('Enter');
  await expect(desk).toHaveURL(/#\/class\/learner\/3$/);
  await expect(links(desk)).toHaveCount(0);
  await desk.goBack();
  await expect(tile(desk, 'Cyd')).toBeFocused();
});

test('No tile moves under a pointer or the keyboard; how many would is said, and they move on demand', async ({
  play,
}) => {
  const desk = await play.desk('/class');
  const room = await play.code();
  const people = ['Ada', 'Bob', 'Cyd'];
  const attending: ReturnType<typeof learnerOf>[] = [];
  for (const [index, name] of people.entries()) {
    attending.push(learnerOf(play.server.port, room, { name, ...inTask('see-it-fail') }));
    await expect(links(desk)).toHaveCount(index + 1);
  }
  await tile(desk, 'Ada').hover();
  attending[2]?.raise({ id: 'c'.repeat(32), text: '' });
  await expect(tilesOrder(desk)).toHaveText('1 has moved');
  expect(await order(desk)).toEqual(people);
  await desk.mouse.move(5, 5);
  await expect.poll(() => order(desk)).toEqual(['Cyd', 'Ada', 'Bob']);

  await test.step('The same under the keyboard', async () => {
    await tile(desk, 'Bob').focus();
    attending[2]?.raise(null);
    await expect(tilesOrder(desk)).toHaveText('1 has moved');
    expect(await order(desk)).toEqual(['Cyd', 'Ada', 'Bob']);
    await desk.getByRole('button', { name: 'Sort now' }).click();
    await expect.poll(() => order(desk)).toEqual(people);
    await expect(tilesOrder(desk)).toHaveText('By need');
  });
});

test('A pointer that is parked over the tiles holds them no more; one that moves again does, and the keyboard does', async ({
  play,
}) => {
  await play.laptop.clock.install();
  const desk = await play.desk('/class');
  const room = await play.code();
  const join = (name: string) => learnerOf(play.server.port, room, { name, ...inTask('see-it-fail') });
  join('Ada');
  await expect(links(desk)).toHaveCount(1);
  const bob = join('Bob');
  await expect(links(desk)).toHaveCount(2);
  await tile(desk, 'Ada').hover();
  bob.raise({ id: 'b'.repeat(32), text: '' });
  await expect(tilesOrder(desk)).toHaveText('1 has moved');
  await desk.clock.fastForward(10_000);
  expect(await order(desk)).toEqual(['Ada', 'Bob']);
  await desk.clock.fastForward(6_000);
  await expect.poll(() => order(desk)).toEqual(['Bob', 'Ada']);
  await expect(tilesOrder(desk)).toHaveText('By need');

  await test.step('Moved again', async () => {
    await tile(desk, 'Ada').hover();
    await expect(tilesOrder(desk)).toHaveText('By need, and held while you are here');
    await desk.mouse.move(5, 5);
    await expect(tilesOrder(desk)).toHaveText('By need');
  });
  await test.step('The keyboard holds for as long as it is there', async () => {
    await tile(desk, 'Bob').focus();
    await desk.clock.fastForward(60_000);
    bob.raise(null);
    await expect(tilesOrder(desk)).toHaveText('1 has moved');
    expect(await order(desk)).toEqual(['Bob', 'Ada']);
  });
});

test('A class goes on after a reload, in one window of a browser, and can be taken and taken back', async ({
  play,
}) => {
  const desk = await play.desk('/class');
  const room = await play.code();
  learnerOf(play.server.port, room, { name: 'Ada', ...inTask('see-it-fail') });
  await expect(tile(desk, 'Ada')).toBeVisible();
  learnerOf(play.server.port, room, inTask('see-it-fail'));
  await expect(tile(desk, 'Learner 2')).toBeVisible();

  await test.step('Reloaded', async () => {
    await desk.reload();
    await expect.poll(() => order(desk)).toEqual(['Ada', 'Learner 2']);
    await expect(connection(desk)).toHaveText('2 here');
  });
  const second = await play.desk('/class/lead');
  await test.step('Another window of this browser says where it is, and can have it', async () => {
    await expect(second.getByRole('heading', { name: 'The class is open in another window' })).toBeVisible();
    expect(await violationsIn(second)).toEqual([]);
    await second.getByRole('button', { name: 'Teach in this window' }).click();
    await expect(connection(second)).toHaveText('2 here');
    await expect(desk.getByRole('heading', { name: 'The class is open in another window' })).toBeVisible();
    await second.close();
    // It comes back by itself.
    await expect.poll(() => order(desk)).toEqual(['Ada', 'Learner 2']);
    await expect(connection(desk)).toHaveText('2 here');
  });
  await test.step('Another browser takes it, and this one takes it back', async () => {
    const other = await play.otherDesk('/class');
    await expect(connection(other)).toHaveText('2 here');
    await expect(connection(desk)).toHaveText('At another page');
    const alert = desk.getByRole('alert', { name: 'Class' });
    await expect(alert).toContainText('Another page has taken the class');
    await alert.getByRole('button', { name: 'Take it back' }).click();
    await expect(connection(desk)).toHaveText('2 here');
    await expect(connection(other)).toHaveText('At another page');
  });
});

test('Ended with one press and a question, a class leaves nothing behind', async ({ play }) => {
  const desk = await play.desk('/class');
  const room = await play.code();
  const ada = learnerOf(play.server.port, room, { name: 'Ada', ...inTask('see-it-fail') });
  await expect(tile(desk, 'Ada')).toBeVisible();
  await expect.poll(() => stored(desk)).toBe(2);

  await desk.getByRole('button', { name: 'End class' }).click();
  const question = desk.getByRole('dialog', { name: 'End the class' });
  await expect(question).toContainText('1 learner will be told that it is over.');
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  expect(await violationsIn(desk)).toEqual([]);
  await question.getByRole('button', { name: 'End it and delete everything' }).click();
  await expect(desk.getByRole('heading', { name: 'The class is over' })).toBeVisible();
  await expect.poll(() => ada.read().host).toBe('ended');
  expect(await stored(desk)).toBe(0);
  ada.forget();

  await desk.getByRole('button', { name: 'Begin another class' }).click();
  await expect(desk.getByRole('heading', { name: 'Nobody has joined yet' })).toBeVisible();
});

test('A class moves along to a new code of the room, with all that is known of it', async ({ play }) => {
  const desk = await play.desk('/class');
  const room = await play.code();
  learnerOf(play.server.port, room, { name: 'Ada', ...inTask('see-it-fail') });
  await expect(tile(desk, 'Ada')).toBeVisible();
  const talk = await play.desk('/presenter/10/0');
  await expect(talk.getByRole('button', { name: /^Room · 0/ })).toBeVisible();
  await talk.keyboard.press('q');
  await talk.getByRole('button', { name: 'New code' }).click();
  await talk.getByRole('button', { name: 'Put all out' }).click();
  await expect.poll(() => play.code()).not.toBe(room);
  const next = await play.code();
  await expect(desk.getByRole('button', { name: new RegExp(next) })).toBeVisible();
  await expect(tile(desk, 'Ada')).toBeVisible();
  learnerOf(play.server.port, next, { name: 'Bob', ...inTask('see-it-fail') });
  await expect(tile(desk, 'Bob')).toBeVisible();
  // Neither puts the room back.
  await expect(connection(desk)).toHaveText('1 here');
  expect(await play.code()).toBe(next);
});

test('A class and a server that is started again, with another key, find each other', async ({ play }) => {
  const desk = await play.desk('/class');
  const room = await play.code();
  learnerOf(play.server.port, room, { name: 'Ada', ...inTask('see-it-fail') });
  await expect(tile(desk, 'Ada')).toBeVisible();
  await play.server.kill();
  await expect(desk.getByRole('alert', { name: 'Class' })).toContainText("No link to the room's server");
  await play.server.start();
  await expect(connection(desk)).toHaveText('1 here');
  await expect.poll(() => play.code()).toBe(room);
});

/** How many rows of the class this browser has. */
function stored(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const name = (await indexedDB.databases()).find((each) =>
      each.name?.startsWith('machete-mode.class'),
    )?.name;
    if (!name) return -1;
    return new Promise<number>((done) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => {
        const database = opening.result;
        const counting = database.transaction('class').objectStore('class').count();
        counting.onsuccess = () => {
          database.close();
          done(counting.result);
        };
      };
    });
  });
}
