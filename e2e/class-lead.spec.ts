import type { Attending, LearnerStatus } from '../src/room/index.ts';
import { answer, learnerOf } from './class-members.ts';
import { expect, goTo, type Page, SLIDES } from './deck.ts';
import { button, code, run } from './pages/bench.ts';
import { type RoomPlay, test } from './room.ts';
import { violationsIn } from './violations.ts';

const LESSON = 'double-import';

/** How a learner stands who has done the first tasks of the first lesson. */
function status(name: string, done: readonly string[]): LearnerStatus {
  const standing = { seconds: 94, misses: 1, hints: 2, usedSolution: false, isPassed: true };
  return {
    ...{ name, signs: 1, at: { lesson: LESSON, task: 'see-it-fail' }, last: null },
    work: { [LESSON]: Object.fromEntries(done.map((task) => [task, standing])) },
    wrong: [
      {
        lesson: LESSON,
        task: 'see-it-fail',
        times: 2,
        is: 'accused',
        line: { file: 'settings.py', line: 4 },
      },
    ],
  };
}

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const onNow = (page: Page) => page.getByRole('list', { name: 'On now' });

/** The instructor's page, the projector on another machine, and two learners who are there. */
async function classOfTwo(play: RoomPlay) {
  const desk = await play.desk('/class/lead');
  const screen = await play.guest(`/class/${await play.code()}/screen`);
  const room = await play.code();
  const ada = learnerOf(play.server.port, room, status('Ada', []));
  const bob = learnerOf(play.server.port, room, status('', []));
  return { desk, screen, ada, bob };
}

test('A task with a clock is on the projector and with all learners, and shows how many have done it', async ({
  play,
}) => {
  const { desk, screen, ada, bob } = await classOfTwo(play);
  await test.step('Before anything is on, the projector says how to join', async () => {
    await expect(part(screen, 'Join the class')).toContainText(await play.code());
    expect(await screen.evaluate(() => isSecureContext)).toBe(false);
  });
  await test.step('Started', async () => {
    await part(desk, 'Task for all').getByLabel('Minutes').fill('three');
    await expect(part(desk, 'Task for all')).toContainText('“three” is no number of minutes');
    await part(desk, 'Task for all').getByLabel('Minutes').fill('3');
    await button(desk, 'Start for all').click();
    await expect(part(screen, 'Task').getByRole('timer')).toHaveText(/^(3:00|2:\d\d)$/);
    await expect.poll(() => ada.read().call.task).toMatchObject({ lesson: LESSON, task: 'see-it-fail' });
    await expect(part(screen, 'Task')).toContainText('0 of 2 have done it');
  });
  await test.step('One has done it', async () => {
    ada.report(status('Ada', ['see-it-fail']));
    await expect(part(screen, 'Task')).toContainText('1 of 2 have done it');
    await expect(onNow(desk)).toContainText('1 of 2 done');
    await expect(screen.getByRole('main')).not.toContainText('Ada');
  });
  await test.step('A minute more', async () => {
    const before = bob.read().call.task?.endsAt ?? 0;
    await button(desk, 'Add a minute').click();
    await expect.poll(() => bob.read().call.task?.endsAt).toBe(before + 60_000);
    await expect(part(screen, 'Task').getByRole('timer')).toHaveText(/^(4:00|3:\d\d)$/);
  });
  await test.step('A pause lies over it, and ends', async () => {
    await part(desk, 'Pause').getByLabel('What all read').fill('Coffee');
    await button(desk, '10 min').click();
    await expect(part(screen, 'Pause')).toContainText('Coffee');
    await expect.poll(() => ada.read().call.pause?.says).toBe('Coffee');
    await button(desk, 'End the pause').click();
    await expect(part(screen, 'Task')).toBeVisible();
  });
  expect(await violationsIn(desk)).toEqual([]);
  expect(await violationsIn(screen)).toEqual([]);
  await test.step('Stopped', async () => {
    await button(desk, 'Stop the task').click();
    await expect(part(screen, 'Join the class')).toBeVisible();
    await expect(onNow(desk)).toBeHidden();
    await expect.poll(() => ada.read().call.task).toBeNull();
  });
});

