import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newRoomCode } from '../../../src/room/index.ts';
import { exampleIn } from '../../room/contract/example.ts';
import { startProgram } from '../../room/contract/program.ts';
import { programPath } from '../../room/contract/programs.ts';
import { freePort } from '../../setup/free-port.ts';

/** A broker in a process of its own. */
export interface MeasuredBroker {
  readonly url: string;
  readonly room: string;
  readonly host: string;
  readonly follower: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const secret = () => `s${randomBytes(12).toString('hex')}`;

export async function startEmbedded(): Promise<MeasuredBroker> {
  const host = secret();
  const script = fileURLToPath(new URL('./broker.node.ts', import.meta.url));
  const program = await startProgram(process.execPath, ['--import', 'tsx', script], {
    ready: /Broker: (.*)\n/,
    env: { HOST_PASSWORD: host },
  });
  const place = JSON.parse(/Broker: (.*)\n/.exec(program.said())?.[1] ?? '{}');
  return {
    url: `${place.url}`,
    room: `${place.room}`,
    host,
    follower: secret(),
    ...program,
    stop: program.kill,
  };
}

/** As in `docs/room/nats-server.conf`, but without TLS: what that costs is the same for any engine, and mostly the load's. */
export async function startNats(): Promise<MeasuredBroker | null> {
  const path = programPath('nats-server');
  if (!path) return null;
  const folder = await mkdtemp(join(tmpdir(), 'room-bench-'));
  const [host, follower, port] = [secret(), secret(), await freePort()];
  await exampleIn(folder, 'rooms.conf');
  const config = await exampleIn(folder, 'nats-server.conf', [
    ['"127.0.0.1:4222"', `"127.0.0.1:${await freePort()}"`],
    ['"127.0.0.1:1883"', `"127.0.0.1:${await freePort()}"`],
    ['"0.0.0.0:8443"', `"127.0.0.1:${port}"`],
    ['/var/lib/nats', join(folder, 'store')],
    [TLS, 'no_tls: true'],
  ]);
  const env = { HOST_PASSWORD: host, FOLLOWER_PASSWORD: follower, REMOTE_PASSWORD: secret() };
  const program = await startProgram(path, ['-c', config], { ready: /Server is ready/, env });
  return {
    url: `ws://127.0.0.1:${port}/mqtt`,
    room: newRoomCode(),
    host,
    follower,
    pid: program.pid,
    async stop() {
      await program.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const TLS = `tls {
    cert_file: "/etc/nats/room.crt"
    key_file: "/etc/nats/room.key"
  }`;
