import { stripVTControlCharacters } from 'node:util';
import { ensureAndSay } from '../../python/say-packages.ts';
import { buildIfStale } from '../../serve/build.ts';
import { paint, say, sayForNow } from '../../setup/say.mjs';
import { sayCode } from '../../setup/terminal-code.ts';
import { type Finding, serveSmokeDeck } from './smoke-deck.ts';

/**
 * `npm run smoke:browser`: an address to open in any browser, a phone's too, in which the deck looks at that browser by itself. What it
 * finds is said here, line by line.
 */
export async function main(): Promise<void> {
  console.log(`\n  ${paint.bold('Machete Mode')}\n`);
  await ensureAndSay();
  sayForNow('Deck', 'building');
  await buildIfStale();
  const deck = await serveSmokeDeck(Number(process.env.PORT || 4174), (finding) =>
    console.log(lineOf(finding)),
  );
  const end = () => deck.close().then(() => process.exit(0));
  process.once('SIGINT', end).once('SIGTERM', end);
  const [here = '', ...inTheNetwork] = deck.urls;
  say('Open', paint.bold(here));
  for (const url of inTheNetwork) say('or', `${url} (plain http: a browser gives less there)`);
  for (const url of inTheNetwork.slice(0, 1)) sayCode(url);
  say('Then', 'press "Run all checks" there, and allow it to open a window');
  say('Stop', 'Ctrl-C');
  console.log();
}

function lineOf({ about, mark, says }: Finding): string {
  const colour = mark === 'problem' ? paint.red : mark === 'good' ? paint.green : paint.bold;
  const [subject, fact] = [about, says].map((text) =>
    stripVTControlCharacters(text).replace(/\p{Cc}+/gu, ' '),
  );
  return `  ${colour(mark.padEnd(8))} ${subject?.padEnd(13)} ${fact}`;
}
