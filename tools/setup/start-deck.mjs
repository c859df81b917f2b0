// @ts-check
import { ensureAndSay } from '../packages/main.mjs';
import { namesIn, OWN_NAMES } from './asked-host.mjs';
import { buildIfStale } from './build.mjs';
import { installIfMissing } from './install.mjs';
import { openBrowser } from './open-browser.mjs';
import { paint, SetupError, say, sayFault, sayForNow, seconds } from './say.mjs';
import { serve } from './server.mjs';

/**
 * `npm start`: the deck, from a fresh clone to the browser.
 * @param {readonly string[]} args
 */
export async function main(args) {
  try {
    const { port, hosts, opens } = wishes(args);
    console.log(`\n  ${paint.bold('Machete Mode')}\n`);
    await installIfMissing();
    await ensureAndSay();
    await build();
    const server = await serve({ port, hosts });
    endWithKey(server);
    say('Open', paint.bold(server.url));
    say('Stop', 'Ctrl-C');
    console.log();
    if (opens) openBrowser(server.url);
  } catch (error) {
    sayFault(error);
  }
}

async function build() {
  sayForNow('Deck', 'building');
  const started = Date.now();
  if (await buildIfStale()) say('Deck', `built in ${seconds(started)}`);
}

/** @param {readonly string[]} args */
function wishes(args) {
  const unknown = args.find((arg) => arg !== '--no-open');
  if (unknown) {
    throw new SetupError(
      `npm start does not know ${unknown}: there is --no-open, and PORT and HOSTS in the environment.`,
    );
  }
  const port = Number(process.env.PORT || 4173);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new SetupError(`PORT is ${process.env.PORT}, which is no port: it is a number from 1 to 65535.`);
  }
  // `npm start --no-open`, without the `--` before it, keeps the flag for npm, which passes it on like this.
  const isKeptByNpm = process.env.npm_config_open === '' || process.env.npm_config_open === 'false';
  const hosts = [...OWN_NAMES, ...namesIn(process.env.HOSTS)];
  return { port, hosts, opens: !args.includes('--no-open') && !isKeptByNpm };
}

/** @param {{ close: () => Promise<void> }} server */
function endWithKey(server) {
  const end = async () => {
    await server.close();
    process.exit(0);
  };
  process.once('SIGINT', end).once('SIGTERM', end);
}