test('All eyes are on the bench that the instructor uses in another window, until they are released', async ({
  play,
}) => {
  const { desk, screen, ada } = await classOfTwo(play);
  const demo = await play.desk(`/demo/${LESSON}/hook`);
  await run(demo, /exited 1/);
  await expect(part(desk, 'All eyes here').getByLabel('Your bench')).toHaveValue(`${LESSON}/hook`);
  expect(ada.read().view?.bench ?? null).toBeNull();
  await part(desk, 'All eyes here').getByRole('button', { name: 'All eyes here' }).click();
  const eyes = part(screen, 'All eyes here');
  await expect(eyes).toContainText("RuntimeError: Conflicting 'product' models");
  await expect.poll(() => ada.read().view?.bench?.run.state).toMatch(/exited 1/);
  await test.step('What the instructor types is seen as it comes', async () => {
    await code(demo).focus();
    await demo.keyboard.type('# look here');
    await expect(eyes).toContainText('# look here');
  });
  await part(desk, 'All eyes here').getByRole('button', { name: 'Release' }).click();
  await expect(part(screen, 'Join the class')).toBeVisible();
  await expect.poll(() => ada.read().view?.bench ?? null).toBeNull();
});

test('What the instructor points at and draws on a slide is on the projector and at learners’, and a phone says where it is', async ({
  play,
}) => {
  const desk = await play.desk('/class/lead');
  const room = await play.code();
  const screen = await play.guest(`/class/${room}/screen`);
  const [laptop, phone] = [await play.guest(`/class/${room}`), await play.phone(`/class/${room}`)];
  for (const page of [laptop, phone]) await button(page, 'Yes, join').click();
  const talk = await play.desk(SLIDES.hook);
  await run(talk, /exited 1/);
  await part(desk, 'All eyes here').getByLabel('Your bench').selectOption(`${LESSON}/hook`);
  await part(desk, 'All eyes here').getByRole('button', { name: 'All eyes here' }).click();
  const eyes = (page: Page) => page.getByRole('dialog', { name: 'The instructor’s bench' });
  const seenBy = [part(screen, 'All eyes here'), eyes(laptop)];
  for (const seen of seenBy) await expect(seen).toContainText("RuntimeError: Conflicting 'product' models");
  await expect(eyes(phone)).toContainText('Your own work is untouched below it.');
  await test.step('The laser', async () => {
    await talk.locator('h1').first().click();
    await talk.keyboard.press('l');
    await talk.mouse.move(640, 300);
    await talk.mouse.move(500, 360);
    for (const seen of seenBy) await expect(seen.locator('[data-laser]')).toHaveCount(1);
    await expect(eyes(phone)).toContainText('The instructor points or draws: that is on the projector');
    await talk.keyboard.press('l');
    for (const seen of seenBy) await expect(seen.locator('[data-laser]')).toHaveCount(0);
  });
  await test.step('The pen', async () => {
    await talk.keyboard.press('d');
    await talk.mouse.move(300, 300);
    await talk.mouse.down();
    await talk.mouse.move(600, 420, { steps: 12 });
    await talk.mouse.up();
    for (const seen of seenBy) await expect(seen.locator('[data-ink]')).toHaveCount(1);
    await expect(eyes(phone)).toContainText('The instructor points or draws');
  });
  for (const page of [laptop, phone, screen]) expect(await violationsIn(page)).toEqual([]);
  await part(desk, 'All eyes here').getByRole('button', { name: 'Release' }).click();
  await expect(eyes(laptop)).toHaveCount(0);
  await expect(eyes(phone)).toHaveCount(0);
});

test('A vote is counted for the instructor alone until it is shown, and says how many were right', async ({
  play,
}) => {
  const { desk, screen, ada, bob } = await classOfTwo(play);
  const vote = part(desk, 'Vote');
  await test.step('One of some answers', async () => {
    await vote.getByRole('radio', { name: 'One of some answers' }).check();
    await vote.getByLabel('Question').fill('How often is it imported?');
    await vote.getByRole('button', { name: 'Ask all' }).click();
    await expect(vote.getByRole('alert')).toHaveText(/needs two answers/);
    await vote.getByLabel('Answers, one a line').fill('once\ntwice');
    await vote.getByRole('button', { name: 'Ask all' }).click();
    await expect(part(screen, 'Vote')).toContainText('twice');
    await expect.poll(() => ada.vote(1)).toBeNull();
    await expect(part(screen, 'Vote')).toContainText('1 of 2 have voted');
    await expect(vote.getByRole('listitem').filter({ hasText: 'twice' })).toContainText('1');
    await expect(part(screen, 'Vote').getByRole('list', { name: 'Result' })).toHaveCount(0);
    await vote.getByRole('button', { name: 'Show the result' }).click();
    await expect(part(screen, 'Vote').getByRole('listitem').filter({ hasText: 'twice' })).toContainText('1');
    await vote.getByRole('button', { name: 'Clear the vote' }).click();
    await expect(part(screen, 'Join the class')).toBeVisible();
  });
  await test.step('A line of the lesson’s code', async () => {
    await vote.getByRole('button', { name: 'Ask all' }).click();
    await expect.poll(() => ada.vote({ file: 'reports/totals.py', line: 3 })).toBeNull();
    await expect.poll(() => bob.vote({ file: 'main.py', line: 1 })).toBeNull();
    await expect(vote).toContainText('2 of 2 have voted');
    await vote.getByRole('button', { name: 'Shut the vote' }).click();
    await expect(part(screen, 'Vote')).toContainText('the vote is shut');
    await vote.getByRole('button', { name: 'Show the result' }).click();
    await expect(part(screen, 'Vote')).toContainText('1 named the culprit');
    await expect(part(screen, 'Vote')).toContainText('from catalog.models import Product');
  });
});

