import { hostname, networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from '../../tools/serve/server.ts';
import { bareHost } from '../bare-host.ts';
import type { Host } from './table.ts';

/** The deck, served. */
export interface Site {
  readonly url: string;
  stop(): Promise<void>;
}

export const OPEN: Readonly<Record<Host, () => Promise<Site>>> = {
  async '`npm start`'() {
    const { url, close } = await serve({ port: 0 });
    return { url, stop: close };
  },
  'A host without headers': () => bareHost('/someone/machete/'),
  'A file': async () => ({ url: pathToFileURL(resolve('dist/index.html')).href, stop: async () => {} }),
  'Plain http': () => bareHost('/', undefined, nameOnTheNetwork()),
};

/** What another machine calls this one: a browser trusts `localhost` and 127.0.0.1 without https. */
function nameOnTheNetwork(): string {
  const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return addresses.find(({ internal, family }) => !internal && family === 'IPv4')?.address ?? hostname();
}
