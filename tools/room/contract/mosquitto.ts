import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { newRoomCode } from '../../../src/room/index.ts';
import { freePort } from '../../setup/free-port.ts';
import { run } from '../../setup/run.mjs';
import { makeCertificate } from './certificates.ts';
import type { Engine, Running } from './engine.ts';
import { exampleIn } from './example.ts';
import { startProgram } from './program.ts';
import { absence, programPath } from './programs.ts';
import { started } from './started.ts';
import { socketsTrusting } from './tls-socket.ts';

/** `docs/room/mosquitto.conf`. */
export const mosquitto: Engine = {
  name: 'mosquitto',
  absent: absence('mosquitto', 'openssl'),
  start: () => started(startMosquitto),
};

/** Debian's binds a WebSocket to one machine by the name of the interface, and to all of them by an address. */
const LOOPBACK = process.platform === 'darwin' ? 'lo0' : 'lo';

async function startMosquitto(): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'room-mosquitto-'));
  const { certificate, key, trusted } = await makeCertificate(folder);
  // Started by root, it goes on as another user, who has to read them.
  await Promise.all([chmod(folder, 0o755), chmod(key, 0o644)]);
  const secret = () => randomBytes(12).toString('hex');
  const passwords = {
    ...{ host: secret(), remote: secret(), follower: secret() },
    ...{ instructor: secret(), learner: secret() },
  };
  const passwordFile = await makePasswordFile(folder, passwords);
  const acl = await exampleIn(folder, 'rooms.acl');
  const port = await freePort();
  const config = await exampleIn(folder, 'mosquitto.conf', [
    ['listener 1883 127.0.0.1', `listener ${await freePort()} 127.0.0.1`],
    ['listener 8443', `listener ${port} ${LOOPBACK}`],
    ['/etc/mosquitto/passwords', passwordFile],
    ['/etc/mosquitto/rooms.acl', acl],
    ['/etc/mosquitto/room.crt', certificate],
    ['/etc/mosquitto/room.key', key],
  ]);
  const start = () =>
    startProgram(programPath('mosquitto') ?? '', ['-c', config], { ready: /version \S+ running/ });
  let program = await start();
  return {
    urls: [`wss://127.0.0.1:${port}/mqtt`],
    room: newRoomCode(),
    passwords,
    isEmbedded: false,
    open: socketsTrusting(trusted),
    async kill() {
      await program.kill();
      return async () => {
        program = await start();
      };
    },
    async stop() {
      await program.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function makePasswordFile(
  folder: string,
  passwords: Readonly<Record<string, string>>,
): Promise<string> {
  const file = join(folder, 'passwords');
  await writeFile(file, '');
  await chmod(file, 0o644);
  const program = join(dirname(programPath('mosquitto') ?? '').replace(/sbin$/, 'bin'), 'mosquitto_passwd');
  for (const [user, password] of Object.entries(passwords)) {
    const { code, output } = await run(program, ['-b', file, user, password]);
    if (code !== 0) throw new Error(`mosquitto_passwd made no password:\n${output}`);
  }
  return file;
}
