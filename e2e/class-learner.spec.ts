import { readFileSync } from 'node:fs';
import { WebSocket } from 'ws';
import { benchId } from '../src/case/index.ts';
import {
  classTopicsOf,
  connectMqtt,
  type FollowedBench,
  NO_CALL,
  untouchedBench,
} from '../src/room/index.ts';
import { type Instructor, instructorOf } from './class-instructor.ts';
import { expect, goTo, type Page } from './deck.ts';
import { attendance, join } from './pages/attendance.ts';
import { button, codeShown, evidence, run, tab, write } from './pages/bench.ts';
import { type RoomPlay, test as roomTest } from './room.ts';
import { violationsIn } from './violations.ts';

const test = roomTest.extend<{ instructor: Instructor }>({
  instructor: async ({ play }, use) => {
    const instructor = await instructorOf(play.server.port);
    await use(instructor);
    instructor.host.leave();
  },
});

const bar = (page: Page) => page.getByRole('region', { name: 'Class', exact: true });
const calls = (page: Page) => page.getByRole('status', { name: 'From the instructor' });
const told = (page: Page) => page.getByRole('region', { name: 'From the instructor' });
const models = readFileSync('cases/double-import/buggy/shop/catalog/models.py', 'utf8');

/** Says yes, under a name, on a laptop of their own. */
async function joined(play: RoomPlay, { code }: Instructor, name: string): Promise<Page> {
  const page = await play.guest(`/class/${code}`);
  await join(page, name);
  await expect(page.getByRole('heading', { name: 'Alone with the bug' })).toBeVisible();
  return page;
}

test('A learner is told what will be sent, says yes, and the board knows how it goes; a reload goes on by itself', async ({
  play,
  instructor,
}) => {
  const page = await play.guest('/class');
  await expect(page.getByRole('heading', { name: `Join the class ${instructor.code}` })).toBeVisible();
  await expect(page.getByRole('region', { name: 'What will be sent' }).getByRole('listitem')).toHaveCount(3);
  expect(await violationsIn(page)).toEqual([]);
  expect(instructor.host.read().learners).toEqual([]);
  await page.getByRole('textbox', { name: /Your name/ }).fill('Ada');
  await button(page, 'Yes, join').click();
  await instructor.learner('Ada', ({ isHere, status }) => isHere && status?.at === null);

  await goTo(page, '/learn/double-import/1');
  await instructor.learner('Ada', ({ status }) => status?.at?.task === 'see-it-fail');
  await run(page, /exited 1/);
  const { status } = await instructor.learner(
    'Ada',
    ({ status }) => status?.last?.is === 'answered' && status.last.exception !== '',
  );
  expect(status?.last).toMatchObject({
    passed: true,
    exception: expect.stringContaining('RuntimeError: Conflicting'),
  });
  expect(status?.last?.state).toMatch(/^exited 1 in/);
  expect(JSON.stringify(status)).not.toContain('import catalog');

  await test.step('A wrong accusation is told with its line', async () => {
    await goTo(page, '/learn/double-import/4');
    await evidence(page)
      .getByRole('button', { name: /main\.py/ })
      .first()
      .click();
    await button(page, 'Name this line').click();
    const { status } = await instructor.learner('Ada', ({ status }) => status?.wrong.length === 1);
    expect(status?.wrong).toMatchObject([{ is: 'accused', times: 1, task: status?.at?.task }]);
    expect(status?.last).toMatchObject({ is: 'answered', passed: false, sameMisses: 1 });
  });
  await test.step('A reload is no other learner, and forgets nothing', async () => {
    const before = (await instructor.learner('Ada')).status?.signs ?? 0;
    await page.reload();
    await expect(attendance(page)).toHaveText('In the class as Ada');
    const again = await instructor.learner('Ada', ({ status }) => (status?.signs ?? 0) > before);
    expect(again.status?.wrong).toHaveLength(1);
    expect(instructor.host.read().learners).toHaveLength(1);
  });
  await test.step('Another name, and then nobody', async () => {
    await bar(page)
      .getByRole('link', { name: /name and leaving/ })
      .click();
    await page.getByRole('textbox', { name: 'Your name' }).fill('Grace');
    await button(page, 'Change name').click();
    await instructor.learner('Grace');
    expect(instructor.host.read().learners).toHaveLength(1);
    await button(page, 'Leave, and take back all that was sent').click();
    await expect(bar(page)).toHaveCount(0);
    await expect
      .poll(() => instructor.host.read().learners.map(({ isHere, status }) => ({ isHere, status })))
      .toEqual([{ isHere: false, status: null }]);
    await page.reload();
    await expect(button(page, 'Yes, join')).toBeVisible();
    await expect(bar(page)).toHaveCount(0);
  });
});

