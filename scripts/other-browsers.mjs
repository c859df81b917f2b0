// @ts-check
// `node scripts/other-browsers.mjs [firefox] [webkit] [chromium] [--not-isolated]`: what of the built deck's Python
// works in browsers that no driver drives. A page runs it and posts what happened.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale, dist } from './setup/build.mjs';
import { servedFolder } from './setup/served-file.mjs';

const DEADLINE_MS = 90_000;
const PROBE = new URL('browsers/probe.js', import.meta.url);
const ATTACKS = new URL('../e2e/attacks/', import.meta.url);
const WEBKIT = ['6.0', '4.1', '4.0'].map((api) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${api}/MiniBrowser`);

/** @type {Record<string, (url: string, profile: string) => readonly string[] | undefined>} */
const BROWSERS = {
  firefox: (url, profile) => {
    const program = found('/usr/bin/firefox-esr', '/usr/bin/firefox');
    return program ? [program, '--headless', '--no-remote', '--profile', profile, url] : undefined;
  },
  webkit: (url) => {
    const program = found(...WEBKIT);
    return program ? ['xvfb-run', '-a', program, url] : undefined;
  },
  chromium: (url, profile) => {
    const program = found(process.env.CHROMIUM_PATH ?? '', '/usr/bin/chromium', '/usr/bin/google-chrome');
    return program ? [program, '--headless', '--no-sandbox', `--user-data-dir=${profile}`, url] : undefined;
  },
};

const args = process.argv.slice(2);
const isIsolated = !args.includes('--not-isolated');
const named = args.filter((arg) => arg in BROWSERS);

await buildIfStale();
const site = await openSite();
for (const name of named.length > 0 ? named : Object.keys(BROWSERS)) {
  console.log(`${name}: ${await tryBrowser(name)}`);
}
site.server.close();
site.server.closeAllConnections();

/**
 * @param {string} name
 * @returns {Promise<string>}
 */
async function tryBrowser(name) {
  const profile = mkdtempSync(join(tmpdir(), 'browser-'));
  const [program, ...rest] = BROWSERS[name]?.(site.url, profile) ?? [];
  if (!program) return 'not installed';
  // A group of its own: xvfb-run starts two more programs.
  const child = spawn(program, rest, { stdio: 'ignore', detached: true });
  try {
    return await Promise.race([
      site.nextResult(),
      new Promise((resolve) => setTimeout(resolve, DEADLINE_MS, 'no result in time').unref()),
      new Promise((resolve) => child.once('error', (error) => resolve(String(error)))),
    ]);
  } finally {
    if (child.pid) process.kill(-child.pid);
    setTimeout(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }), 1_000);
  }
}

/** The built deck, and beside it the page that tries it out, under the deck's own policy. */
async function openSite() {
  const find = servedFolder(dist);
  const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(
    readFileSync(join(dist, 'index.html'), 'utf8'),
  );
  const runtime = readdirSync(join(dist, 'assets')).find((file) => /^isolated-runtime-.*\.js$/.test(file));
  /** @type {string[]} */
  const stolen = [];
  let onResult = (/** @type {string} */ _text) => {};
  const isolation = {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const send = (/** @type {string} */ type, /** @type {string | Buffer} */ body) =>
      response.writeHead(200, { ...(isIsolated ? isolation : {}), 'Content-Type': type }).end(body);
    if (pathname === '/probe') {
      return send(
        'text/html',
        `<!doctype html>${policy?.[0]}<script type="module" src="/probe.js"></script>`,
      );
    }
    if (pathname === '/probe.js') return send('text/javascript', readFileSync(PROBE));
    if (pathname === '/attack.py') return send('text/x-python', attack(request.headers.host ?? ''));
    if (pathname === '/result') {
      let text = '';
      for await (const part of request) text += part;
      response.end();
      return onResult(stolen.length > 0 ? `${text} STOLEN ${stolen.splice(0)}` : text);
    }
    if (pathname === '/stolen') stolen.push(pathname);
    const file = await find(pathname);
    if (file) send(file.type, file.content);
    else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, 'localhost', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return {
    server,
    url: `http://localhost:${port}/probe?runtime=/assets/${runtime}&attack=/attack.py`,
    nextResult: () => new Promise((resolve) => (onResult = resolve)),
  };
}

/** @param {string} host */
function attack(host) {
  const parts = ['attempts.py', 'c_functions.py'].map((file) => readFileSync(new URL(file, ATTACKS), 'utf8'));
  return `PORT = ${host.split(':')[1]}\n${parts.join('\n')}`;
}

/** @param {readonly string[]} paths */
function found(...paths) {
  return paths.find((path) => path !== '' && existsSync(path));
}