test('A page is sent to all, and what is no page of this deck is refused with the reason', async ({
  play,
}) => {
  const { desk, ada } = await classOfTwo(play);
  const send = part(desk, 'Send a page');
  await send.getByLabel('Link').fill('http://elsewhere.example/#/demo/double-import');
  await send.getByRole('button', { name: 'Send to all' }).click();
  await expect(send.getByRole('alert')).toHaveText(/is not of this deck/);
  await expect(send.getByLabel('Link')).toHaveValue(/elsewhere/);
  expect(ada.read().call.sent).toBeNull();
  await send
    .getByLabel('Link')
    .fill(`http://localhost:${play.server.port}/#/compare/double-import/buggy/hook/files`);
  await send.getByRole('button', { name: 'Send to all' }).click();
  await expect
    .poll(() => ada.read().call.sent)
    .toMatchObject({ address: '/compare/double-import/buggy/hook/files', title: /^Double import/ });
  await send.getByLabel('Page', { exact: true }).selectOption('/demo/double-import/fixed');
  await send.getByRole('button', { name: 'Send to all' }).click();
  await expect.poll(() => ada.read().call.sent?.address).toBe('/demo/double-import/fixed');
  await onNow(desk).getByRole('button', { name: 'Take back: Sent' }).click();
  await expect.poll(() => ada.read().call.sent).toBeNull();
});

test('A solution is on the projector once its learner has said yes, without a name', async ({ play }) => {
  const { desk, screen, ada, bob } = await classOfTwo(play);
  await button(desk, 'Start for all').click();
  for (const each of [ada, bob]) each.report(status('Ada', ['see-it-fail']));
  const solutions = part(desk, 'Show a solution');
  await solutions.getByRole('button', { name: 'Ask 2 who have done it' }).click();
  await expect.poll(() => [ada, bob].every((each) => each.read().told.asksToShow.length === 1)).toBe(true);
  const solve = (each: Attending, given: 'no' | Record<string, string>) =>
    answer(each, { heard: 1, solutions: { [each.read().told.asksToShow[0]?.id ?? '']: given } });
  solve(bob, 'no');
  await expect(solutions.getByRole('status')).toHaveText('1 asked, 1 said no');
  await expect(solutions.getByRole('listitem')).toHaveCount(0);
  solve(ada, { 'firstthing.py': 'import builtins\n' });
  await solutions.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(part(screen, 'Solution')).toContainText('import builtins');
  await expect(part(screen, 'Solution').getByRole('insertion')).toContainText('import builtins');
  await expect(screen.getByRole('main')).not.toContainText('Ada');
  await expect.poll(() => bob.read().shown?.edits).toEqual({ 'firstthing.py': 'import builtins\n' });
  await solutions.getByRole('button', { name: 'Hide it' }).click();
  await expect(part(screen, 'Task')).toBeVisible();
});

test('A solution that is longer than the projector is turned with the keys of a clicker', async ({
  play,
}) => {
  const { desk, screen, ada } = await classOfTwo(play);
  await button(desk, 'Start for all').click();
  ada.report(status('Ada', ['see-it-fail']));
  const solutions = part(desk, 'Show a solution');
  await solutions.getByRole('button', { name: 'Ask 1 who have done it' }).click();
  const asked = () => ada.read().told.asksToShow[0]?.id ?? '';
  await expect.poll(asked).not.toBe('');
  const long = Array.from({ length: 120 }, (_, index) => `line_${index} = ${index}\n`).join('');
  ada.reply({ offers: {}, heard: 1, solutions: { [asked()]: { 'long.py': long } } });
  await solutions.getByRole('button', { name: 'Show', exact: true }).click();
  const more = screen.getByRole('status', { name: 'More' });
  await expect(more).toContainText('There is more');
  const last = part(screen, 'Solution').getByText('line_119 = 119');
  await expect(last).not.toBeInViewport();
  expect(await violationsIn(screen)).toEqual([]);
  await expect(async () => {
    await screen.keyboard.press('PageDown');
    await expect(more).toContainText('This is the end', { timeout: 100 });
  }).toPass();
  await expect(last).toBeInViewport();
  await screen.keyboard.press('ArrowUp');
  await expect(more).toContainText('There is more');
});

