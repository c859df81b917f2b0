import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newRoomCode } from '../../../src/room/index.ts';
import { freePort } from '../../setup/free-port.ts';
import { type Certificate, makeCertificate } from './certificates.ts';
import type { Engine, Running } from './engine.ts';
import { exampleIn, type Places } from './example.ts';
import { type Program, startProgram } from './program.ts';
import { absence, programPath } from './programs.ts';
import { started } from './started.ts';
import { socketsTrusting } from './tls-socket.ts';

const absent = absence('nats-server', 'openssl');

/** `docs/room/nats-server.conf`. */
export const natsServer: Engine = {
  name: 'nats-server',
  absent,
  start: () => started(() => startNodes(['nats-server.conf'], /Server is ready/)),
};

/** `docs/room/nats-cluster/`. */
export const natsCluster: Engine = {
  name: 'three nodes of nats-server',
  absent,
  start: () => started(() => startNodes(NODES, /JetStream cluster (?:new )?metadata leader/)),
};

const NODES = [1, 2, 3].map((node) => `nats-cluster/node-${node}.conf`);

/** A node as it can be started again and again. */
interface Node {
  readonly url: string;
  start(): Promise<void>;
  kill(): Promise<void>;
}

async function startNodes(examples: readonly string[], ready: RegExp): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'room-nats-'));
  const secret = () => `s${randomBytes(12).toString('hex')}`;
  const passwords = {
    ...{ host: secret(), remote: secret(), follower: secret() },
    ...{ instructor: secret(), learner: secret() },
  };
  const certificate = await makeCertificate(folder);
  await exampleIn(folder, 'rooms.conf');
  const env = {
    HOST_PASSWORD: passwords.host,
    REMOTE_PASSWORD: passwords.remote,
    FOLLOWER_PASSWORD: passwords.follower,
    INSTRUCTOR_PASSWORD: passwords.instructor,
    LEARNER_PASSWORD: passwords.learner,
  };
  const routes = await Promise.all(examples.map(() => freePort()));
  const nodes = await Promise.all(
    examples.map((example, index) => nodeOf(folder, example, ready, env, certificate, routes, index)),
  );
  await Promise.all(nodes.map((node) => node.start()));
  return {
    urls: nodes.map(({ url }) => url),
    room: newRoomCode(),
    passwords,
    isEmbedded: false,
    open: socketsTrusting(certificate.trusted),
    async kill(index) {
      const node = nodes[index];
      await node?.kill();
      return async () => node?.start();
    },
    async stop() {
      await Promise.all(nodes.map((node) => node.kill()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function nodeOf(
  above: string,
  example: string,
  ready: RegExp,
  env: NodeJS.ProcessEnv,
  { certificate, key }: Certificate,
  routes: readonly number[],
  index: number,
): Promise<Node> {
  // The examples of a cluster lie in a folder of theirs, beside `rooms.conf`.
  const folder = example.includes('/') ? join(above, `node-${index + 1}`) : above;
  await mkdir(folder, { recursive: true });
  const port = await freePort();
  const places: Places = [
    ['"127.0.0.1:4222"', `"127.0.0.1:${await freePort()}"`],
    ['"127.0.0.1:1883"', `"127.0.0.1:${await freePort()}"`],
    ['"0.0.0.0:8443"', `"127.0.0.1:${port}"`],
    ['/var/lib/nats', join(folder, 'store')],
    ['/etc/nats/room.crt', certificate],
    ['/etc/nats/room.key', key],
  ];
  const ofCluster: Places = [
    ['"0.0.0.0:6222"', `"127.0.0.1:${routes[index]}"`],
    ...routes.map((route, other) => [`room-${other + 1}.example:6222`, `127.0.0.1:${route}`] as const),
    ['/etc/nats/nodes.crt', certificate],
    ['/etc/nats/node.crt', certificate],
    ['/etc/nats/node.key', key],
  ];
  const isNode = routes.length > 1;
  const config = await exampleIn(folder, example, isNode ? [...places, ...ofCluster] : places);
  let program: Program | null = null;
  return {
    url: `wss://127.0.0.1:${port}/mqtt`,
    async start() {
      program = await startProgram(programPath('nats-server') ?? '', ['-c', config], { ready, env });
    },
    kill: async () => program?.kill(),
  };
}
