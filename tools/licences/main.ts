import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from '../serve/build.ts';
import { root } from '../setup/run.mjs';
import { SetupError } from '../setup/say.mjs';
import { thirdParty } from './third-party.ts';

const page = join(root, 'THIRD-PARTY.md');
const list = join(dist, '.shipped-packages.json');

/** Writes THIRD-PARTY.md from what the last build ships. With `--check` it only compares the two. */
export function main(args: readonly string[]): void {
  if (!existsSync(list))
    throw new SetupError('What the deck ships is not known yet: `npx vite build` writes it down.');
  const wanted = thirdParty(JSON.parse(readFileSync(list, 'utf8')));
  if (!args.includes('--check')) writeFileSync(page, wanted);
  else if (!existsSync(page) || readFileSync(page, 'utf8') !== wanted)
    throw new SetupError(
      'THIRD-PARTY.md does not list what the deck ships: `node tools/command.mjs licences` writes it anew.',
    );
}
