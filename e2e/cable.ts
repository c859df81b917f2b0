import { createServer, connect as open, type Server, type Socket } from 'node:net';

/** The way of one device to a server: it can be cut as a wifi is that goes away, without a word to either end. */
export interface Cable {
  /** Where the device finds the server: a port of this machine. */
  readonly port: number;
  /** From now on nothing comes through, and nobody is told. */
  cut(): void;
  /** What was cut stays dead; new connections come through. */
  mend(): void;
  close(): Promise<void>;
}

/** Lays a cable to a port of this machine. */
export async function cableTo(target: number): Promise<Cable> {
  const ends = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    const far = open(target, '127.0.0.1');
    for (const end of [near, far]) {
      ends.add(end);
      end.on('error', () => undefined);
      end.on('close', () => ends.delete(end));
      if (isCut) end.pause();
    }
    if (isCut) return;
    near.pipe(far).pipe(near);
  });
  const port = await listen(server);
  return {
    port,
    cut() {
      isCut = true;
      for (const end of ends) end.unpipe().pause();
    },
    mend() {
      isCut = false;
      for (const end of ends) end.destroy();
    },
    async close() {
      for (const end of ends) end.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}