test('Who says no learns alone, and nothing is sent', async ({ play, instructor }) => {
  const page = await play.guest(`/class/${instructor.code}`);
  await page.getByRole('link', { name: 'No, learn alone' }).click();
  await goTo(page, '/learn/double-import/1');
  await run(page, /exited 1/);
  await expect(page.getByRole('status', { name: 'Check' })).toContainText('Done');
  await expect(bar(page)).toHaveCount(0);
  expect(instructor.host.read().learners).toEqual([]);
});

test('A hand goes up with a sentence, and the learner is told that it was seen', async ({
  play,
  instructor,
}) => {
  const page = await joined(play, instructor, 'Ada');
  await button(page, 'Hand up').click();
  await page.getByRole('textbox', { name: /What your hand is about/ }).fill('Where is it?');
  await page.keyboard.press('Enter');
  const { client, hand } = await instructor.learner('Ada', ({ hand }) => hand?.text === 'Where is it?');
  instructor.host.tell(client, { handSeen: hand?.id ?? '' });
  await expect(calls(page)).toContainText('The instructor has seen your hand');
  expect(await violationsIn(page)).toEqual([]);
  await button(page, 'Hand down').click();
  await instructor.learner('Ada', ({ hand }) => hand === null);
  await expect(calls(page)).not.toContainText('seen your hand');
});

