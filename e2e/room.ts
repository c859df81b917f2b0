import { type ChildProcess, spawn } from 'node:child_process';
import { type Browser, type BrowserContext, test as base, expect, type Page } from 'playwright/test';
import { freePort } from '../tools/setup/free-port.ts';
import { type Cable, cableTo } from './cable.ts';
import { faultsOf } from './windows.ts';

/** A name of this machine that no browser knows for its own: what comes from there over http is not secure, as on a phone. */
const NAME = 'deck.example';
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const LAPTOP = { viewport: { width: 1280, height: 720 } };

/** The deck as `npm start -- --room` serves it, in a process of its own. */
export interface RoomServer {
  readonly port: number;
  /** Ends it without a word, as a laptop that falls asleep does. */
  kill(): Promise<void>;
  /** It says and hears nothing any more, until it thaws: as where there is no wifi, nobody is told. */
  freeze(): void;
  thaw(): void;
  /** Starts it again, at the same port: its key and its code are others. */
  start(): Promise<void>;
  /** Whether pages had reason to complain that nobody answers. */
  wasKilled(): boolean;
}

/** The speaker's laptop, and the people in front of it. */
export interface RoomPlay {
  readonly server: RoomServer;
  /** The speaker's own browser. */
  readonly laptop: BrowserContext;
  /** Opens a page of the speaker's browser. */
  desk(address: string): Promise<Page>;
  /** Opens a page of another browser on the speaker's machine. */
  otherDesk(address: string): Promise<Page>;
  /** A way to the server that can be cut. */
  cable(): Promise<Cable>;
  /** Opens a page on somebody's phone: each is a device of its own. With the port of a cable, that is its way. */
  phone(address: string, port?: number): Promise<Page>;
  /** The same on somebody's laptop. */
  guest(address: string, port?: number): Promise<Page>;
  /** The code of the room, as the server has it now. */
  code(): Promise<string>;
}

/** What Chromium says of a server that is gone. */
const IS_GONE = /net::ERR_|WebSocket connection to|Failed to fetch/;
/** And of a page on plain http, which no header isolates. */
const IS_INSECURE = /^The Cross-Origin-Opener-Policy header has been ignored/;

/** Tests of what is between machines: none of its pages may fail, complain or ask anybody but their own server. */
export const test = base.extend<{ play: RoomPlay; learners: number }>({
  // Simulated ones whom the server lets into the class by itself.
  learners: [0, { option: true }],
  launchOptions: [
    async ({ launchOptions: { args = [], ...options } }, use) => {
      await use({ ...options, args: [...args, `--host-resolver-rules=MAP ${NAME} 127.0.0.1`] });
    },
    { scope: 'worker' },
  ],
  play: async ({ browser, learners }, use) => {
    const server = await roomServer(learners);
    const opened: BrowserContext[] = [];
    const faults: ReturnType<typeof faultsOf>[] = [];
    const cables: Cable[] = [];
    const enter = async (host: string, options: Parameters<Browser['newContext']>[0], port = server.port) => {
      const context = await browser.newContext({ ...options, baseURL: `http://${host}:${port}` });
      opened.push(context);
      faults.push(faultsOf(context));
      return context;
    };
    const laptop = await enter('localhost', LAPTOP);
    await use({
      server,
      laptop,
      desk: (address) => openIn(laptop, address),
      otherDesk: async (address) => openIn(await enter('localhost', LAPTOP), address),
      async cable() {
        const cable = await cableTo(server.port);
        cables.push(cable);
        return cable;
      },
      phone: async (address, port) => openIn(await enter(NAME, PHONE, port), address),
      guest: async (address, port) => openIn(await enter(NAME, LAPTOP, port), address),
      code: () => codeOf(server.port),
    });
    for (const context of opened) await context.close();
    for (const cable of cables) await cable.close();
    const wasCut = server.wasKilled() || cables.length > 0;
    await server.kill();
    const found = faults.flatMap((each) => each.found);
    const isForgiven = (fault: string) => IS_INSECURE.test(fault) || (wasCut && IS_GONE.test(fault));
    expect(found.filter((fault) => !isForgiven(fault))).toEqual([]);
  },
});

async function openIn(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`/?runtime=embedded#${address}`);
  await page.getByRole('main').waitFor();
  return page;
}

async function codeOf(port: number): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/room.json`);
  const { room } = (await answer.json()) as { room: string };
  return room;
}

async function roomServer(learners: number): Promise<RoomServer> {
  const port = await freePort();
  let child: ChildProcess | null = null;
  let wasKilled = false;
  const server: RoomServer = {
    port,
    wasKilled: () => wasKilled,
    async start() {
      const rehearses = learners > 0 ? ['--learners', String(learners)] : [];
      const args = ['tools/command.mjs', 'start', '--no-open', '--room=127.0.0.1', ...rehearses];
      const env = { ...process.env, PORT: String(port), HOSTS: NAME, CI: '1' };
      const started = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
      child = started;
      let said = '';
      for (const stream of [started.stdout, started.stderr])
        stream.on('data', (text: Buffer) => {
          said += text;
        });
      await expect
        .poll(() => (started.exitCode === null ? codeOf(port).catch(() => '') : `it ended: ${said}`))
        .toMatch(/^[A-Z2-9]{6}$/);
    },
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
    async kill() {
      wasKilled = true;
      const dying = child;
      child = null;
      if (!dying || dying.exitCode !== null) return;
      const isOver = new Promise((done) => dying.once('exit', done));
      dying.kill('SIGKILL');
      await isOver;
    },
  };
  await server.start();
  return server;
}