test('The summary says what the class did, is taken along without names, and deletes everything', async ({
  play,
}) => {
  const { desk, screen, ada, bob } = await classOfTwo(play);
  ada.report(status('=1+1', ['see-it-fail', 'predict-print']));
  bob.report(status('', ['see-it-fail']));
  await expect.poll(() => ada.read().call.standing.here).toBe(2);
  await desk.evaluate(() => {
    location.hash = '/class/summary';
  });
  await test.step('By task and by learner', async () => {
    const rows = desk.getByRole('row');
    await expect(rows.filter({ hasText: 'The job that died tonight' })).toContainText(
      '2 accused settings.py, line 4',
    );
    await expect(rows.filter({ hasText: '=1+1' })).toContainText('3 min 8 s');
    await expect(rows.filter({ hasText: /^Learner \d/ })).toContainText('1 min 34 s');
  });
  const saved = async (name: string) => {
    const saving = desk.waitForEvent('download');
    await button(desk, name).click();
    const download = await saving;
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
    return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString() };
  };
  await test.step('As CSV that is no formula', async () => {
    const { name, text } = await saved('Save as CSV');
    expect(name).toMatch(/^class-[A-Z0-9]{6}-\d{4}-\d\d-\d\d\.csv$/);
    expect(text).toContain("\r\n'=1+1,double-import,see-it-fail,");
  });
  await test.step('As JSON without names', async () => {
    await desk.getByRole('checkbox', { name: 'Without names' }).check();
    const { text } = await saved('Save as JSON');
    expect(JSON.parse(text)).toMatchObject({ format: 'machete-mode-class', version: 2, names: false });
    expect(text).not.toContain('=1+1');
  });
  expect(await violationsIn(desk)).toEqual([]);
  await test.step('Deleted, after a question', async () => {
    await button(desk, 'Delete everything').click();
    const asked = desk.getByRole('dialog', { name: 'End the class' });
    await expect(asked.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await desk.keyboard.press('Escape');
    await expect(asked).toBeHidden();
    await expect(button(desk, 'Delete everything')).toBeFocused();
    await button(desk, 'Delete everything').click();
    await asked.getByRole('button', { name: 'End it and delete everything' }).click();
    await expect(screen.getByRole('main')).toContainText('The class is over.');
    await expect.poll(() => ada.read().host).toBe('ended');
    const late = learnerOf(play.server.port, await play.code());
    await expect.poll(() => late.read().host).toBe('ended');
    expect(late.read()).toMatchObject({ poll: null, shown: null, call: { task: null } });
    late.forget();
  });
});

test('Who finds the room full is told so, at the projector and at a learner’s, and comes in once there is room', async ({
  play,
}) => {
  const room = await play.code();
  const screen = await play.guest('/');
  const learner = await play.guest('/');
  let isFull = true;
  for (const page of [screen, learner])
    await page.routeWebSocket(/\/mqtt$/, (socket) => {
      if (!isFull) return void socket.connectToServer();
      // As a broker says to whom it has no room for: CONNACK, server unavailable.
      socket.onMessage(() => socket.send(Buffer.from([0x20, 2, 0, 3])));
    });
  await goTo(screen, `/class/${room}/screen`);
  await goTo(learner, `/class/${room}`);
  await button(learner, 'Yes, join').click();
  const said = screen.getByRole('status', { name: 'Connection' });
  await expect(said).toHaveText(/The room is full, or not ready yet: trying again\. Close a page/);
  await expect(learner.getByRole('status', { name: 'The class' })).toContainText(
    'The class is full, or not ready yet',
  );
  isFull = false;
  await play.desk('/class/lead');
  await expect(said).toHaveText('');
  await expect(learner.getByRole('status', { name: 'The class' })).toContainText('In the class');
});

test('The projector says in small that the line is cut, and goes on by itself', async ({ play }) => {
  const desk = await play.desk('/class/lead');
  await button(desk, 'Start for all').click();
  const cable = await play.cable();
  const screen = await play.phone(`/class/${await play.code()}/screen`, cable.port);
  await expect(part(screen, 'Task')).toBeVisible();
  cable.cut();
  await expect(screen.getByRole('status', { name: 'Connection' })).toHaveText(/No connection/);
  await expect(part(screen, 'Task')).toBeVisible();
  await button(desk, 'Stop the task').click();
  cable.mend();
  await expect(part(screen, 'Join the class')).toBeVisible();
});
