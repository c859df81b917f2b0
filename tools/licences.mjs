// @ts-check
// Writes THIRD-PARTY.md from what the last build ships. `--check` only says whether it is as it should be.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { thirdParty } from './licences/third-party.mjs';
import { dist } from './setup/build.mjs';
import { root } from './setup/run.mjs';
import { SetupError, sayFault } from './setup/say.mjs';

const page = join(root, 'THIRD-PARTY.md');
const list = join(dist, '.shipped-packages.json');

try {
  if (!existsSync(list))
    throw new SetupError('What the deck ships is not known yet: `npx vite build` writes it down.');
  const wanted = thirdParty(JSON.parse(readFileSync(list, 'utf8')));
  if (!process.argv.includes('--check')) writeFileSync(page, wanted);
  else if (!existsSync(page) || readFileSync(page, 'utf8') !== wanted) {
    throw new SetupError(
      'THIRD-PARTY.md is not what the deck ships: `node tools/licences.mjs` writes it anew.',
    );
  }
} catch (error) {
  sayFault(error);
}
