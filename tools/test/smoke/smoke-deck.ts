import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { writeRelease } from '../../build/offline.ts';
import { OWN_NAMES } from '../../serve/asked-host.ts';
import { answering } from '../../serve/server.ts';
import { dist } from '../../setup/dist.ts';

/** Something that the page has found in its browser. */
export type Finding = v.InferOutput<typeof finding>;

const text = v.pipe(v.string(), v.maxLength(2_000));
const finding = v.object({ about: text, mark: v.picklist(['good', 'to know', 'problem']), says: text });

export interface SmokeDeck {
  /** For this machine, and for others of its network, if it has one. */
  readonly urls: readonly string[];
  close(): Promise<void>;
}

/** Serves the built deck, to this machine and its network, with a script in it that looks at the browser by itself. */
export async function serveSmokeDeck(
  port: number,
  onFinding: (finding: Finding) => void,
): Promise<SmokeDeck> {
  const folder = await mkdtemp(join(tmpdir(), 'machete-smoke-'));
  await withScript(folder);
  const names = [...OWN_NAMES, ...addresses()];
  const answer = answering(folder, () => names);
  const server = createServer(async (request, response) => {
    if (request.method !== 'POST' || request.url !== '/smoke-report') return answer(request, response);
    const found = v.safeParse(finding, await bodyOf(request).catch(() => null));
    response.writeHead(found.success ? 204 : 400).end();
    if (found.success) onFinding(found.output);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, resolve));
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  return {
    urls: ['localhost', ...addresses()].map((name) => `http://${name}:${taken}/#/preflight`),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
    },
  };
}

/** A release of its own, so that the copy in the browser has the script as well. */
async function withScript(folder: string): Promise<void> {
  await cp(dist, folder, { recursive: true });
  await cp(new URL('in-page.js', import.meta.url), join(folder, 'in-page.js'));
  const page = join(folder, 'index.html');
  const script = '<script type="module" src="./in-page.js"></script>';
  await writeFile(page, (await readFile(page, 'utf8')).replace('</head>', `${script}</head>`));
  await writeRelease(folder);
}

const LONGEST = 10_000;

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let body = '';
  for await (const part of request.setEncoding('utf8')) {
    body += part;
    if (body.length > LONGEST) throw new Error('That is no report of ours.');
  }
  return JSON.parse(body);
}

/** Of this machine in its networks. */
function addresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((each = []) =>
    each.filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address),
  );
}
