import { brokerForTests } from '../tools/room/broker-for-tests.ts';
import { folderFor } from '../tools/serve/room/folder-for.ts';
import { serve } from '../tools/serve/server.ts';
import { expect, test } from './deck.ts';

test.use({ serviceWorkers: 'allow' });

test('A page that is served for a broker elsewhere may connect to it and to no other one, and is kept offline like any other', async ({
  page,
}) => {
  const [broker, other] = [await brokerForTests(), await brokerForTests()];
  const { folder, remove } = await folderFor([broker.url]);
  const server = await serve({ port: 0, folder });
  const opens = (url: string) =>
    page.evaluate(
      (url) =>
        new Promise<string>((resolve) => {
          const socket = new WebSocket(url, 'mqtt');
          socket.addEventListener('open', () => resolve('open'));
          socket.addEventListener('error', () => resolve('refused'));
        }),
      url,
    );

  await page.goto(server.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await opens(broker.url)).toBe('open');
  expect(await opens(other.url)).toBe('refused');
  // Each file of a copy is held to its hash, the page included.
  await expect(page.getByRole('status', { name: 'Offline copy' })).toContainText('complete', {
    timeout: 120_000,
  });

  await server.close();
  await remove();
  for (const each of [broker, other]) await each.close();
});

test('A page of a deck with a room connects to the broker of its own server', async ({ page }) => {
  const broker = await brokerForTests();
  const server = await serve({
    port: 0,
    room: {
      addresses: () => ['127.0.0.1'],
      place: () => ({ broker: '/mqtt', room: broker.room() }),
      access: (addresses) => ({
        room: broker.room(),
        broker: '/mqtt',
        username: 'host',
        password: broker.hostKey,
        addresses,
      }),
      attach: broker.attach,
    },
  });
  await page.goto(server.url);
  const answers = await page.evaluate(async () => {
    const { broker } = await (await fetch('room.json')).json();
    const { password } = await (await fetch('room/host')).json();
    const url = new URL(broker, location.href.replace(/^http/, 'ws'));
    const is = await new Promise((resolve) => {
      const socket = new WebSocket(url, 'mqtt');
      socket.addEventListener('open', () => resolve('open'));
      socket.addEventListener('error', () => resolve('refused'));
    });
    return { password, is };
  });
  expect(answers).toEqual({ password: broker.hostKey, is: 'open' });
  await server.close();
  await broker.close();
});

test('A learner and a projector enter a broker elsewhere with the login that the deck says', async ({
  context,
}) => {
  const broker = await brokerForTests();
  const login = { username: 'learner', password: 'of all learners' };
  const server = await serve({
    port: 0,
    room: {
      addresses: () => ['127.0.0.1'],
      place: () => ({ broker: '/mqtt', room: broker.room(), learner: login }),
      access: () => ({ room: '', broker: '', username: '', password: '', addresses: [] }),
      attach: broker.attach,
    },
  });
  /** Opens a page, and answers what it says to the broker. */
  const open = async (address: string) => {
    const page = await context.newPage();
    const sent: string[] = [];
    page.on('websocket', (socket) =>
      socket.on('framesent', ({ payload }) => void sent.push(payload.toString())),
    );
    await page.goto(`${server.url}#${address}`);
    return { page, sent };
  };
  const entered = expect.stringMatching(/learner.*of all learners/s);
  const { page: learner, sent } = await open(`/class/${broker.room()}`);
  await learner.getByRole('button', { name: 'Yes, join' }).click();
  await expect(learner.getByRole('status', { name: 'The class', exact: true })).toHaveText(
    'Waiting for the instructor.',
  );
  expect(sent).toContainEqual(entered);
  const projector = await open(`/class/${broker.room()}/screen`);
  await expect(projector.page.getByRole('status', { name: 'Connection' })).toHaveText(
    'Waiting for the instructor.',
  );
  expect(projector.sent).toContainEqual(entered);
  for (const page of [learner, projector.page]) await page.close();
  await server.close();
  await broker.close();
});