test('A screen is shown until it is stopped; notes come at their lines, and an edit is taken or left', async ({
  play,
  instructor,
}) => {
  const page = await joined(play, instructor, 'Ada');
  await goTo(page, '/learn/double-import/3');
  await expect(
    tab(page, 'shop/catalog/models.py')
      .or(tab(page, /models/))
      .first(),
  ).toBeVisible();
  const { client, screen } = await instructor.learner(
    'Ada',
    ({ status }) => status?.at?.lesson === 'double-import',
  );
  expect(screen).toBeNull();

  instructor.host.tell(client, { wantsScreen: true });
  await calls(page).getByRole('button', { name: 'Yes, show it' }).click();
  await expect(bar(page)).toContainText('The instructor sees your screen');
  await write(page, `# mine\n${models}`);
  const path = await openPath(page);
  await instructor.learner('Ada', ({ screen }) => screen?.bench.edits[path]?.startsWith('# mine') === true);

  await test.step('Notes and the line that is pointed at', async () => {
    instructor.host.tell(client, {
      notes: [{ ...toldLine('one', path, 2), text: 'Who imports this?' }],
      pointed: toldLine('pointed', path, 3),
    });
    await expect(told(page).getByRole('listitem')).toContainText('Who imports this?');
    await expect.poll(() => codeShown(page)).toContain('Who imports this?');
    await expect(page.locator('.told-line')).toHaveCount(2);
    await calls(page).getByRole('button', { name: 'Show it' }).click();
    await expect(page.getByRole('heading', { name: 'From the instructor' })).toBeFocused();
    await instructor.learner('Ada', ({ reply, told }) => reply.heard === told.seq);
    expect(await violationsIn(page)).toEqual([]);
  });
  await test.step('They go with their lines while the learner writes, and the instructor does nothing', async () => {
    await expect(told(page).getByRole('listitem')).toContainText('models.py:2');
    await write(page, `# mine\n# and mine\n${models}`);
    await expect(told(page).getByRole('listitem')).toContainText('models.py:3');
    await expect.poll(() => codeShown(page)).toMatch(/# and mine\n.*Who imports this\?/);
    await instructor.learner('Ada', ({ screen }) => screen?.told.one === 3 && screen.told.pointed === 4);
    // The line itself is another one when the page is loaded again.
    const [first = '', ...others] = models.split('\n');
    await write(page, ['# mine', '# and mine', `${first}  # changed`, ...others].join('\n'));
    await expect(told(page).getByRole('listitem')).toContainText('models.py:3');
    await page.reload();
    await expect(told(page).getByRole('listitem')).toContainText('models.py:3');
    await expect.poll(() => codeShown(page)).toMatch(/# changed.*Who imports this\?/);
  });
  await test.step('They are of their lesson: elsewhere the bar says of which, and leads there', async () => {
    await goTo(page, '/learn/sys-path/1');
    await expect(calls(page)).toContainText(
      'For you in the lesson Double import: 1 note, a line to look at.',
    );
    await expect(told(page)).toHaveCount(0);
    await expect(page.locator('.told-line')).toHaveCount(0);
    expect(await violationsIn(page)).toEqual([]);
    await calls(page).getByRole('link', { name: 'Go there' }).click();
    await expect(page).toHaveURL(/#\/learn\/double-import/);
    await expect(told(page).getByRole('listitem')).toContainText('Who imports this?');
    await goTo(page, '/learn/double-import/3');
    await button(page, 'Show my screen').click();
    await write(page, `# mine\n${models}`);
    await instructor.learner(
      'Ada',
      ({ screen }) => screen?.bench.edits[path] === `# mine\n${models}` && screen.told.one === 2,
    );
  });
  await test.step('An edit is left', async () => {
    instructor.host.tell(client, { offer: offer('left', path, `# mine\n${models}`, `# theirs\n${models}`) });
    await button(page, 'Leave it').click();
    await instructor.learner('Ada', ({ reply }) => reply.offers.left === 'left');
    await expect(button(page, 'Leave it')).toHaveCount(0);
    expect(await codeShown(page)).toContain('# mine');
  });
  await test.step('An edit is taken: what the learner wrote meanwhile stays, and it can be undone', async () => {
    const seen = `# mine\n${models}`;
    instructor.host.tell(client, { offer: offer('taken', path, seen, `${seen}# at the end\n`) });
    await expect(told(page).locator('ins')).toContainText('# at the end');
    await write(page, `# mine, and more\n${models}`);
    await expect(told(page)).toContainText('You have changed these files since');
    await button(page, 'Take it').click();
    await instructor.learner('Ada', ({ reply }) => reply.offers.taken === 'taken');
    const both = `# mine, and more\n${models}# at the end\n`;
    await instructor.learner('Ada', ({ screen }) => screen?.bench.edits[path] === both);
    await button(page, 'Undo the instructor’s edit').click();
    await instructor.learner(
      'Ada',
      ({ screen }) => screen?.bench.edits[path] === `# mine, and more\n${models}`,
    );
  });
  await test.step('Nothing of the code is sent any more', async () => {
    await button(page, 'Stop showing').click();
    await instructor.learner('Ada', ({ screen }) => screen === null);
    await expect(bar(page)).not.toContainText('The instructor sees your screen');
  });
});

test('All eyes are on the instructor’s bench until they are released; the learner’s own work stays', async ({
  play,
  instructor,
}) => {
  const page = await joined(play, instructor, 'Ada');
  await goTo(page, '/learn/double-import/3');
  await expect(tab(page, 'shop/catalog/models.py')).toBeVisible();
  await write(page, '# my own\n');
  instructor.showBench(BENCH);
  instructor.host.call({ isEyes: true });
  const eyes = page.getByRole('dialog', { name: 'The instructor’s bench' });
  await expect(eyes).toContainText('# shown to all');
  expect(await violationsIn(page)).toEqual([]);
  await button(page, 'Back to my own').click();
  await expect(eyes).toHaveCount(0);
  expect(await codeShown(page)).toContain('# my own');
  await calls(page).getByRole('button', { name: 'Look at it' }).click();
  await expect(eyes).toBeVisible();
  instructor.host.call({ isEyes: false });
  await expect(eyes).toHaveCount(0);
  expect(await codeShown(page)).toContain('# my own');
});

test('A task with a clock, a page, a pause and a vote reach all', async ({ play, instructor }) => {
  const page = await joined(play, instructor, 'Ada');
  await test.step('A task', async () => {
    const now = Date.now();
    const task = {
      id: 'one',
      lesson: 'double-import',
      task: 'see-it-fail',
      startedAt: now,
      endsAt: now + 50_000,
    };
    instructor.host.call({ task });
    await expect(calls(page)).toContainText('All do now: Double import');
    await expect(calls(page)).toContainText('Last minute');
    await expect(calls(page).getByRole('timer')).toContainText(/^0:[45]\d$/);
    await calls(page).getByRole('link', { name: 'Go to the task' }).click();
    await expect(page).toHaveURL(/#\/learn\/double-import\/1$/);
    await expect(calls(page).getByRole('link', { name: 'Go to the task' })).toHaveCount(0);
  });
  await test.step('A page of the deck, and none of another site', async () => {
    instructor.host.call({ sent: { id: 'odd', title: 'Elsewhere', address: '/nowhere/at/all/of/it' } });
    instructor.host.call({
      sent: { id: 'page', title: 'The hook of the second case', address: '/demo/sys-path/hook' },
    });
    await calls(page).getByRole('link', { name: 'Go there' }).click();
    await expect(page).toHaveURL(/#\/demo\/sys-path\/hook$/);
    await expect(calls(page)).not.toContainText('The hook of the second case');
  });
  await test.step('A pause', async () => {
    instructor.host.call({ pause: { says: 'Coffee.', endsAt: null } });
    await expect(calls(page)).toContainText('Pause. Coffee.');
    instructor.host.call({ pause: null });
    await expect(calls(page)).not.toContainText('Coffee');
  });
  await test.step('A vote', async () => {
    instructor.host.openPoll('poll', 'How often is it imported?', {
      kind: 'choice',
      choices: ['once', 'twice'],
    });
    await calls(page).getByRole('button', { name: 'Vote' }).click();
    await page.getByRole('radio', { name: 'twice' }).check();
    await expect.poll(() => instructor.host.read().poll?.voted).toBe(1);
    expect(await violationsIn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(calls(page)).toContainText('You have voted.');
  });
  await test.step('The bar covers nothing, and who presents does not see it', async () => {
    await goTo(page, '/learn/double-import/1');
    const edges = await page.evaluate(() => ({
      main: document.querySelector('main')?.getBoundingClientRect().bottom,
      bar: document.querySelector('section[aria-label="Class"]')?.getBoundingClientRect().top,
      scrolls: document.documentElement.scrollHeight > innerHeight,
    }));
    expect(edges.main).toBeLessThanOrEqual(edges.bar ?? 0);
    expect(edges.scrolls).toBe(false);
    await goTo(page, '/talk/1/0');
    await expect(bar(page)).toHaveCount(0);
  });
  await test.step('The end of the class', async () => {
    await goTo(page, '/learn');
    instructor.host.end();
    await expect(attendance(page)).toContainText('The class has ended');
    await bar(page).getByRole('button', { name: 'Close' }).click();
    await expect(bar(page)).toHaveCount(0);
  });
});

test('Nobody is sent to what is no page for learners, whatever an instructor’s device says', async ({
  play,
  instructor,
}) => {
  const page = await joined(play, instructor, 'Ada');
  const screen = await play.guest(`/class/${instructor.code}/screen`);
  const say = await rawInstructor(play, instructor);
  const sent = (address: string) => ({ sent: { id: `to ${address}`, title: 'A strange page', address } });
  const isOffered = () => calls(page).getByRole('link', { name: 'Go there' }).count();
  await test.step('No message at all', () => {
    for (const address of ['https://evil.example/', '//evil.example/', 'javascript:alert(1)', ''])
      say({ ...sent(address), pause: { says: 'Never heard.', endsAt: null } });
  });
  for (const address of [
    '/',
    '/\\evil.example/',
    '/nowhere',
    '/class/lead',
    '/presenter/1/0',
    '/follow',
    '/demo',
  ])
    await test.step(`Heard, and not offered: ${address}`, async () => {
      say({ ...sent(address), pause: { says: `With ${address}`, endsAt: null } });
      await expect(calls(page)).toContainText(`With ${address}`);
      await expect(screen.getByRole('main')).toContainText(`With ${address}`);
      expect(await isOffered()).toBe(0);
      await expect(page.getByText('A strange page')).toHaveCount(0);
      await expect(screen.getByText('A strange page')).toHaveCount(0);
    });
  say({ sent: { id: 'page', title: 'The hook', address: '/demo/sys-path/hook' } });
  await expect(calls(page)).toContainText('The instructor sends all to The hook.');
});

/** Somebody with the instructor's password who says what no page of an instructor would. */
async function rawInstructor({ server }: RoomPlay, { code }: Instructor) {
  const answer = await fetch(`http://localhost:${server.port}/room/host`);
  const { password } = (await answer.json()) as { password: string };
  const topics = classTopicsOf(code);
  let link = '';
  const connection = connectMqtt({
    ...{
      url: `ws://127.0.0.1:${server.port}/mqtt`,
      client: 'e'.repeat(32),
      username: 'instructor',
      password,
    },
    ...{ keepAlive: 60, subscribes: [] },
    open: (url) => new WebSocket(url, 'mqtt'),
    onLink({ is }) {
      link = is;
    },
    onMessage: () => undefined,
  });
  await expect.poll(() => link).toBe('connected');
  const term = (Date.now() + 60_000) * 1_000;
  return (changed: Partial<typeof NO_CALL>) =>
    void connection.publish(
      topics.call,
      JSON.stringify({ term, now: Date.now(), call: { ...NO_CALL, ...changed } }),
      { isRetained: true },
    );
}

test('Of two tabs of one browser, the one that is looked at is in the class', async ({
  play,
  instructor,
}) => {
  const page = await joined(play, instructor, 'Ada');
  const other = await page.context().newPage();
  await other.goto('/?runtime=embedded#/learn/double-import/1');
  await expect(attendance(other)).toHaveText('In the class as Ada');
  await expect(attendance(page)).toContainText('Another tab of this browser');
  await instructor.learner('Ada', ({ status }) => status?.at?.lesson === 'double-import');
  expect(instructor.host.read().learners).toHaveLength(1);
  await button(page, 'Go on here').click();
  await expect(attendance(page)).toHaveText('In the class as Ada');
  await expect(attendance(other)).toContainText('Another tab of this browser');
});

/** A line of the file with `# mine` above it. */
function toldLine(id: string, file: string, line: number) {
  const code = `# mine\n${models}`.split('\n')[line - 1] ?? '';
  return { id, lesson: 'double-import', line: { file, line }, code };
}

function offer(id: string, path: string, base: string, edited: string) {
  return {
    id,
    lesson: 'double-import',
    base: { [path]: base },
    edits: { [path]: edited },
    says: 'Try this.',
  };
}

/** The file that is open in the editor. */
async function openPath(page: Page): Promise<string> {
  return (await page.getByRole('tabpanel').first().getAttribute('aria-label')) ?? '';
}

const BENCH: FollowedBench = {
  ...untouchedBench(benchId('double-import', 'hook')),
  edits: { 'main.py': '# shown to all\n' },
  openFile: 'main.py',
};
